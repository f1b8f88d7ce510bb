import assert from 'node:assert/strict';
import { contentAfterSeparators, documentEnd } from '../../../src/core/yaml/document-markers.ts';
import { documentRanges } from '../../../src/core/yaml/documents.ts';
import { fileText, readerText } from '../../../src/core/yaml/reader-text.ts';

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
    ['an end marker', 'a: 1\n...\nb: 2\n', ['a: 1\n...\nb: 2\n']],
    ['a directive belongs to what follows', '%YAML 1.1\n---\na: 1\n', ['%YAML 1.1\n---\na: 1\n']],
    ['CR LF', 'a: 1\r\n---\r\nb: 2\r\n', ['a: 1\r\n', '---\r\nb: 2\r\n']],
    ['a marker without a line break at the end', 'a: 1\n---', ['a: 1\n', '---']],
    ['an end marker at the end', 'a: 1\n...\n', ['a: 1\n...\n']],
    ['an end marker without a line break', 'a: 1\n...', ['a: 1\n...']],
    ['blank lines behind an end marker', 'a: 1\n...\n\n', ['a: 1\n...\n\n']],
    ['only blank lines', ' \t\r\n\n', [' \t\r\n\n']],
    ['spaces without a line break before nothing', '---\n  ', ['---\n  ']],
    ['a comment behind spaces before the first marker', ' \t# a\n---\nb: 1\n', [' \t# a\n---\nb: 1\n']],
    ['a byte order mark before the first marker', '\ufeff\n---\nb: 1\n', ['\ufeff\n---\nb: 1\n']],
    ['a percent sign that is no directive', ' %a\n---\nb: 1\n', [' %a\n', '---\nb: 1\n']],
    ['text before the first marker', 'x\n---\nb: 1\n', ['x\n', '---\nb: 1\n']],
    ['a marker with text behind it', '--- a\n---\tb\n', ['--- a\n', '---\tb\n']],
    ['a minus that begins a list', '- a\n---\n- b\n', ['- a\n', '---\n- b\n']],
    ['spaces at the end', 'a: 1\n---\n   ', ['a: 1\n', '---\n   ']],
    ['a marker after which a tab, a space or CR stands', '---\t\n--- \n---\r\n', ['---\t\n', '--- \n', '---\r\n']],
    ['a word behind the dashes', '---a\n---\nb: 1\n', ['---a\n', '---\nb: 1\n']],
    ['a comment between two documents', 'a: 1\n...\n# b\n---\nc: 2\n', ['a: 1\n...\n# b\n', '---\nc: 2\n']],
    [
      'a directive between two documents',
      'a: 1\n...\n%YAML 1.1\n---\nc: 2\n',
      ['a: 1\n...\n%YAML 1.1\n', '---\nc: 2\n'],
    ],
    ['a marker that is indented', 'a: |\n ---\n ...\nb: 2\n', ['a: |\n ---\n ...\nb: 2\n']],
    ['a marker within a line', 'a: 1 ---\nb: ...\n', ['a: 1 ---\nb: ...\n']],
    ['a no-break space behind the dashes', 'a: 1\n---\u00a0\nb: 2\n', ['a: 1\n', '---\u00a0\nb: 2\n']],
    ['a comment right behind the dashes', 'a: 1\n---# b\nc: 2\n', ['a: 1\n', '---# b\nc: 2\n']],
    ['a line separator behind the dashes', 'a: 1\n---\u2028\nb: 2\n', ['a: 1\n', '---\u2028\nb: 2\n']],
    ['NEL before the dashes', 'a: 1\u0085---\nb: 2\n', ['a: 1\u0085---\nb: 2\n']],
    ['CR alone before the dashes', 'a: 1\r---\nb: 2\n', ['a: 1\r---\nb: 2\n']],
    ['dashes that are no marker', 'a: |\n  ---\n----\n', ['a: |\n  ---\n----\n']],
  ];
  for (const [name, text, expected] of cases) it(name, () => assert.deepEqual(parts(text), expected));

  it('leaves no gap', () => {
    const text = '# a\n---\nb: 1\n...\n\n---\nc: 2\n---\n';
    assert.equal(parts(text).join(''), text);
  });
});

describe('documentEnd', () => {
  /** What is read, and what is ignored. */
  function halves(text: string): readonly [string, string] | undefined {
    const found = documentEnd(text, readerText(text));
    return found && [text.slice(0, found.end), found.ignored ? text.slice(found.ignored.start, found.ignored.end) : ''];
  }

  const cases: readonly [name: string, text: string, expected: readonly [string, string] | undefined][] = [
    ['a whole document', 'a: 1\n', undefined],
    ['an end marker at the end', 'a: 1\n...\n', ['a: 1\n...\n', '']],
    ['comments behind an end marker', 'a: 1\n... # b\n\n# c\n%d\n', ['a: 1\n... # b\n', '']],
    ['text behind an end marker', 'a: 1\n...\n# b\n  c: 2\nd: 3\n', ['a: 1\n...\n', 'c: 2\nd: 3']],
    ['a second end marker', 'a: 1\n...\n...\nb: 2\n', ['a: 1\n...\n', 'b: 2']],
    ['a document behind an end marker', 'a: 1\n...\n---\nb: 2\n', ['a: 1\n...\n', '']],
    ['points that are a word', 'a: 1\n...b\n....\n', undefined],
    ['points that are indented', 'a: |\n ...\nb: 2\n', undefined],
    ['NEL before an end marker', 'a: 1\u0085...\nb: 2\n', ['a: 1\u0085...\n', 'b: 2']],
    ['NEL before the dashes', 'a: 1\u0085---\nb: 2\n', ['a: 1\u0085', '---\nb: 2']],
    ['CR alone before the dashes', 'a: 1\r---\nb: 2\n', ['a: 1\r', '---\nb: 2']],
    ['NEL between comments and the dashes', '# a\u0085---\nb: 2\n', undefined],
    ['CR LF', 'a: 1\r\n...\r\nb: 2\r\n', ['a: 1\r\n...\r\n', 'b: 2']],
  ];
  for (const [name, text, expected] of cases) it(name, () => assert.deepEqual(halves(text), expected));
});

describe('contentAfterSeparators', () => {
  const cases: readonly [text: string, expected: readonly string[]][] = [
    ['---\na: 1\n--- # b\n---#c\n---\u00a0\n---\t \r\n', []],
    ['--- {a: 1} \nb\n---x\n----\n', ['{a: 1}', 'x', '-']],
    ['---\u0085a: 1\n', ['a: 1']],
    [fileText('a: 1\rb: 2\n--- \r\u2028c: 3\rd: 4\n'), ['c: 3']],
    [' ---a\nb ---c\n', []],
  ];
  for (const [text, expected] of cases)
    it(JSON.stringify(text), () =>
      assert.deepEqual(
        contentAfterSeparators(text).map(({ start, end }) => text.slice(start, end)),
        expected,
      ),
    );
});
