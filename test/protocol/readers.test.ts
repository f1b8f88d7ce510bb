import assert from 'node:assert/strict';
import { flag, listOf, literal, number, oneOf, ownValue, readableItems, shape, text } from '../../src/core/decode.ts';
import { readObject } from '../../src/protocol/read-cluster.ts';
import { readIntent } from '../../src/protocol/read-intent.ts';
import {
  choice,
  listUpTo,
  orNull,
  recordUpTo,
  textUpTo,
  total,
  wholeNumber,
  withOptional,
  word,
} from '../../src/protocol/reader.ts';

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

  it('know how deep is too deep', () => {
    // The body is at 0, what is under `a` at 1.
    assert.notEqual(readObject(withBody({ a: nested(99) })), undefined);
    assert.notEqual(readObject(withBody({ a: nested(100) })), undefined, 'a text may be deeper than a list');
    assert.equal(readObject(withBody({ a: nested(101) })), undefined);
  });

  it('take values of their type only', () => {
    const values = ['', 'a', 0, -1.5, NaN, Infinity, true, false, null, undefined, [], {}];
    const taken = (read: (value: unknown) => unknown) => values.filter((value) => read(value) !== undefined);
    assert.deepEqual([text, number, flag, literal('a'), oneOf<unknown>(flag, number)].map(taken), [
      ['', 'a'],
      [0, -1.5],
      [true, false],
      ['a'],
      [0, -1.5, true, false],
    ]);
  });

  it("take fields that are an object's own", () => {
    assert.deepEqual([ownValue({ a: 1 }, 'a'), ownValue({ a: 1 }, 'b')], [1, undefined]);
    for (const value of [{}, null, 'text', 1, undefined, () => 1]) {
      assert.equal(ownValue(value, 'toString'), undefined);
      assert.equal(ownValue(value, 'length'), undefined);
    }
    assert.equal(shape({ toString: number })({ a: 1 }), undefined);
  });

  it('read a list of so many', () => {
    const read = listUpTo(2, number);
    assert.deepEqual([read([]), read([1, 2])], [[], [1, 2]]);
    for (const bad of [[1, 2, 3], [1, '2'], Array(2), 'ab', { length: 1, 0: 1 }, null])
      assert.equal(read(bad), undefined);
  });

  it('read a record of so many', () => {
    const read = recordUpTo(2, (key) => key !== 'bad', number);
    assert.deepEqual([read({}), read({ a: 1, b: 2 })], [{}, { a: 1, b: 2 }]);
    for (const bad of [{ a: 1, b: 2, c: 3 }, { a: '1' }, { bad: 1 }, null, undefined, 'ab', '', 7, [], [1], () => 1])
      assert.equal(read(bad), undefined);
    const odd = read(JSON.parse('{"__proto__": 1}'));
    assert.deepEqual(odd && Object.entries(odd), [['__proto__', 1]]);
  });

  it('read what may be absent, and nothing when it is there and wrong', () => {
    const read = withOptional(shape({ a: text }), { b: number, c: text });
    assert.deepEqual(read({ a: 'x' }), { a: 'x' });
    assert.deepEqual(Object.keys(read({ a: 'x', b: undefined }) ?? {}), ['a']);
    assert.deepEqual(read({ a: 'x', b: 1, d: 2 }), { a: 'x', b: 1 });
    for (const bad of [{ b: 1 }, { a: 'x', b: '1' }, { a: 'x', b: null }, { a: 'x', c: 1 }, null, 'a'])
      assert.equal(read(bad), undefined);
  });

  it('read one of some texts, an id, or null', () => {
    assert.deepEqual(['a', 'b', 'c', '', 1].map(choice('a', 'b')), ['a', 'b', undefined, undefined, undefined]);
    assert.deepEqual([null, 'a', 1, undefined].map(orNull(text)), [null, 'a', undefined, undefined]);
    assert.deepEqual(['about-pods', 'About', 'a b', '', 7].map(word), [
      'about-pods',
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('are not thrown off by a value that throws when it is looked at', () => {
    const reader = total(() => {
      throw new Error('looked at');
    });
    assert.equal(reader({}), undefined);
  });
});
