/**
 * The 31 mistakes typed top to bottom: each is said at most one line after the text has decided it. The lines are
 * written by hand.
 */

import assert from 'node:assert/strict';
import { Typist } from '../../../../scripts/typing/pauses.ts';
import { MISTAKES, POD, withMistake } from '../../mistakes.ts';

/** Number of the mistake -> the line that decides it, where that is not the line that is underlined. */
const DECIDED_BY: Readonly<Record<number, string>> = {
  1: '  volumes:',
  9: '          memory: 32Mi',
  13: '        periodSeconds: 5',
  18: '  volumes:',
  21: '    - name: web # serves pages',
  23: '    spec:',
  24: '              fieldPath: metadata.name',
  30: 'kind: Pod',
};

/** Only the end of the Pod decides it: its volume may still be written. */
const DECIDED_BY_SAVING: ReadonlySet<number> = new Set([10]);

/** What is published when all up to a line was typed, with the caret at that line's end. */
function publishedAfter(text: string, lines: number, isSaved = false): string[] {
  const typed = text.split('\n').slice(0, lines).join('\n');
  const typist = new Typist(typed, typed.length, { typed: true });
  if (isSaved) typist.save(true);
  return typist.pause('end of line').published.map(({ rule }) => rule);
}

describe('the 31 mistakes, while they are typed', () => {
  for (const mistake of MISTAKES) {
    it(mistake.name, () => {
      const text = withMistake(mistake);
      const lines = text.split('\n');
      const number = Number.parseInt(mistake.name, 10);
      const [rule = ''] = publishedAfter(text, lines.length, true);
      assert.deepEqual(publishedAfter(text, lines.length, true), [rule], 'one finding when the file is saved');
      if (DECIDED_BY_SAVING.has(number)) {
        assert.deepEqual(publishedAfter(text, lines.length), []);
        return;
      }
      const from = text.slice(0, commonLength(text, mistake.in ?? POD)).split('\n').length - 1;
      const wanted = DECIDED_BY[number];
      const decided = lines.findIndex(
        (line, at) => at >= from && (wanted === undefined ? line.includes(mistake.at) : line === wanted),
      );
      assert.ok(decided !== -1);
      assert.ok(
        publishedAfter(text, decided + 2).includes(rule),
        `${rule} is not said one line after «${lines[decided]}»`,
      );
    });
  }
});

/** Up to here both texts are the same. */
function commonLength(text: string, other: string): number {
  let at = 0;
  while (at < text.length && text.charAt(at) === other.charAt(at)) at++;
  return at;
}
