/** Manifests typed character by character: at each word that the text has next, it is offered. */

import assert from 'node:assert/strict';
import { parseAllDocuments, stringify } from 'yaml';
import { objectAt } from '../../src/core/analysis/object-at.ts';
import { wordAt } from '../../src/core/features/hover/field-at.ts';
import { resolve } from '../../src/core/features/completion/write-snippet.ts';
import { defaultSettings } from '../../src/core/settings/settings.ts';
import { analyzer, complete, manifests } from '../core/features/completion/completing.ts';

/** Offsets at which a key, a value or a dash begins. */
function wordStarts(text: string): number[] {
  return [...text.matchAll(/^ *(?:- +)*(?=\S)|(?<=[\w"']:) (?=\S)|(?<=^ *(?:- )*)- (?=\S)|[{,[][ \n]*(?=\w)/gm)].map(
    (match) => match.index + match[0].length,
  );
}

/** What must be offered where `text` goes on at `offset`; undefined where people type their own. */
function nextWord(text: string, offset: number): string | undefined {
  if (text.startsWith('- ', offset)) return '-';
  const document = analyzer.analyseDocument(text, defaultSettings, new Map());
  const here = objectAt(document, offset, analyzer.schema);
  const place = here && wordAt(document.parsed.text, here, offset);
  const schema = place?.field?.schema;
  if (!place || !schema || place.word.start !== offset) return undefined;
  const word = text.slice(place.word.start, place.word.end);
  if (place.on === 'key') return word === schema.name ? word : undefined;
  const isClosed = schema.values !== undefined || (schema.type.kind === 'scalar' && schema.type.scalar === 'boolean');
  return isClosed && place.value.kind === 'scalar' ? word : undefined;
}

/** Written before what makes it right: the API server refuses it until a labelSelector follows. */
const TOO_EARLY: ReadonlySet<string> = new Set(['matchLabelKeys']);

/** What is written next, and not offered where the cursor stands before it. */
function missingIn(text: string): string[] {
  return [...new Set(wordStarts(text))].flatMap((offset) => {
    const next = nextWord(text, offset);
    if (next === undefined || TOO_EARLY.has(next)) return [];
    const offered = complete(text.slice(0, offset), offset);
    const found = offered.some(({ label, parts }) => (next === '-' ? resolve(parts).startsWith('- ') : label === next));
    return found
      ? []
      : [
          `${next} after ${JSON.stringify(text.slice(Math.max(0, offset - 60), offset))}: ` +
            `${offered.map(({ label }) => label).join(' ')}`,
        ];
  });
}

const LAYOUTS: readonly (readonly [string, Parameters<typeof stringify>[2]])[] = [
  ['at four spaces', { indent: 4 }],
  ['with lists that are not indented', { indentSeq: false }],
  ['in flow style', { collectionStyle: 'flow' }],
];

describe('completion while a manifest is typed', () => {
  for (const { name, text } of manifests) {
    it(`offers the next word of ${name}`, () => assert.deepEqual(missingIn(text), []));
  }

  for (const [at, [layout, options]] of LAYOUTS.entries()) {
    it(`offers the next word ${layout}`, () => {
      // Each manifest in one of the layouts: enough, in a third of the time.
      for (const { text } of manifests.filter((_, number) => number % LAYOUTS.length === at)) {
        const [document, more] = parseAllDocuments(text);
        if (document && !more) assert.deepEqual(missingIn(stringify(document.toJS(), undefined, options)), []);
      }
    });
  }

  it('never fails, whatever the beginning', () => {
    for (const { text } of manifests) {
      for (let end = 0; end <= text.length; end += 7) complete(text.slice(0, end), end);
    }
  });
});
