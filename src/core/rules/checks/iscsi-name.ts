import { textOf } from './field-check.ts';
import type { FieldCheck } from './field-check.ts';
import { yaml } from '../yaml-example.ts';

/** By the first letters of the name. Source: Kubernetes' pkg/apis/core/validation. */
const SYNTAX: Readonly<Record<string, (text: string) => boolean>> = {
  iqn: isIqn,
  eui: (text) => /^eui.[A-Za-z0-9]{16}$/.test(text),
  naa: (text) => /^naa.[A-Za-z0-9]{32}$/.test(text),
};

/**
 * Kubernetes' `iqn\.\d{4}-\d{2}\.([[:alnum:]-.]+)(:[^,;*&$|\s]+)$`, which may begin anywhere: read part by part, in
 * one pass.
 */
function isIqn(text: string): boolean {
  const tail = text.split(/[,;*&$|\s]/).at(-1) ?? '';
  const last = tail.endsWith(':') ? tail.slice(0, -1).lastIndexOf(':') : tail.lastIndexOf(':');
  const authorities = tail.slice(0, Math.max(last, 0)).split(':');
  return authorities.some((part) => /iqn\.\d{4}-\d{2}\.[A-Za-z0-9.-]/.test(part.split(/[^A-Za-z0-9.-]/).at(-1) ?? ''));
}

export const iscsiName: FieldCheck<'iscsi-name'> = {
  id: 'iscsi-name',
  kind: 'field-check',
  check: 'iscsi-name',
  title: 'iSCSI qualified name (IQN) is not valid',
  severity: 'error',
  source: 'pkg/apis/core/validation.validateISCSIVolumeSource',
  lesson: 'volumes#csi',
  why:
    'The API server rejects the volume. An iSCSI name starts with `iqn.`, a date and a domain ' +
    '(`iqn.2001-04.com.example:storage.disk1`), with `eui.` and 16 letters or digits, or with `naa.` and 32. Copy ' +
    'the name from the storage server.',
  judge(field) {
    const text = textOf(field);
    if (text === undefined || !field.value || (text === '' && field.schema?.required)) return;
    const syntax = Object.hasOwn(SYNTAX, text.slice(0, 3)) ? SYNTAX[text.slice(0, 3)] : undefined;
    if (!syntax) field.report(field.value, 'An iSCSI name must start with `iqn.`, `eui.` or `naa.`.');
    else if (!syntax(text))
      field.report(
        field.value,
        `The \`${text.slice(0, 3)}\` name is incomplete or has a character that is not allowed.`,
      );
  },
  examples: [
    {
      in: 'pod-spec',
      bad: yaml`
        volumes:
          - name: disk
            iscsi:
              targetPortal: 10.0.0.1:3260
              iqn: «disk1»
              lun: 0
      `,
    },
    {
      in: 'pod-spec',
      good: yaml`
        volumes:
          - name: disk
            iscsi:
              targetPortal: 10.0.0.1:3260
              iqn: iqn.2001-04.com.example:storage.disk1
              lun: 0
      `,
    },
  ],
};
