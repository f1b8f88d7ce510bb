/** Manifests typed character by character: at each word that the text has next, it is offered. */

import assert from 'node:assert/strict';
import { wordAt } from '../../src/core/features/field-at.ts';
import { resolve } from '../../src/core/features/completion/write-draft.ts';
import { defaultSettings } from '../../src/core/features/settings.ts';
import { analyzer, complete, manifests } from '../core/features/completion/completing.ts';

/** Offsets at which a key, a value or a dash begins. */
function wordStarts(text: string): number[] {
  return [...text.matchAll(/^ *(?:- +)*(?=\S)|(?<=[\w"']:) (?=\S)|(?<=^ *(?:- )*)- (?=\S)|[{,] ?(?=\w)/gm)].map((match) => match.index + match[0].length);
}

/** What must be offered where `text` goes on at `offset`; undefined where people type their own. */
function nextWord(text: string, offset: number): string | undefined {
  if (text.startsWith('- ', offset)) return '-';
  const { parsed, root, subjects } = analyzer.analyseDocument(text, defaultSettings);
  const place = wordAt(parsed.text, root, subjects, offset, analyzer.schema);
  const schema = place?.field?.schema;
  if (!place || !schema || place.word.start !== offset) return undefined;
  const word = text.slice(place.word.start, place.word.end);
  if (place.on === 'key') return word === schema.name ? word : undefined;
  const isClosed = schema.values !== undefined || (schema.type.kind === 'scalar' && schema.type.scalar === 'boolean');
  return isClosed && place.value.kind === 'scalar' ? word : undefined;
}

/** Written before what makes it right: the API server refuses it until a labelSelector follows. */
const TOO_EARLY: ReadonlySet<string> = new Set(['matchLabelKeys']);

describe('completion while a manifest is typed', () => {
  for (const { name, text } of manifests) {
    it(`offers the next word of ${name}`, () => {
      const missing: string[] = [];
      for (const offset of new Set(wordStarts(text))) {
        const next = nextWord(text, offset);
        if (next === undefined || TOO_EARLY.has(next)) continue;
        const offered = complete(text.slice(0, offset), offset);
        const found = offered.some(({ label, parts }) => (next === '-' ? resolve(parts).startsWith('- ') : label === next));
        if (!found) missing.push(`${next} after ${JSON.stringify(text.slice(Math.max(0, offset - 60), offset))}: ${offered.map(({ label }) => label).join(' ')}`);
      }
      assert.deepEqual(missing, []);
    });
  }

  it('never fails, whatever the beginning', () => {
    for (const { text } of manifests) {
      for (let end = 0; end <= text.length; end += 7) complete(text.slice(0, end), end);
    }
  });
});
