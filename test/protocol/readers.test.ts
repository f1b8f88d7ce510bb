import assert from 'node:assert/strict';
import { listOf, readableItems, text } from '../../src/core/decode.ts';
import { readObject } from '../../src/protocol/read-cluster.ts';
import { readIntent } from '../../src/protocol/read-intent.ts';
import { textUpTo, total, wholeNumber } from '../../src/protocol/reader.ts';

function withBody(body: unknown): unknown {
  return { id: 'Pod/shop', kind: 'Pod', name: 'shop', namespace: 'default', body, rejected: [] };
}

function nested(levels: number): unknown {
  return levels === 0 ? 'end' : [nested(levels - 1)];
}

describe('The readers of the contract', () => {
  it('take an object of a cluster as it is, whatever JSON can hold', () => {
    const body = { text: '', yes: true, no: false, none: null, number: 1.5, list: [0, [null]], map: { a: {} } };
    assert.deepEqual(readObject(withBody(body))?.body, body);
  });

  it('take nothing of an object that JSON cannot hold, nor what is no object', () => {
    for (const bad of [undefined, () => 1, Symbol('a'), 1n]) {
      assert.equal(readObject(withBody({ a: bad })), undefined);
      assert.equal(readObject(withBody({ a: [1, bad] })), undefined);
    }
    for (const bad of [null, 'text', 1, [], [{}]]) assert.equal(readObject(withBody(bad)), undefined);
  });

  it('take no object that is nested without end', () => {
    assert.notEqual(readObject(withBody({ a: nested(90) })), undefined);
    assert.equal(readObject(withBody({ a: nested(120) })), undefined);
  });

  it('take the variables of a theme, and no other names', () => {
    const read = (name: string): unknown =>
      readIntent({ type: 'exportPicture', width: 800, theme: { [name]: '#fff' } });
    assert.notEqual(read('--vscode-editor-background'), undefined);
    for (const name of ['x--vscode-a', '--vscode-a}', '--vscode-', '--other', `--vscode-${'a'.repeat(101)}`, 'color'])
      assert.equal(read(name), undefined, name);
  });

  it('hold their bounds', () => {
    assert.deepEqual([textUpTo(3)('abc'), textUpTo(3)('abcd'), textUpTo(3)(3)], ['abc', undefined, undefined]);
    const number = wholeNumber(1, 3);
    assert.deepEqual([0, 1, 3, 4, 1.5, '2', NaN].map(number), [
      undefined,
      1,
      3,
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('read a list whole, or only what can be read of it', () => {
    assert.deepEqual(listOf(text)(['a', 'b']), ['a', 'b']);
    assert.equal(listOf(text)(['a', 1]), undefined);
    assert.equal(listOf(text)(Array(2)), undefined);
    assert.deepEqual(readableItems(text, ['a', 1, 'b', null]), ['a', 'b']);
    assert.deepEqual(readableItems(text, 'ab'), []);
  });

  it('are not thrown off by a value that throws when it is looked at', () => {
    const reader = total(() => {
      throw new Error('looked at');
    });
    assert.equal(reader({}), undefined);
  });
});
