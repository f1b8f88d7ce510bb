/**
 * Advice about what is missing is said once in a file, with the other places beside it. For showing: reports for
 * programs keep each.
 */

import type { Range } from '../text.ts';
import type { Finding } from '../rules/finding.ts';
import { isDeclared } from '../rules/declared.ts';
import { rangeInDocument, rangeInFile } from './file-offsets.ts';

/** Findings with offsets of one text, at a place of the file. */
interface Part {
  readonly text: string;
  readonly start: number;
  readonly findings: readonly Finding[];
}

/** The findings of each part, where the first of those that are the same stands for all. */
export function onceInFile(parts: readonly Part[]): Finding[][] {
  const alike = new Map<string, { readonly part: Part; readonly finding: Finding }[]>();
  for (const part of parts)
    for (const finding of part.findings) {
      if (!isDeclared(finding.rule, 'onceInFile')) continue;
      const key = `${finding.rule} ${finding.severity} ${finding.message}`;
      const group = alike.get(key);
      if (group) group.push({ part, finding });
      else alike.set(key, [{ part, finding }]);
    }
  const groups = new Map([...alike.values()].flatMap((group) => group.map(({ finding }) => [finding, group] as const)));
  return parts.map((part) =>
    part.findings.flatMap((finding) => {
      const [first, ...others] = groups.get(finding) ?? [];
      if (!first || others.length === 0) return [finding];
      if (first.finding !== finding) return [];
      const places = others.map((other) => ({
        range: rangeInDocument(rangeInFile(other.finding.range, other.part), part),
        message: `The same here: ${nameAt(other.part.text, other.finding.range)}`,
      }));
      return [
        { ...finding, message: withCount(finding.message, others.length), related: [...finding.related, ...places] },
      ];
    }),
  );
}

/** More than this is no name. */
const MAX_NAME = 40;

/** What is marked, if it is one word. */
function nameAt(text: string, { start, end }: Range): string {
  const [line = ''] = text.slice(start, Math.min(end, start + MAX_NAME)).split(/[\r\n]/);
  return `\`${line.replaceAll('`', "'").trim()}\``;
}

function withCount(message: string, others: number): string {
  return (
    `${message.replace(/\.$/, '')} (and in ${others === 1 ? '1 more place' : `${others} more places`} of this ` +
    'file).'
  );
}
