import { preferredFix } from '../rule.ts';
import type { FieldCheck } from './field-check.ts';

const HIGHEST = 0o777;

export const fileMode: FieldCheck<'file-mode'> = {
  id: 'file-mode',
  check: 'file-mode',
  title: 'File permissions outside 0 to 0777',
  severity: 'error',
  lesson: 'volumes#file-modes',
  why: 'Permissions are three octal digits: owner, group, others. YAML reads a number as octal only when it begins with 0, so `0644` are permissions and `644` is six hundred and forty-four. Write the leading zero.',
  judge(field, _args, { edits }) {
    const value = field.value?.kind === 'scalar' ? field.value : undefined;
    const number = value?.int;
    if (!value || number === undefined || (number >= 0 && number <= HIGHEST)) return;
    const octal = octalOf(value.source);
    const fixes = preferredFix(`Write ${octal}`, edits.setSource(value.node, octal));
    const message = octal === `0${value.source}` ? `This is ${value.source} in decimal; permissions are octal: ${octal}.` : `\`${field.name}\` must be from 0 to 0777 (octal).`;
    field.report(value, message, { fixes });
  },
  examples: [
    { in: 'pod-spec', bad: 'volumes:\n  - name: conf\n    configMap:\n      name: web\n      defaultMode: «644»', fixed: 'volumes:\n  - name: conf\n    configMap:\n      name: web\n      defaultMode: 0644' },
    { in: 'pod-spec', good: 'volumes:\n  - name: conf\n    configMap:\n      name: web\n      defaultMode: 0400' },
  ],
};

/** What was meant, as octal: the digits themselves where they are octal ones, else the usual 0644. */
function octalOf(source: string): string {
  const digits = source.replace(/^0[oO]?/, '');
  return /^[0-7]{3}$/.test(digits) ? `0${digits}` : '0644';
}
