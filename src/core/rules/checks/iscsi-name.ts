import { textOf } from './field-check.ts';
import type { FieldCheck } from './field-check.ts';

/** By the first letters of the name. Source: Kubernetes' pkg/apis/core/validation. */
const SYNTAX: Readonly<Record<string, RegExp>> = {
  iqn: /iqn\.\d{4}-\d{2}\.[A-Za-z0-9.-]+:[^,;*&$|\s]+$/,
  eui: /^eui.[A-Za-z0-9]{16}$/,
  naa: /^naa.[A-Za-z0-9]{32}$/,
};

export const iscsiName: FieldCheck<'iscsi-name'> = {
  id: 'iscsi-name',
  check: 'iscsi-name',
  title: 'A name that iSCSI does not know',
  severity: 'error',
  lesson: 'volumes#csi',
  why: 'iSCSI disks go by names of three forms: `iqn.` with a date, a domain and a name (`iqn.2001-04.com.example:storage.disk1`), `eui.` with 16 letters or digits, `naa.` with 32. Copy the name from the storage server.',
  judge(field) {
    const text = textOf(field);
    if (text === undefined || !field.value || (text === '' && field.schema?.required)) return;
    const syntax = Object.hasOwn(SYNTAX, text.slice(0, 3)) ? SYNTAX[text.slice(0, 3)] : undefined;
    if (!syntax) field.report(field.value, 'The name of an iSCSI disk begins with iqn, eui or naa.');
    else if (!syntax.test(text)) field.report(field.value, `This is not a whole \`${text.slice(0, 3)}\` name, or it has a wrong letter.`);
  },
  examples: [
    { in: 'pod-spec', bad: 'volumes:\n  - name: disk\n    iscsi:\n      targetPortal: 10.0.0.1:3260\n      iqn: «disk1»\n      lun: 0' },
    { in: 'pod-spec', good: 'volumes:\n  - name: disk\n    iscsi:\n      targetPortal: 10.0.0.1:3260\n      iqn: iqn.2001-04.com.example:storage.disk1\n      lun: 0' },
  ],
};
