import assert from 'node:assert/strict';
import { applyEdits } from '../../../src/core/text.ts';
import { flowStyleOf, inFlowStyle, isJson, isJsonLiteral, rewrites } from '../../../src/core/yaml/flow-style.ts';
import type { FlowStyle } from '../../../src/core/yaml/flow-style.ts';
import { parseDocument } from '../../../src/core/yaml/parse.ts';

describe('the habits of a document', () => {
  const styles: readonly [text: string, style: FlowStyle | undefined][] = [
    ['{"a": "b", "c": [1, true, null, {"d": -1.5e3}]}', 'json'],
    ['{a: "b", "c d": [1, {e: false}]}', 'kyaml'],
    ['{"a": 1, b: 2}', 'kyaml'],
    ['{a: b}', undefined],
    ["{a: 'b'}", undefined],
    ['{a: yes}', undefined],
    ['{a: 010}', undefined],
    ['{a: !!str 1}', undefined],
    ['{a: &x 1, b: *x}', undefined],
    ['{a: [b]}', undefined],
    ['{}', undefined],
    ['[1]', undefined],
    ['a: 1', undefined],
    ['"a"', undefined],
    ['', undefined],
  ];
  for (const [text, style] of styles)
    it(`${text} is ${style ?? 'neither'}`, () => assert.equal(flowStyleOf(parseDocument(text).root), style));

  it('are not those of what is being typed', () => {
    const isTyped = ({ text }: { text: string }) => text === 'b';
    assert.equal(flowStyleOf(parseDocument('{"a": b, "c": 1}').root, isTyped), 'json');
    assert.equal(flowStyleOf(parseDocument('{"a": 1, b: 1}').root, isTyped), 'json');
    assert.equal(flowStyleOf(parseDocument('{"a": b, "c": d}').root, isTyped), undefined);
  });
});

describe('a stretch of flow style', () => {
  const cases: readonly [text: string, json: string, kyaml: string][] = [
    ['a: b', '"a": "b"', 'a: "b"'],
    [', a: {b: [c, 1]}', ', "a": {"b": ["c", 1]}', ', a: {b: ["c", 1]}'],
    ["'a': 'it''s'", '"a": "it\'s"', '"a": "it\'s"'],
    ['"a": "b"', '"a": "b"', '"a": "b"'],
    ['a: yes', '"a": true', 'a: true'],
    ['a: ~', '"a": null', 'a: null'],
    ['a: 0x1f', '"a": 31', 'a: 31'],
    ['a: 010', '"a": 8', 'a: 8'],
    ['a: 1.50', '"a": 1.50', 'a: 1.50'],
    ['a: .5', '"a": 0.5', 'a: 0.5'],
    ['a: .inf', '"a": ".inf"', 'a: ".inf"'],
    ['a: 12345678901234567890', '"a": 12345678901234567890', 'a: 12345678901234567890'],
    ['a: 0x7fffffffffffffff', '"a": 9223372036854775807', 'a: 9223372036854775807'],
    ['a: {b: [c', '"a": {"b": ["c"', 'a: {b: ["c"'],
    ['b', '"b"', '"b"'],
    ['}, {a: b', '}, {a: b', '}, {a: b'],
  ];
  for (const [text, json, kyaml] of cases)
    it(`${text} in both styles`, () => {
      const written = (style: FlowStyle) => applyEdits(text, rewrites(text, style));
      assert.deepEqual([written('json'), written('kyaml')], [json, kyaml]);
    });

  it('stays as it is inside of a string, and where nothing is written', () => {
    const { root } = parseDocument('{"a": "b c", "d": [{"e": "f"}]}');
    assert.ok(root);
    const written = (start: number, end: number, newText: string) =>
      inFlowStyle([{ range: { start, end }, newText }], root, 'json')[0]?.newText;
    assert.equal(written(7, 8, 'x'), 'x');
    assert.equal(written(26, 26, 'x'), 'x', 'within "f"');
    assert.equal(written(6, 11, 'x'), '"x"');
    assert.equal(written(6, 9, 'x'), '"x"');
    assert.equal(written(8, 11, 'x'), '"x"');
    assert.equal(written(11, 11, ', x: z'), ', "x": "z"');
    assert.equal(written(6, 11, ''), '');
  });
});

describe('JSON', () => {
  for (const text of ['{}', ' [1]', '\n{"a": [true]}\n'])
    it(`${JSON.stringify(text)} is`, () => assert.equal(isJson(text), true));
  for (const text of ['', '1', '"a"', '"[a]"', '{"a": 1,}', '{a: 1}', '{"a": 1} x'])
    it(`${JSON.stringify(text)} is not, or is no object`, () => assert.equal(isJson(text), false));
  for (const text of ['true', 'false', 'null', '0', '-0', '10', '-1.5', '1e5', '2.0E-10'])
    it(`${text} is a literal of it`, () => assert.equal(isJsonLiteral(text), true));
  for (const text of ['', 'True', 'truex', 'xnull', '01', '.5', '1.', '+1', '1e', '0x1', '1_0', '--1', '1 '])
    it(`"${text}" is no literal of it`, () => assert.equal(isJsonLiteral(text), false));
});
