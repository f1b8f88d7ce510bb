import { isDnsSubdomain, toDnsSubdomain } from '../../kubernetes/names.ts';
import { preferredFix } from '../rule.ts';
import { textOf } from './field-check.ts';
import type { FieldCheck } from './field-check.ts';
import { yaml } from '../yaml-example.ts';
import { mayContainOnly, tooLong } from '../../wording/messages.ts';
import { changeTo } from '../../wording/fix-titles.ts';

export const csiDriver: FieldCheck<'csi-driver'> = {
  id: 'csi-driver',
  kind: 'field-check',
  check: 'csi-driver',
  title: 'CSI driver name is not valid',
  severity: 'error',
  source: 'pkg/apis/core/validation.ValidateCSIDriverName',
  lesson: 'volumes#csi',
  why:
    'The API server rejects the volume. The name of a CSI driver is a DNS name of at most 63 characters, such as ' +
    '`secrets-store.csi.k8s.io`: letters, digits, `-` and `.`. Run `kubectl get csidrivers` to list the drivers of ' +
    'a cluster.',
  judge(field, _args, { edits }) {
    const text = textOf(field);
    if (text === undefined || text === '' || field.value?.kind !== 'scalar') return;
    if (text.length <= 63 && isDnsSubdomain(text.toLowerCase())) return;
    const closest = toDnsSubdomain(text, 63);
    const fixes = closest ? preferredFix(changeTo(closest), edits.setText(field.value.node, closest)) : [];
    field.report(
      field.value,
      text.length > 63
        ? tooLong('A CSI driver name', 63)
        : mayContainOnly('A CSI driver name', 'letters, digits, `-` and `.`'),
      { fixes },
    );
  },
  examples: [
    {
      in: 'pod-spec',
      bad: yaml`
        volumes:
          - name: keys
            csi:
              driver: «secrets_store.csi.k8s.io»
      `,
      fixed: yaml`
        volumes:
          - name: keys
            csi:
              driver: secrets-store.csi.k8s.io
      `,
    },
    {
      in: 'pod-spec',
      good: yaml`
        volumes:
          - name: keys
            csi:
              driver: secrets-store.csi.k8s.io
      `,
    },
  ],
};
