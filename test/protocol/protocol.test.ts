import assert from 'node:assert/strict';
import { inspect } from 'node:util';
import fc from 'fast-check';
import { readIntent } from '../../src/protocol/read-intent.ts';
import { readRender } from '../../src/protocol/read-state.ts';
import { randomFrom } from '../fuzz/mutate.ts';
import { intents, lessonState, pictureState } from './samples.ts';

const hostile: readonly unknown[] = [
  undefined,
  null,
  0,
  -1,
  NaN,
  Infinity,
  1.5,
  '',
  'x'.repeat(100_000),
  '../../etc/passwd',
  'command:workbench.action.quit',
  '__proto__',
  'javascript:alert(1)',
  [],
  {},
  [[[]]],
  Symbol('x'),
  10n,
  () => 1,
  new Map(),
  new Date(NaN),
  Array(1000).fill(0),
  JSON.parse('{"__proto__": {"type": "ready"}}'),
];

/** Replaces, drops or adds one field somewhere in a valid message. */
function spoil(value: unknown, random: (below: number) => number): unknown {
  if (typeof value !== 'object' || value === null || random(4) === 0) return hostile[random(hostile.length)];
  const copy: Record<string, unknown> | unknown[] = Array.isArray(value) ? [...value] : { ...value };
  const keys = Object.keys(copy);
  const key = keys[random(keys.length + 1)] ?? 'extra';
  if (random(6) === 0) Reflect.deleteProperty(copy, key);
  else Reflect.set(copy, key, spoil(Reflect.get(copy, key), random));
  return copy;
}

/** Gives `count` spoiled messages to `check`; a failure names the seed that brings the same ones again. */
function spoilMany(messages: readonly unknown[], count: number, check: (message: unknown) => void): void {
  const seed = Number(process.env['POD_COACH_SEED'] ?? Date.now() % 2 ** 32);
  const next = randomFrom(seed);
  const random = (below: number): number => Math.floor(next() * below);
  for (let at = 0; at < count; at++) {
    const message = spoil(messages[random(messages.length)], random);
    try {
      check(message);
    } catch (error) {
      throw new Error(`Message ${at} of POD_COACH_SEED=${seed}: ${inspect(message, { depth: 8, breakLength: 200 })}`, {
        cause: error,
      });
    }
  }
}

describe('the contract between host and panel', () => {
  it('reads every intent as it was sent', () => {
    for (const intent of intents) assert.deepEqual(readIntent(structuredClone(intent)), intent);
  });

  it('reads every state as it was sent', () => {
    for (const state of [lessonState, pictureState]) {
      assert.deepEqual(readRender(structuredClone({ type: 'render', state })), state);
    }
    const known = { ...lessonState, content: null };
    assert.deepEqual(readRender({ type: 'render', state: known }), known);
  });

  it('leaves out what is no part of an intent', () => {
    assert.deepEqual(readIntent({ type: 'ready', command: 'workbench.action.quit' }), { type: 'ready' });
  });

  it('takes no id that could be a path, a URL or a command', () => {
    for (const id of ['../x', 'a/b', 'https://x', 'command:x', 'A', '', 'x'.repeat(101), '__proto__', 'a\n', 'a b']) {
      assert.equal(readIntent({ type: 'openLesson', lesson: id, section: 'start' }), undefined, id);
      assert.equal(readIntent({ type: 'openLesson', lesson: 'about-pods', section: id }), undefined, id);
      assert.equal(readIntent({ type: 'showRule', rule: id }), undefined, id);
    }
  });

  it('reads nothing from prototypes and survives getters that throw', () => {
    assert.equal(readIntent(Object.create({ type: 'ready' })), undefined);
    const trap = {
      get type(): string {
        throw new Error('trap');
      },
    };
    assert.equal(readIntent(trap), undefined);
    assert.equal(readRender(trap), undefined);
  });

  it('makes of 500,000 spoiled intents nothing or an intent, and reads that one alike', () => {
    const types = new Set<string>(intents.map(({ type }) => type));
    spoilMany(intents, 500_000, (message) => {
      const intent = readIntent(message);
      if (intent === undefined) return;
      assert.ok(types.has(intent.type));
      const text = JSON.stringify(intent);
      assert.ok(text.length < 20_000);
      assert.equal(JSON.stringify(readIntent(JSON.parse(text))), text);
    });
  });

  it('makes of anything nothing or an intent', () => {
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true }), (message) => {
        assert.equal(readIntent(message), undefined);
        assert.equal(readRender({ type: 'render', state: message }), undefined);
      }),
      { numRuns: 3_000 },
    );
  });

  it('makes of 5,000 spoiled states nothing or a state of the same shape', () => {
    const messages = [lessonState, pictureState].map((state) => ({ type: 'render', state }));
    spoilMany(messages, 5000, (message) => {
      const state = readRender(message);
      if (state === undefined) return;
      const text = JSON.stringify(state);
      assert.equal(JSON.stringify(readRender({ type: 'render', state: JSON.parse(text) as unknown })), text);
    });
  });
});
