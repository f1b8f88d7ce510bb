import assert from 'node:assert/strict';
import { fileOffset } from '../../../src/core/analysis/file-offsets.ts';
import { Analyzer } from '../../../src/core/analysis/analysis.ts';
import { documentAt } from '../../../src/core/analysis/file-place.ts';
import { defaultSettings } from '../../../src/core/settings/settings.ts';

describe('the document at an offset', () => {
  const text = 'a: 1\n---\nb: 2\n---\nc: 3\n';
  const file = new Analyzer().analyse(text, defaultSettings);
  const indexAt = (offset: number) => documentAt(file, fileOffset(offset))?.index;

  it('is found at its start, inside and at the end of the file', () => {
    assert.deepEqual([0, 3, 5, 9, 14, 18, text.length].map(indexAt), [0, 0, 1, 1, 2, 2, 2]);
  });

  it('is none in a file that is too large', () => {
    assert.equal(documentAt(new Analyzer().analyse(' '.repeat(5_000_000), defaultSettings), fileOffset(10)), undefined);
  });
});
