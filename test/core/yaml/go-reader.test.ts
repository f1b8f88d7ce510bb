import assert from 'node:assert/strict';
import type { YamlNode } from '../../../src/core/yaml/nodes.ts';
import { parseDocument } from '../../../src/core/yaml/parse.ts';
import { readValues } from '../../../src/core/yaml/read-values.ts';
import type { Value } from '../../../src/core/yaml/values.ts';

/** What sigs.k8s.io/yaml (goyaml.v2, not strict) makes of a text, as JSON; 'error' where it reads nothing. */
const ANSWERS: readonly [what: string, text: string, answer: unknown][] = [
  // Lines of a quoted string and of brackets may be indented no further than their key.
  [
    'a quoted string indented like its key',
    'a:\n  b: \'[\n      {"n": 1}\n  ]\'\n  c: x\n',
    { a: { b: '[ {"n": 1} ]', c: 'x' } },
  ],
  ['a quoted string at the left margin', 'a:\n  b: "one\ntwo"\n  c: x\n', { a: { b: 'one two', c: 'x' } }],
  ['an escaped line break at the left margin', 'a:\n  b: "one\\\ntwo"\n', { a: { b: 'onetwo' } }],
  ['an empty line in a quoted string', "a:\n  b: 'one\n\ntwo'\n", { a: { b: 'one\ntwo' } }],
  ['a doubled quote behind a line at the margin', "a:\n  b: 'it''s\nhere'\n", { a: { b: "it's here" } }],
  ['a tab in front of a quoted line', 'a: "x\n\ty"\n', { a: 'x y' }],
  [
    'brackets whose lines are at the margin',
    'a:\n  b: [\none,\ntwo\n]\n  c: x\n',
    { a: { b: ['one', 'two'], c: 'x' } },
  ],
  ['a comment in such brackets', 'a:\n  b: {\n# note, }\nc: d\n}\n', { a: { b: { c: 'd' } } }],
  [
    'a quote in a block scalar beside it',
    'a:\n  b: |\n    it\'s "\n  c: "x\ny"\n',
    { a: { b: 'it\'s "\n', c: 'x y' } },
  ],
  ['a quote that is never closed', 'a: "b\nc: d\n', 'error'],
  ['a quote that closes in front of more text', 'a: "b\nc: "d"\n', 'error'],
  // YAML 1.1's other line breaks.
  ['a lone carriage return', 'a: x\rb: w\r', { a: 'x', b: 'w' }],
  ['NEL', 'a: x\u0085b: w\u0085', { a: 'x', b: 'w' }],
  ['a line separator', 'a: x\u2028b: w\n', { a: 'x', b: 'w' }],
  ['a paragraph separator', 'a: x\u2029b: w\n', { a: 'x', b: 'w' }],
  ['a lone carriage return in quotes', 'a: "\rx"\n', { a: ' x' }],
  ['CR LF', 'a: x\r\nb: w\r\n', { a: 'x', b: 'w' }],
  ['NEL behind a closing quote in braces', '{a: "x"\u0085, b: w}\n', { a: 'x', b: 'w' }],
  // Byte order marks.
  ['a mark at the start', '\uFEFFa: x\n', { a: 'x' }],
  ['a mark behind the separator', '---\n\uFEFFa: x\nb: w\n', { a: 'x', b: 'w' }],
  ['a mark behind a separator with a comment', '--- # next\r\n\uFEFFa: x\r\nb: w\r\n', { a: 'x', b: 'w' }],
  ['a mark within a line is a character', 'a: x\uFEFF\n', { a: 'x\uFEFF' }],
  // Keys.
  ['an explicit key in braces', '{? name\n: info}\n', { name: 'info' }],
  ['an explicit key in braces, deeper', '- {? a\n: b, c: d}\n', [{ a: 'b', c: 'd' }]],
  ['a colon without a blank in braces', '{a:}\n', { 'a:': null }],
  ['a word behind a colon in braces', '{a:b}\n', { 'a:b': null }],
  ['a colon without a blank in brackets', 'a: [--b:, c:]\n', { a: ['--b:', 'c:'] }],
  ['a colon with a blank in brackets', '[a: , b: w]\n', [{ a: null }, { b: 'w' }]],
  ['brackets behind a colon without a blank', '{values:["8"]}\n', 'error'],
  ['brackets behind a quoted key', '{"values":["8"]}\n', { values: ['8'] }],
  // Merges: what stands further down wins; of several sources in one list, the first.
  [
    'a key below a merge',
    'x: &b {k: one, i: i}\nw:\n  <<: *b\n  k: two\n',
    { x: { k: 'one', i: 'i' }, w: { k: 'two', i: 'i' } },
  ],
  ['a key above a merge', 'x: &b {k: one}\nw:\n  k: two\n  <<: *b\n', { x: { k: 'one' }, w: { k: 'one' } }],
  [
    'two merges',
    'x: &b {k: one}\nz: &c {k: two}\nw:\n  <<: *b\n  <<: *c\n',
    { x: { k: 'one' }, z: { k: 'two' }, w: { k: 'two' } },
  ],
  [
    'a list of sources',
    'x: &b {k: one}\nz: &c {k: two}\nw:\n  <<: [*b, *c]\n',
    { x: { k: 'one' }, z: { k: 'two' }, w: { k: 'one' } },
  ],
  [
    'a merge of what has a merge',
    'x: &b {k: one, m: m}\nz: &c {<<: *b, k: two}\nw: {<<: *c}\n',
    { x: { k: 'one', m: 'm' }, z: { k: 'two', m: 'm' }, w: { k: 'two', m: 'm' } },
  ],
  ['a quoted << is a key', '{"<<": x}\n', { '<<': 'x' }],
  ['two equal keys', 'a: x\na: w\n', { a: 'w' }],
  ['two keys of one meaning', 'on: x\nyes: w\n', { true: 'w' }],
  // Tags.
  ['binary', 'a: !!binary aGk=\n', { a: 'hi' }],
  ['binary that is UTF-8', 'a: !!binary w6k=\n', { a: 'é' }],
  ['binary that is not base64', 'a: !!binary hello!\n', 'error'],
  ['null of nothing', 'a: !!null ""\n', { a: null }],
  ['null of something', 'a: !!null b\n', 'error'],
  ['a number that is none', 'a: !!int x\n', 'error'],
  ['a fraction as an integer', 'a: !!int 1.5\n', 'error'],
  ['an integer as a float', 'a: !!float 2\n', { a: 2 }],
  ['a quoted boolean with a tag', 'a: !!bool "yes"\n', { a: true }],
  ['a number as a string', 'a: !!str 5\n', { a: '5' }],
  ["a tag of one's own", 'a: !secret 5\n', { a: 5 }],
  // Characters that no text may hold.
  ['a bell', 'a: "x\u0007"\n', 'error'],
  ['an escape sequence', 'a: x\u001B[0m\n', 'error'],
  ['DEL', 'a: x\u007F\n', 'error'],
  ['a bell as an escape', 'a: "x\\x07"\n', { a: 'x\u0007' }],
  ['a directive', '%YAML 1.2\n---\na: x\n', 'error'],
  ['a tag directive', '%TAG ! tag:x,2000:\n---\na: x\n', 'error'],
  // The end of a document.
  ['text behind the closing brace', '{a: x}\ngarbage\n', { a: 'x' }],
  ['a field behind the closing brace', '{a: x}\nb: w\n', { a: 'x' }],
  ['a sign that stops reading behind it', '{a: x}\n@b\n', 'error'],
];

/**
 * Plain scalars as the value of a field: its `resolve` knows the words and numbers of YAML 1.1, and Go's prefixes of
 * numbers.
 */
const SCALARS: readonly [text: string, answer: unknown][] = [
  ...['y', 'Y', 'yes', 'Yes', 'YES', 'on', 'On', 'ON', 'true', 'True', 'TRUE'].map((text): [string, true] => [
    text,
    true,
  ]),
  ...['n', 'N', 'no', 'No', 'NO', 'off', 'Off', 'OFF', 'false', 'False'].map((text): [string, false] => [text, false]),
  ...['~', 'null', 'Null', 'NULL', ''].map((text): [string, null] => [text, null]),
  ...['yEs', 'tRUE', 'oN', 'nil', 'None', 'none', 'nULL', 'undefined'].map((text): [string, string] => [text, text]),
  ['0777', 511],
  ['0o17', 15],
  ['-0o7', -7],
  ['0o8', '0o8'],
  ['08', 8],
  ['09.5', 9.5],
  ['00', 0],
  ['0_7', 7],
  ['0x1F', 31],
  ['-0x10', -16],
  ['0x', '0x'],
  ['0xg', '0xg'],
  ['0b11', 3],
  ['-0b11', -3],
  ['0b2', '0b2'],
  ['1_000', 1000],
  ['1__0', 10],
  ['1_', 1],
  ['_1', '_1'],
  ['-_1', -1],
  ['1_000.5', 1000.5],
  ['+1', 1],
  ['--1', '--1'],
  ['+', '+'],
  ['1e3', 1000],
  ['1e+3', 1000],
  ['1E-1', 0.1],
  ['1e', '1e'],
  ['.5', 0.5],
  ['-.5', -0.5],
  ['5.', 5],
  ['.5_0', '.5_0'],
  ['.', '.'],
  ['0.1.2', '0.1.2'],
  ['1,000', '1,000'],
  ['0x1.8p1', '0x1.8p1'],
  ['9223372036854775808', 9223372036854775808],
  ['18446744073709551616', 18446744073709551616],
  // Neither dates nor numbers to the base of sixty.
  ['2024-01-01', '2024-01-01'],
  ['2024-01-01T00:00:00Z', '2024-01-01T00:00:00Z'],
  ['12:30:45', '12:30:45'],
  ['190:20', '190:20'],
  // Signs within a word.
  ['b#c', 'b#c'],
  ['b #c', 'b'],
  ['a:b', 'a:b'],
  ['-b', '-b'],
  ['?b', '?b'],
  ['x\n  y', 'x y'],
  ['x\n\n  y', 'x\ny'],
  ["'x''y'", "x'y"],
  ['"\\u00e9\\x41\\t"', 'éA\t'],
  ['"\\q"', 'error'],
  ['b: c', 'error'],
  ['- b', 'error'],
  ['@b', 'error'],
  ['`b`', 'error'],
  ['%b', 'error'],
  ['*b', 'error'],
  ['[x, , y]', 'error'],
  ['[x, w,]', ['x', 'w']],
  ['{b: x,}', { b: 'x' }],
  ['{b, c: }', { b: null, c: null }],
  ['|\n  x\n   y\n\n', 'x\n y\n'],
  ['|-\n  x\n\n', 'x'],
  ['|+\n  x\n', 'x\n\n'],
  ['>\n  x\n  y\n\n  z\n', 'x y\nz\n'],
  ['|2\n    x\n', '  x\n'],
];

/** Keys become the keys of a JSON object; one that is null, a list or a map cannot. */
const KEYS: readonly [text: string, answer: unknown][] = [
  ['1', '1'],
  ['0x10', '16'],
  ['1.5', '1.5'],
  ['1e3', '1000'],
  // As `strconv` writes them: `FormatInt`, and `FormatFloat` with the format `g`.
  ['-5', '-5'],
  ['1234567890123456789', '1234567890123456789'],
  ['9223372036854775807', '9223372036854775807'],
  ['-9223372036854775808', '-9223372036854775808'],
  ['100000.0', '100000'],
  ['999999.5', '999999.5'],
  ['1e6', '1e+06'],
  ['1234567.5', '1.2345675e+06'],
  ['-2.5e10', '-2.5e+10'],
  ['1e100', '1e+100'],
  ['0.0001', '0.0001'],
  ['0.00001', '1e-05'],
  ['.5', '0.5'],
  ['.inf', '.inf'],
  ['-.INF', '-.inf'],
  ['.NaN', '.nan'],
  ['yes', 'true'],
  ['off', 'false'],
  ['"yes"', 'yes'],
  ['2024-01-01', '2024-01-01'],
  ['? b', 'b'],
  ['key with spaces', 'key with spaces'],
];

const MORE: readonly [what: string, text: string, answer: unknown][] = [
  ...SCALARS.map(([text, answer]): [string, string, unknown] => [
    `the value ${JSON.stringify(text)}`,
    `a: ${text}\n`,
    answer === 'error' ? answer : { a: answer },
  ]),
  ...KEYS.map(([text, key]): [string, string, unknown] => [
    `the key ${JSON.stringify(text)}`,
    text.startsWith('? ') ? `${text}\n: x\n` : `${text}: x\n`,
    { [String(key)]: 'x' },
  ]),
  ['an alias', 'a: &x 1\nb: *x\n', { a: 1, b: 1 }],
  ['an anchor that is set again', 'a: &x 1\nb: &x 2\nc: *x\n', { a: 1, b: 2, c: 2 }],
  ['an empty item', '- x\n-\n', ['x', null]],
  ['a tab behind the colon', 'a:\tx\n', { a: 'x' }],
  ['a tab that indents', 'a:\n\tb: x\n', 'error'],
];

function json(value: Value | undefined): unknown {
  if (value === undefined) return null;
  if (value.kind === 'list') return value.items.map(json);
  if (value.kind === 'map')
    return Object.fromEntries(
      value.entries
        .filter((entry) => value.entry(entry.name) === entry)
        .map((entry) => [entry.name, json(entry.value)]),
    );
  return value.meaning.type === 'null' ? null : value.meaning.value;
}

describe("Go's reader of YAML", () => {
  for (const [what, text, answer] of [...ANSWERS, ...MORE]) {
    it(what, () => {
      const { root, problems } = parseDocument(text);
      if (answer === 'error') assert.notEqual(problems.length, 0);
      else assert.deepEqual([problems, json(readValues(root).root)], [[], answer]);
    });
  }

  it('keeps every range where the text is', () => {
    for (const [, text] of ANSWERS) {
      const scalars: string[] = [];
      const visit = (node: YamlNode): void => {
        assert.ok(node.start >= 0 && node.start <= node.end && node.end <= text.length);
        if (node.kind === 'list') node.items.forEach(visit);
        else if (node.kind === 'map') for (const { key, value } of node.entries) [key, value].forEach(visit);
        else if (node.kind === 'scalar' && /^[a-z]+$/.test(node.text) && node.style === 'plain')
          scalars.push(text.slice(node.start, node.end) === node.text ? '' : node.text);
      };
      const { root } = parseDocument(text);
      if (root) visit(root);
      assert.deepEqual(
        scalars.filter((missed) => missed !== ''),
        [],
        text,
      );
    }
  });
});
