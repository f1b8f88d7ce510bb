import assert from 'node:assert/strict';
import type { Finding } from '../../../src/core/rules/finding.ts';
import { applyEdits } from '../../../src/core/text.ts';

/** Something written wrongly in a manifest that is clean otherwise. */
export interface Mistake {
  readonly name: string;
  /** What stands in the manifest, and what is written instead. */
  readonly right: string;
  readonly wrong: string;
  /** What is underlined. */
  readonly marks: string;
  readonly says: RegExp;
  /** What the fix makes of it, where that is not `right`. */
  readonly becomes?: string;
}

export interface FixedMistake {
  readonly finding: Finding | undefined;
  readonly fixed: string;
}

/** Holds a mistake to one finding, exactly where and as it is announced, and to the fix for it. */
export function fixOf(
  manifest: string,
  { right, wrong, marks, says, becomes }: Mistake,
  findingsIn: (text: string) => readonly Finding[],
): FixedMistake {
  assert.ok(manifest.includes(right));
  const text = manifest.replace(right, () => wrong);
  const found = findingsIn(text);
  assert.equal(found.length, 1, found.map(({ message }) => message).join('\n'));
  const [finding] = found;
  assert.equal(text.slice(finding?.range.start, finding?.range.end), marks);
  assert.match(finding?.message ?? '', says);
  const fixed = applyEdits(text, finding?.fixes.find(({ preferred }) => preferred)?.edits ?? []);
  assert.equal(
    fixed,
    manifest.replace(right, () => becomes ?? right),
  );
  return { finding, fixed };
}
