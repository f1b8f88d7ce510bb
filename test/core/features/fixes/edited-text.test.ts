import assert from 'node:assert/strict';
import fc from 'fast-check';
import { EditedText } from '../../../../src/core/features/fixes/edited-text.ts';
import { applyEdits } from '../../../../src/core/text.ts';
import type { TextEdit } from '../../../../src/core/text.ts';

/** Edits that do not touch each other, from any numbers: pairs of offsets in a text of this length. */
function editsOf(numbers: readonly number[], length: number): TextEdit[] {
  const offsets = [...new Set(numbers.map((number) => number % (length + 1)))].sort((a, b) => a - b);
  const edits: TextEdit[] = [];
  for (let at = 0; at + 1 < offsets.length; at += 2) {
    edits.push({ range: { start: offsets[at] ?? 0, end: offsets[at + 1] ?? 0 }, newText: 'xyz'.slice(at % 4) });
  }
  return edits;
}

describe('a text edited in rounds', () => {
  it('gives edits that do at once what the rounds did', () => {
    const rounds = fc.array(fc.array(fc.nat(60), { maxLength: 8 }), { maxLength: 4 });
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), rounds, (original, numbers) => {
        const edited = new EditedText(original);
        let expected = original;
        for (const round of numbers) {
          const edits = editsOf(round, expected.length);
          edited.apply(edits);
          expected = applyEdits(expected, edits);
        }
        assert.equal(edited.text, expected);
        assert.equal(applyEdits(original, edited.edits()), expected);
      }),
      { numRuns: 1000 },
    );
  });

  it('takes edits in any order, insertions at the ends of what is replaced among them', () => {
    const [insert, replace, behind] = [
      { range: { start: 4, end: 4 }, newText: 'a ' },
      { range: { start: 4, end: 7 }, newText: 'II' },
      { range: { start: 7, end: 7 }, newText: '!' },
    ];
    for (const edits of [
      [insert, replace, behind],
      [insert, behind, replace],
      [replace, insert, behind],
      [replace, behind, insert],
      [behind, insert, replace],
      [behind, replace, insert],
    ]) {
      const edited = new EditedText('one two three');
      edited.apply(edits);
      assert.equal(edited.text, 'one a II! three');
      assert.deepEqual(edited.edits(), [{ range: { start: 4, end: 7 }, newText: 'a II!' }]);
    }
  });

  it('is as it was after edits that change nothing', () => {
    const edited = new EditedText('one');
    edited.apply([]);
    edited.apply([{ range: { start: 1, end: 1 }, newText: '' }]);
    assert.equal(edited.text, 'one');
    assert.deepEqual(edited.edits(), []);
    assert.deepEqual(new EditedText('').edits(), []);
  });

  it('changes no more than was changed', () => {
    const edited = new EditedText('one two three');
    edited.apply([{ range: { start: 4, end: 7 }, newText: '2' }]);
    edited.apply([
      { range: { start: 0, end: 3 }, newText: '1' },
      { range: { start: 5, end: 5 }, newText: '!' },
    ]);
    assert.deepEqual(edited.edits(), [
      { range: { start: 0, end: 3 }, newText: '1' },
      { range: { start: 4, end: 7 }, newText: '2!' },
    ]);
  });
});
