import assert from 'node:assert/strict';
import { layoutOf } from '../../../src/core/yaml/layout.ts';
import { blockField, blockItem, flowText, scalarText } from '../../../src/core/yaml/write.ts';

/** As `yaml` and the API server's reader take them: in a block value and, where it differs, in flow style. */
const PLAIN = 'a|a b|a:b|a#b|-a|--a|:a|?a|a-|1.2.3|true!|no way|é|😀|a\u00a0b|$(A)|a\\b|a"b|a\'b|/x|=|<|1Gi|<<'.split(
  '|',
);
const PLAIN_IN_BLOCK = ['a,b', 'a[0]', 'a{b}', 'a]', 'a}'];
const QUOTED = [
  ...['', ' ', ' a', 'a ', 'a: b', 'a:', ':', '-', '?', '- a', '? a', ': a', 'a #b', '-\ta'],
  ...'&a|*a|!a|>a|@a|`a|%a|#a|,a|[a|]a|{a|}a|"a|\'a'.split('|'),
  ...['|', '|a', 'a\nb', 'a\rb', 'a\tb', 'a\u0085b', 'a\u007fb', 'a\u0000b'],
  ...'true|True|no|on|null|~|1|-1|0x1f|1e3|.5|1_000|0o7'.split('|'),
];

describe('a text that is written', () => {
  for (const text of PLAIN)
    it(`${text} needs no quotes`, () => assert.deepEqual([scalarText(text), scalarText(text, true)], [text, text]));
  for (const text of PLAIN_IN_BLOCK)
    it(`${text} needs quotes in flow style`, () =>
      assert.deepEqual([scalarText(text), scalarText(text, true), flowText(text)], [text, `"${text}"`, `"${text}"`]));
  for (const text of QUOTED)
    it(`${JSON.stringify(text)} needs quotes`, () =>
      assert.deepEqual([scalarText(text), scalarText(text, true)], [JSON.stringify(text), JSON.stringify(text)]));
});

describe('data that is written', () => {
  const data = { name: 'a', 'x, y': [1, true, 'no'], empty: {}, none: [], inner: { deep: [{ b: 1, c: ['d'] }, []] } };

  it('in flow style', () =>
    assert.equal(
      flowText(data),
      '{name: a, "x, y": [1, true, "no"], empty: {}, none: [], inner: {deep: [{b: 1, c: [d]}, []]}}',
    ));

  it('as a field, with lists deeper than their key', () =>
    assert.equal(
      blockField('f', data, 2, layoutOf('a:\n  - b\n')),
      [
        'f:',
        '    name: a',
        '    x, y:',
        '      - 1',
        '      - true',
        '      - "no"',
        '    empty: {}',
        '    none: []',
        '    inner:',
        '      deep:',
        '        - b: 1',
        '          c:',
        '            - d',
        '        - []',
      ].join('\n'),
    ));

  it('as a field, with lists below their key and a step of four', () =>
    assert.equal(
      blockField('f', { l: [{ m: ['x'] }] }, 0, layoutOf('a:\r\n- b:\r\n      c: 1\r\n')),
      ['f:', '    l:', '    - m:', '      - x'].join('\r\n'),
    ));

  it('as an item', () =>
    assert.equal(blockItem({ a: 1, b: { c: 'x' } }, 4, layoutOf('')), ['a: 1', '    b:', '      c: x'].join('\n')));
  it('as one value, in which signs of the flow style are plain', () => {
    assert.equal(blockItem('a, [b]', 2, layoutOf('')), 'a, [b]');
    assert.equal(blockField('a', 'b, {c}', 0, layoutOf('')), 'a: b, {c}');
    assert.equal(flowText(['b, {c}']), '["b, {c}"]');
    assert.equal(blockItem(7, 2, layoutOf('')), '7');
    assert.equal(blockField('a', [], 0, layoutOf('')), 'a: []');
  });
  it('as an item that is a list', () => assert.equal(blockItem(['a', 'b'], 2, layoutOf('')), '- a\n  - b'));
});
