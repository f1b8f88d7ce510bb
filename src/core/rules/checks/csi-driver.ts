import { isDnsSubdomain, toDnsSubdomain } from '../../kubernetes/names.ts';
import { preferredFix } from '../rule.ts';
import { textOf } from './field-check.ts';
import type { FieldCheck } from './field-check.ts';

export const csiDriver: FieldCheck<'csi-driver'> = {
  id: 'csi-driver',
  check: 'csi-driver',
  title: 'A storage driver name that cannot exist',
  severity: 'error',
  lesson: 'volumes#csi',
  why: 'A CSI driver has a DNS name, such as `secrets-store.csi.k8s.io`: letters, digits, hyphens and dots, at most 63 characters. `kubectl get csidrivers` lists those of a cluster.',
  judge(field, _args, { edits }) {
    const text = textOf(field);
    if (text === undefined || text === '' || field.value?.kind !== 'scalar') return;
    if (text.length <= 63 && isDnsSubdomain(text.toLowerCase())) return;
    const closest = toDnsSubdomain(text)?.slice(0, 63).replace(/[-.]+$/, '');
    const fixes = closest ? preferredFix(`Write ${closest}`, edits.setText(field.value.node, closest)) : [];
    field.report(field.value, text.length > 63 ? 'A driver name has at most 63 characters.' : 'A driver name holds only letters, digits, hyphens and dots.', { fixes });
  },
  examples: [
    { in: 'pod-spec', bad: 'volumes:\n  - name: keys\n    csi:\n      driver: «secrets_store.csi.k8s.io»', fixed: 'volumes:\n  - name: keys\n    csi:\n      driver: secrets-store.csi.k8s.io' },
    { in: 'pod-spec', good: 'volumes:\n  - name: keys\n    csi:\n      driver: secrets-store.csi.k8s.io' },
  ],
};
