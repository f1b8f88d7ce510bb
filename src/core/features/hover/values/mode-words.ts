/** Permissions of files: `0400`, `256` and `r--------` are the same. */

import type { ScalarValue } from '../../../yaml/values.ts';
import { code } from './context.ts';
import type { ValueContext, ValueWords } from './context.ts';

const MAX_MODE = 0o777;
const WHO = ['owner', 'group', 'others'] as const;
const RIGHTS = [
  '',
  'execute',
  'write',
  'write and execute',
  'read',
  'read and execute',
  'read and write',
  'read, write and execute',
];

export function modeWords({ value }: ValueContext): ValueWords | undefined {
  const mode = value.kind === 'scalar' ? value.int : undefined;
  if (value.kind !== 'scalar' || mode === undefined || mode < 0 || mode > MAX_MODE) return undefined;
  const lines = [`${code(value.source)} ${sameAs(value, mode)}\`${symbols(mode)}\`: ${rights(mode)}.`];
  // `400` is 0620: probably octal was meant.
  if (WITHOUT_ZERO.has(value.source))
    lines.push(`It is read as a decimal number. For the octal mode ${code(value.source)}, write \`0${value.source}\`.`);
  return { lines, more: [] };
}

function sameAs({ source }: ScalarValue, mode: number): string {
  const octal = octalText(mode);
  if (source === octal) return `(${mode} in decimal) is `;
  return `is ${octal} in octal, `;
}

/** `0400` */
function octalText(mode: number): string {
  return `0${mode.toString(8).padStart(3, '0')}`;
}

/** Modes that people write in octal without the 0 in front; larger ones are out of range as decimal numbers. */
const WITHOUT_ZERO: ReadonlySet<string> = new Set(['400', '440', '444', '500']);

/** `rw-r--r--` */
function symbols(mode: number): string {
  return [6, 3, 0]
    .map((shift) => {
      const digit = (mode >> shift) & 7;
      return `${digit & 4 ? 'r' : '-'}${digit & 2 ? 'w' : '-'}${digit & 1 ? 'x' : '-'}`;
    })
    .join('');
}

function rights(mode: number): string {
  const said = WHO.flatMap((who, at) => {
    const digit = (mode >> (6 - 3 * at)) & 7;
    return digit === 0 ? [] : [`${who} can ${RIGHTS[digit] ?? ''}`];
  });
  if (said.length === 0) return 'nobody but root can do anything';
  return said.length === WHO.length ? said.join(', ') : `${said.join(', ')}; no access for anyone else`;
}
