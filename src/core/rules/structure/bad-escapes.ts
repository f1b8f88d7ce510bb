/** `"^\\d+$"` and `"C:\\Users"`: backslashes that mean themselves, in quotes that give them another meaning. */

import type { Range } from '../../text.ts';
import { changeToPhrase } from '../../wording/fix-titles.ts';
import type { Fix } from '../finding.ts';
import { preferredFix } from '../rule.ts';

/** What YAML knows behind a backslash in double quotes. */
const KNOWN = /^(?:[0abt\tnvfre "/\\N_LP\n]|x[\da-fA-F]{2}|u[\da-fA-F]{4}|U[\da-fA-F]{8})/;

/** In single quotes a backslash is a backslash; where some of them are meant as escapes, the others are doubled. */
export function withoutEscapes({ start }: Range, text: string): Fix[] {
  const line = text.lastIndexOf('\n', start - 1) + 1;
  const end = text.indexOf('\n', start);
  const written = text.slice(line, end < 0 ? text.length : end);
  const quoted = quotedAround(written, start - line);
  if (!quoted) return [];
  const inner = written.slice(quoted.start + 1, quoted.end - 1);
  const range = { start: line + quoted.start, end: line + quoted.end };
  const areAllBad = [...inner.matchAll(/\\/g)].every(({ index }) => !KNOWN.test(inner.slice(index + 1)));
  if (areAllBad && !inner.includes("'"))
    return preferredFix(changeToPhrase('single quotes'), { range, newText: `'${inner}'` });
  const doubled = inner.replaceAll(/\\(.)/g, (whole, next: string, index: number) =>
    KNOWN.test(inner.slice(index + 1)) ? whole : `\\\\${next}`,
  );
  return preferredFix('Double the backslashes', { range, newText: `"${doubled}"` });
}

/** The string in double quotes around a place of a line. */
function quotedAround(line: string, place: number): Range | undefined {
  let open = -1;
  for (let at = 0; at < line.length; at++) {
    const sign = line.charAt(at);
    if (open >= 0 && sign === '\\') at++;
    else if (sign === '"' && open < 0) open = at;
    else if (sign === '"') {
      if (open <= place && place <= at) return { start: open, end: at + 1 };
      open = -1;
    }
  }
  return undefined;
}
