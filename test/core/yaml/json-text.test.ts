import assert from 'node:assert/strict';
import {
  blankedOut,
  isJsonText,
  jsonComments,
  jsonStream,
  missingSign,
  staysJson,
} from '../../../src/core/yaml/json-text.ts';

describe('a stream of JSON', () => {
  const cases: readonly [name: string, text: string, expected: readonly string[] | undefined][] = [
    ['two objects in two lines', '{"a": 1}\n{"b": 2}\n', ['{"a": 1}\n', '{"b": 2}\n']],
    ['two objects in one line, behind blanks', ' {"a": {"c": 1}} {"b": 2}', [' {"a": {"c": 1}} ', '{"b": 2}']],
    ['one object', '{"a": {"b": 1}}\n', undefined],
    ['braces in strings', '{"a": "} {"}\n', undefined],
    ['objects in a list', '[{"a": 1}, {"b": 2}]', undefined],
    ['something behind an object', '{"a": 1}\nb: 2\n', undefined],
    ['an object that is not JSON', '{"a": 1}\n{b: 2}\n', undefined],
    ['an object that does not end', '{"a": 1}\n{"b": 2\n', undefined],
    ['documents of YAML', '{"a": 1}\n---\n{"b": 2}\n', undefined],
  ];
  for (const [name, text, expected] of cases)
    it(name, () =>
      assert.deepEqual(
        jsonStream(text)?.map(({ start, end }) => text.slice(start, end)),
        expected,
      ),
    );
});

describe('comments in JSON', () => {
  const cases: readonly [name: string, text: string, expected: readonly string[]][] = [
    ['to the end of a line', '{\n  // a\n  "b": 1 // c\n}', ['// a', '// c']],
    ['between signs', '{"a": /* b\n c */ 1}', ['/* b\n c */']],
    ['before everything', '// a\n{"b": 1}', ['// a']],
    ['none in a string', '{"a": "http://b /* c */"}', []],
    ['none in an address without quotes', '{"a": http://b}', []],
    ['none in YAML', '{a: 1, b: // c\n}', []],
    ['none in block style', 'a: // b\n', []],
    ['none in a template', '{{/* a */}}\nb: 1\n', []],
    ['none in a comment of YAML', '{"a": 1 # see //b\n}', []],
  ];
  for (const [name, text, expected] of cases)
    it(name, () =>
      assert.deepEqual(
        jsonComments(text).map(({ start, end }) => text.slice(start, end)),
        expected,
      ),
    );

  it('give their place to blanks, line by line', () => {
    const text = '{"a": /* b\n c */ 1}';
    assert.equal(blankedOut(text, jsonComments(text)), '{"a":     \n      1}');
  });
});

describe('a sign that JSON misses', () => {
  const cases: readonly [name: string, text: string, expected: string | undefined][] = [
    ['a comma between fields', '{"a": 1‸\n"b": 2}', ','],
    ['a comma behind an object', '{"a": {"b": 1}‸ "c": 2}', ','],
    ['a comma between items', '[{"a": 1}, {"b": 2}‸ {"a": 3}]', ','],
    ['a colon', '{"a"‸ 1}', ':'],
    ['a colon before an object', '{"a"‸ {"b": 1}}', ':'],
    ['nothing', '{"a": [1, {"b": "c"}]}', undefined],
    ['a comma too many is none too few', '{"a": [1,],}', undefined],
    ['nothing in YAML', '{a: 1 b: 2}', undefined],
  ];
  for (const [name, marked, expected] of cases)
    it(name, () => {
      const text = marked.replace('‸', '');
      const found = missingSign(text);
      assert.equal(found?.sign, expected);
      if (found) assert.equal(found.at, marked.indexOf('‸'));
      if (found) assert.doesNotThrow(() => JSON.parse(text.slice(0, found.at) + found.sign + text.slice(found.at)));
    });
});

it('JSON stays JSON, with its comments and one object after the other', () => {
  assert.ok(isJsonText('{"a": 1} // b'));
  assert.ok(!staysJson('{"a": 1} // b', '{"a": b} // b'));
  assert.ok(!staysJson('{"a": 1}\n{"b": 2}', '{"a": 1}\n{b: 2}'));
  assert.ok(staysJson('{a: 1}', 'a: 1'));
});
