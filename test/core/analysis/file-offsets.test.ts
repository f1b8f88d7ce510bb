import assert from 'node:assert/strict';
import {
  editInDocument,
  editInFile,
  fileOffset,
  findingInDocument,
  findingInFile,
} from '../../../src/core/analysis/file-offsets.ts';
import type { DocumentOffset, FileOffset, FileRange } from '../../../src/core/analysis/file-offsets.ts';
import { Analyzer } from '../../../src/core/analysis/analysis.ts';
import { defaultSettings } from '../../../src/core/settings/settings.ts';

const TWO =
  'a: 1\n---\napiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec:\n  containers: [{name: web, imge: nginx:1}]\n';

describe('offsets of files and of documents', () => {
  it('say the same place in the file as in its document, there and back, fixes too', () => {
    const [, second] = new Analyzer().analyse(TWO, defaultSettings).documents;
    const finding = second?.analysis.findings.find(({ rule }) => rule === 'unknown-field') ?? assert.fail();
    assert.ok(second);
    const inFile = findingInFile(finding, second.range);
    assert.equal(TWO.slice(inFile.range.start, inFile.range.end), 'imge');
    const [edit] = inFile.fixes[0]?.edits ?? [];
    assert.equal(edit && TWO.slice(edit.range.start, edit.range.end), 'imge');
    assert.deepEqual(findingInDocument(inFile, second.range), finding);
    const [own] = finding.fixes[0]?.edits ?? [];
    assert.deepEqual(own && editInDocument(editInFile(own, second.range), second.range), own);
  });

  it('are different types: the compiler refuses the one for the other', () => {
    const ofFile: FileOffset = fileOffset(7);
    const ofDocument: DocumentOffset = 3;
    // @ts-expect-error An offset of a file is none of a document.
    const wrong: DocumentOffset = ofFile;
    // @ts-expect-error And the other way.
    const alsoWrong: FileOffset = ofDocument;
    // @ts-expect-error Nor is a plain number: who counted in the file says so.
    const plain: FileOffset = 5;
    // @ts-expect-error The same of ranges.
    const range: FileRange = { start: 1, end: 2 };
    assert.deepEqual([wrong, alsoWrong, plain, range.start], [7, 3, 5, 1]);
  });
});
