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
    assert.deepEqual(meaningOf(tagged('!secret', 'x')), { type: 'string', value: 'x' });
  });

  it('knows what must be quoted to be a text', () => {
    assert.deepEqual(['yes', '8080', 'x', '1.27', 'null'].map(needsQuotes), [true, true, false, true, true]);
  });
});
