import assert from 'node:assert/strict';
import { documentRanges } from '../../../src/core/yaml/documents.ts';

function parts(text: string): string[] {
  return documentRanges(text).map(({ start, end }) => text.slice(start, end));
}

describe('documentRanges', () => {
  const cases: readonly [name: string, text: string, expected: readonly string[]][] = [
    ['an empty file', '', ['']],
    ['one document', 'a: 1\n', ['a: 1\n']],
    ['a marker at the start', '---\na: 1\n', ['---\na: 1\n']],
    ['two documents', 'a: 1\n---\nb: 2\n', ['a: 1\n', '---\nb: 2\n']],
    ['comments before the first marker', '# hi\n\n---\na: 1\n', ['# hi\n\n---\na: 1\n']],
    ['an empty document between markers', '---\n---\nb: 2\n', ['---\n', '---\nb: 2\n']],
    ['an end marker', 'a: 1\n...\nb: 2\n', ['a: 1\n...\n', 'b: 2\n']],
    ['a directive belongs to what follows', '%YAML 1.1\n---\na: 1\n', ['%YAML 1.1\n---\na: 1\n']],
    ['CR LF', 'a: 1\r\n---\r\nb: 2\r\n', ['a: 1\r\n', '---\r\nb: 2\r\n']],
    ['a marker without a line break at the end', 'a: 1\n---', ['a: 1\n', '---']],
    ['dashes that are no marker', 'a: |\n  ---\n----\n', ['a: |\n  ---\n----\n']],
  ];
  for (const [name, text, expected] of cases) it(name, () => assert.deepEqual(parts(text), expected));

  it('leaves no gap', () => {
    const text = '# a\n---\nb: 1\n...\n\n---\nc: 2\n---\n';
    assert.equal(parts(text).join(''), text);
  });
});
