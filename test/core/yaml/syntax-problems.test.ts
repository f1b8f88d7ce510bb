/** What is wrong with a text that cannot be read, and where: «…» marks each place. */

import assert from 'node:assert/strict';
import { MAX_DOCUMENT_LENGTH, MAX_SYNTAX_ERRORS } from '../../../src/core/yaml/limits.ts';
import { parseDocument } from '../../../src/core/yaml/parse.ts';

const CASES: readonly [code: string, marked: string][] = [
  // The quote that was opened, to the end of its line: what closes it is missing there, not at the end of the text.
  ['unclosed-quote', 'a: «"b»\n'],
  ['unclosed-quote', 'a: «"b»'],
  ['unclosed-quote', 'a: «"b c»  \nd: e\nf: g\n'],
  ['unclosed-quote', "a: «'b»\r\nc: d\r\n"],
  ['unclosed-quote', '- a\n- «"b»\n- c\n'],
  ['unclosed-quote', "- a: b\n  c: «'d»\n  e: f\n"],
  ['unclosed-quote', 'a: «"b»\nc: "d"\n'],
  ['unclosed-quote', 'a: b\n? «"c»\n: d\n'],
  ['unclosed-quote', 'a: "x"\nb: «"y»\n'],
  // What has no width, or is a line break, is shown at the last character that can be seen.
  ['unclosed-bracket', 'a: [1, «2»\n'],
  ['unclosed-bracket', 'a: {b: «1»  \n\n'],
  ['unclosed-bracket', 'a: [b, [c«]»\n'],
  ['unclosed-bracket', 'a: 1\r\nb: [«2»\r\n'],
  ['unclosed-bracket', 'a: b\n«]»\n'],
  ['reserved-character', 'a: «@»b\n'],
  ['reserved-character', 'a: «`»b`\n'],
  ['reserved-character', 'a: «%»b\n'],
  ['bad-escape', 'a: "b«\\»q"\n'],
  ['unknown-alias', 'a: «*b»\nc: d\n'],
  ['unknown-alias', 'a: [x, «*b»]\n'],
  ['unknown-alias', 'a: «*b»\nc: &b d\n'],
  ['content-after-marker', '--- «a: 1»\n'],
  ['content-after-marker', 'a: 1\n--- «{b: 1}»\n'],
  ['missing-colon', 'a: b\n«cde»\nf: g\n'],
  ['value-beside-key', 'a: «b»: c\n'],
  ['value-beside-key', 'a: «😀»: c\n'],
  ['directive', '«%YAML 1.2»\n---\na: 1\n'],
  ['directive', '# x\n\n«%a»\r\n---\na: 1\n'],
  ['control-character', 'a: b«\u0007»c\n'],
  // A tag with what it does not fit, and an anchor between the two.
  ['wrong-tag', 'a: «!!int x»\n'],
  ['wrong-tag', 'a: «!!bool &b "x"»\n'],
  ['wrong-tag', 'a: &b «!!float x»\n'],
  ['wrong-tag', '[«!!null x», y]\n'],
  // In braces a colon needs a blank behind a plain key, in front of a bracket or brace.
  ['missing-space', '{«values:»["8"]}\n'],
  ['missing-space', '{a: 1, «b:»{c: 2}}\n'],
  ['missing-space', 'x: {a: 1, «b:»[]}\n'],
];

function found(text: string): string[] {
  return parseDocument(text).problems.map(
    ({ code, start, end }) => `${code} ${text.slice(0, start)}«${text.slice(start, end)}»${text.slice(end)}`,
  );
}

describe('a text that cannot be read', () => {
  for (const [code, marked] of CASES)
    it(`${code}: ${JSON.stringify(marked)}`, () =>
      assert.deepEqual(found(marked.replaceAll(/[«»]/g, '')), [`${code} ${marked}`]));

  it('has its problems in the order of the text', () => {
    const text = 'a: *b\nc: !!int d\ne: "\\q"\nf: x\u0007\n';
    assert.deepEqual(
      parseDocument(text).problems.map(({ code, start }) => `${code} ${start}`),
      ['unknown-alias 3', 'wrong-tag 9', `bad-escape ${text.indexOf('\\')}`, `control-character ${text.length - 2}`],
    );
  });

  it('is nothing wrong where the reader does what is written', () => {
    for (const text of ['{"values":["8"]}\n', '{a: 1, ? b: [c]}\n', '{a:  [b]}\n', 'a:\n  [b]\n', '{a:}\n', 'a: ! x\n'])
      assert.deepEqual(found(text), [], text);
  });

  for (const [length, codes] of [
    [MAX_DOCUMENT_LENGTH, []],
    [MAX_DOCUMENT_LENGTH + 1, ['too-large']],
  ] as const)
    it(`of ${length} characters`, () => {
      const text = `a: b\n#${'x'.repeat(length - 7)}\n`;
      const { problems, root } = parseDocument(text);
      assert.equal(text.length, length);
      assert.deepEqual(
        problems.map(({ code }) => code),
        codes,
      );
      assert.equal(root === undefined, codes.length > 0);
    });

  it('that is refused as a whole is marked in its first line', () => {
    const deep = '['.repeat(100);
    assert.deepEqual(found(`a: b\nc: ${deep}\n`), [`too-deep «a: b»\nc: ${deep}\n`]);
    assert.deepEqual(found(deep), [`too-deep «${deep}»`]);
    assert.deepEqual([parseDocument(deep).root, parseDocument(deep).ignored], [undefined, undefined]);
  });

  it('has no more problems than anybody reads', () => {
    for (const text of ['] '.repeat(MAX_SYNTAX_ERRORS * 3), '- @\n'.repeat(MAX_SYNTAX_ERRORS * 3)])
      assert.ok(parseDocument(text).problems.length <= MAX_SYNTAX_ERRORS, text.slice(0, 4));
  });
});

/** Go's reader ends with the brackets or the quoted string that a document begins with: «…» marks what it never sees. */
const IGNORED: readonly string[] = [
  '{a: x}\n«garbage»\n',
  '{a: x}\n«b: w\nc: y»\n',
  '{a: x}   # c\n\n  # d\n «garbage»  \n\n',
  '[a]\r\n«b»\r\n',
  '"a" «b»\n',
  "'a' «b»\n",
  '{a: x}\t«b»\n',
  '{a: 1}«}»\n',
];

/** Behind these the reader still looks at the next word, or has not ended, and so it is an error. */
const NOT_IGNORED: readonly string[] = [
  ...['@b', '`b', '%b', '\tb', '  \t b', '# c\n\tb', '|b', '>b'].map((rest) => `{a: x}\n${rest}\n`),
  '{a: x} b: w\n',
  '"a" b: c\n',
  '{a: x\nb: w\n',
  '{a: *x}\nb: w\n',
  'a: [b]\n]\n',
  '- a\nb: c\n',
  'a: b\n]\n',
];

describe('what follows the end of a document', () => {
  for (const marked of IGNORED)
    it(`is never seen: ${JSON.stringify(marked)}`, () => {
      const text = marked.replaceAll(/[«»]/g, '');
      const { ignored, problems, root } = parseDocument(text);
      assert.ok(ignored && root);
      const { start, end } = ignored;
      assert.equal(`${text.slice(0, start)}«${text.slice(start, end)}»${text.slice(end)}`, marked);
      assert.deepEqual(problems, []);
    });

  for (const text of NOT_IGNORED)
    it(`is an error: ${JSON.stringify(text)}`, () => {
      const { ignored, problems } = parseDocument(text);
      assert.equal(ignored, undefined);
      assert.ok(problems.length > 0);
    });

  it('is nothing where all is read', () => {
    for (const text of ['{a: x}\n', '{a: x} # c\n', '"a"\n', 'a: b\n', ''])
      assert.deepEqual([parseDocument(text).ignored, parseDocument(text).problems], [undefined, []], text);
  });
});
