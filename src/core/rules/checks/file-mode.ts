import { otherFix, preferredFix } from '../rule.ts';
import type { FieldCheck } from './field-check.ts';
import { yaml } from '../yaml-example.ts';
import { outOfRange } from '../../wording/messages.ts';
import { changeTo } from '../../wording/fix-titles.ts';

const HIGHEST = 0o777;

export const fileMode: FieldCheck<'file-mode'> = {
  id: 'file-mode',
  kind: 'field-check',
  check: 'file-mode',
  title: 'File mode is not between 0 and 0777',
  severity: 'error',
  source: 'pkg/apis/core/validation.validateKeyToPath',
  lesson: 'volumes#file-modes',
  why:
    'The API server rejects the volume. File modes are octal, and YAML reads a number as octal only with a leading ' +
    '0: `0644` is a mode, but `644` is the decimal number six hundred and forty-four. Add the leading zero.',
  judge(field, _args, { edits }) {
    const value = field.value?.kind === 'scalar' ? field.value : undefined;
    const number = value?.int;
    if (!value || number === undefined || (number >= 0 && number <= HIGHEST)) return;
    const octal = octalOf(value.source);
    // Digits that are no octal ones say nothing of what was meant.
    const isMeant = octal.slice(1) === value.source.replace(/^0[oO]?/, '');
    const fixes = (isMeant ? preferredFix : otherFix)(changeTo(octal), edits.setSource(value.node, octal));
    const message =
      octal === `0${value.source}`
        ? `\`${value.source}\` is a decimal number; file modes are octal: \`${octal}\`.`
        : outOfRange(field.name, 0, '0777 (octal)');
    field.report(value, message, { fixes });
  },
  examples: [
    {
      in: 'pod-spec',
      bad: yaml`
        volumes:
          - name: conf
            configMap:
              name: web
              defaultMode: «644»
      `,
      fixed: yaml`
        volumes:
          - name: conf
            configMap:
              name: web
              defaultMode: 0644
      `,
    },
    {
      in: 'pod-spec',
      good: yaml`
        volumes:
          - name: conf
            configMap:
              name: web
              defaultMode: 0400
      `,
    },
  ],
};

/** What was meant, as octal: the digits themselves where they are octal ones, else the usual 0644. */
function octalOf(source: string): string {
  const digits = source.replace(/^0[oO]?/, '');
  return /^[0-7]{3}$/.test(digits) ? `0${digits}` : '0644';
}
