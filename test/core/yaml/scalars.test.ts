import assert from 'node:assert/strict';
import { meaningOf, meaningOfPlain, needsQuotes } from '../../../src/core/yaml/scalars.ts';
import type { YamlScalar } from '../../../src/core/yaml/nodes.ts';

function tagged(tag: string, text: string): YamlScalar {
  return { kind: 'scalar', start: 0, end: text.length, text, style: 'plain', tag };
}

describe('what a plain scalar means to the API server', () => {
  const cases: readonly [text: string, type: string, value?: unknown][] = [
    ['yes', 'bool', true],
    ['Yes', 'bool', true],
    ['yEs', 'string', 'yEs'],
    ['n', 'bool', false],
    ['OFF', 'bool', false],
    ['null', 'null'],
    ['~', 'null'],
    ['', 'null'],
    ['nULL', 'string', 'nULL'],
    ['0777', 'int', 511],
    ['010', 'int', 8],
    ['08', 'float', 8],
    ['0x10', 'int', 16],
    ['0b11', 'int', 3],
    ['0o17', 'int', 15],
    ['1_000', 'int', 1000],
    ['+5', 'int', 5],
    ['-0', 'int', -0],
    ['1:30', 'string', '1:30'],
    ['2024-01-01', 'string', '2024-01-01'],
    ['12e03', 'float', 12000],
    ['1.', 'float', 1],
    ['+.5', 'float', 0.5],
    ['.5', 'float', 0.5],
    ['.', 'string', '.'],
    ['.inf', 'float', Infinity],
    ['1.2.3', 'string', '1.2.3'],
    ['0x', 'string', '0x'],
    ['-', 'string', '-'],
    ['100m', 'string', '100m'],
    ['99999999999999', 'int', 99999999999999],
    ['999999999999999', 'int', 999999999999999],
    ['18446744073709551615', 'int', 18446744073709551615],
    ['18446744073709551616', 'float', 18446744073709551616],
    ['-9223372036854775808', 'int', -9223372036854775808],
    ['-9223372036854775809', 'float', -9223372036854775809],
    ['-0777', 'int', -511],
    ['+0x1F', 'int', 31],
    ['0X1f', 'int', 31],
    ['0B1', 'int', 1],
    ['0O7', 'int', 7],
    ['0b12', 'string', '0b12'],
    ['0x1g', 'string', '0x1g'],
    ['09', 'float', 9],
    ['1e400', 'string', '1e400'],
    ['1e+2', 'float', 100],
    ['1e', 'string', '1e'],
    ['.5_0', 'string', '.5_0'],
    ['5_0.5', 'float', 50.5],
    ['+.inf', 'float', Infinity],
    ['-.INF', 'float', -Infinity],
    ['.Nan', 'string', '.Nan'],
    ['+', 'string', '+'],
    ['true ', 'string', 'true '],
    ['falsey', 'string', 'falsey'],
  ];
  for (const [text, type, value] of cases) {
    it(JSON.stringify(text), () => {
      const meaning = meaningOfPlain(text);
      assert.equal(meaning.type, type);
      if ('value' in meaning) assert.equal(meaning.value, value);
    });
  }

  it('a tag decides', () => {
    assert.deepEqual(meaningOf(tagged('tag:yaml.org,2002:str', '8080')), { type: 'string', value: '8080' });
    assert.deepEqual(meaningOf(tagged('tag:yaml.org,2002:binary', 'aGk=')), { type: 'string', value: 'hi' });
    assert.deepEqual(meaningOf(tagged('!', '8080')), { type: 'string', value: '8080' });
    assert.deepEqual(meaningOf(tagged('!!str', '8080')), { type: 'string', value: '8080' });
    for (const name of ['int', 'float', 'bool', 'null'])
      assert.deepEqual(meaningOf(tagged(`tag:yaml.org,2002:${name}`, 'yes')), { type: 'bool', value: true });
    assert.deepEqual(meaningOf({ ...tagged('tag:yaml.org,2002:int', '8'), style: 'double' }).type, 'int');
    assert.deepEqual(meaningOf({ ...tagged('', '8'), tag: undefined, style: 'double' }), {
      type: 'string',
      value: '8',
    });
    assert.deepEqual(meaningOf({ ...tagged('', '8'), tag: undefined }).type, 'int');
    assert.deepEqual(meaningOf(tagged('!secret', 'x')), { type: 'string', value: 'x' });
  });

  it('binary is what Node makes of it', () => {
    const binary = (text: string) => meaningOf(tagged('tag:yaml.org,2002:binary', text));
    for (const text of ['', 'a', 'ab', 'abc', 'hi there', 'grün 😀', '\u0000\u007f', '%41'])
      assert.deepEqual(binary(Buffer.from(text).toString('base64')), { type: 'string', value: text });
    assert.deepEqual(binary('aG\n k='), { type: 'string', value: 'hi' });
    const bytes = [0xff, 0xfe, 0x00, 0x41];
    assert.deepEqual(binary(Buffer.from(bytes).toString('base64')), {
      type: 'string',
      value: String.fromCharCode(...bytes),
    });
  });

  it('knows what must be quoted to be a text', () => {
    assert.deepEqual(['yes', '8080', 'x', '1.27', 'null'].map(needsQuotes), [true, true, false, true, true]);
  });
});
