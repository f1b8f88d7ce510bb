/**
 * Manifests of many styles typed top to bottom: nothing is said that their end does not confirm, and nothing is said
 * late.
 */

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { measure, nothingMeasured } from '../../../../scripts/typing/measure.ts';
import { topToBottom } from '../../../../scripts/typing/replays.ts';

/** Longer ones are for `npm run typing`: this test takes seconds. */
const LONGEST = 1_100;
const PACE = { every: 23 };
const BASES = new URL('../../../conformance/bases/', import.meta.url);
const CASES = new URL('../../../field/cases/', import.meta.url);

/** Each base in the style that its turn brings. */
const STYLES: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => text.replaceAll('\n', '\r\n'),
  (text) => text.replace(/^ +/gm, (spaces) => spaces + spaces).replace(/^( *)- /gm, '$1-   '),
  (text) => text.replace(/^( *)(\S.*)$/gm, '$1# About the next line.\n$1$2'),
  (text) => `${text.trimEnd()}\n---\napiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: other\ndata:\n  mode: calm\n`,
];

const manifests = readdirSync(BASES)
  .filter((name) => name.endsWith('.yaml'))
  .map((name, at) => ({
    name,
    text: (STYLES[at % STYLES.length] ?? String)(readFileSync(new URL(name, BASES), 'utf8')),
  }))
  .filter(({ text }) => text.length < LONGEST);
for (const name of ['crlf.yaml', 'kyaml.yaml'])
  manifests.push({ name, text: readFileSync(new URL(name, CASES), 'utf8') });

describe('manifests that are typed', () => {
  it('are at least 20', () => {
    assert.ok(manifests.length >= 20);
  });

  for (const { name, text } of manifests) {
    it(`says nothing too early or too late: ${name}`, () => {
      const measured = nothingMeasured();
      measure({ name, finished: text, pauses: topToBottom(text, PACE, false) }, measured);
      assert.deepEqual(measured.examples, []);
      assert.ok(measured.pauses > 10);
    });
  }
});
