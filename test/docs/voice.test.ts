/**
 * The words of everything that people read, and the form of what rules say. `npm run voice` prints the faults with
 * their places.
 */

import assert from 'node:assert/strict';
import { countBySurface, faultLine, faultsOf } from '../../scripts/voice/faults.ts';
import { findingTexts, formFaults } from '../../scripts/voice/finding-texts.ts';
import { codeTexts } from '../../scripts/voice/code-texts.ts';
import { markdownTexts } from '../../scripts/voice/prose-texts.ts';
import { FORMS, lowered, recordedCounts, surfacesThatGotWorse } from '../../scripts/voice/recorded.ts';
import { everythingSaid, SURFACES } from '../../scripts/voice/surfaces.ts';

const MAX_SHOWN = 40;

function wordsIn(text: string, surface = 'rules'): string[] {
  return faultsOf({ surface, file: 'x', line: 1, text }).map(({ word }) => word);
}

describe('The voice', () => {
  it('uses no more of the words that are not ours than recorded, on each surface', () => {
    const faults = everythingSaid().flatMap(faultsOf);
    const counts = countBySurface(
      faults,
      SURFACES.map(({ name }) => name),
    );
    const worse = surfacesThatGotWorse(counts, recordedCounts());
    const shown = faults.filter(({ said: { surface } }) => worse.includes(surface)).map(faultLine);
    assert.deepEqual(worse, [], `More than scripts/voice/recorded.json has.\n${shown.slice(0, MAX_SHOWN).join('\n')}`);
  });

  it('finds strings on every surface', () => {
    const said = everythingSaid();
    const silent = SURFACES.filter(({ name }) => !said.some(({ surface }) => surface === name));
    assert.deepEqual(
      silent.map(({ name }) => name),
      [],
    );
    assert.ok(said.length > 5000);
  });

  it('gives messages a subject and an end, and fixes one of few verbs', () => {
    const texts = findingTexts();
    assert.ok(texts.length > 400);
    const faults = texts.flatMap((text) => formFaults(text).map((fault) => `${text.rule}: ${fault}`));
    assert.ok(faults.length <= (recordedCounts()[FORMS] ?? 0), faults.join('\n'));
  });
});

describe('The judge of the voice', () => {
  it('knows words that are not ours, but not in code marks, nor where they are right', () => {
    assert.deepEqual(wordsIn('`value` is a text.'), ['a text']);
    assert.deepEqual(wordsIn('Mend a slip'), ['Mend', 'slip']);
    assert.deepEqual(wordsIn('This volume is no emptyDir.'), ['This volume is no ']);
    assert.deepEqual(wordsIn('There is no kind `Pods` in `v1`.'), []);
    assert.deepEqual(wordsIn('The field `amount` is required.'), []);
    assert.deepEqual(wordsIn('dial tcp 10.1.0.1:80: connection refused'), []);
    assert.deepEqual(wordsIn('The API server refuses it.'), ['refuses']);
    assert.deepEqual(wordsIn('A text about Pods', 'lessons'), []);
  });

  it('knows messages and fixes of another form', () => {
    const good = { message: '`value` must be a string, not a list.', fixes: ['Change to `a`', 'Move `a` to `spec`'] };
    assert.deepEqual(formFaults(good), []);
    for (const message of ['This is not allowed.', 'It sleeps too long.', 'No full stop', `\`a\` ${'b'.repeat(100)}.`])
      assert.equal(formFaults({ ...good, message }).length, 1, message);
    for (const title of ['Write Always', 'Make it a list', 'Change it', 'Move it'])
      assert.equal(formFaults({ ...good, fixes: [title] }).length, 1, title);
  });

  it('reads strings of code and prose, but no YAML, no errors and no fences', () => {
    const code =
      "say(`Port ${port} is used`); throw new Error('of our own'); const a = yaml`kind: Pod`; x('kind: Pod\\n');";
    assert.deepEqual(codeTexts(code), [{ line: 1, text: 'Port … is used' }]);
    assert.deepEqual(markdownTexts('# Two words\n\n```sh\nnpm run this\n```\nAnd words.'), [
      { line: 1, text: '# Two words' },
      { line: 6, text: 'And words.' },
    ]);
  });

  it('lets counts only go down', () => {
    assert.deepEqual(surfacesThatGotWorse({ a: 2, b: 1, c: 0 }, { a: 1, b: 1 }), ['a']);
    assert.deepEqual(lowered({ a: 2, b: 0, c: 3 }, { a: 1, b: 1 }), { a: 1, b: 0, c: 3 });
  });
});
