import assert from 'node:assert/strict';
import { KINDS } from '../../../src/core/kubernetes/kinds.ts';
import {
  plainKind,
  plainValue,
  plainWords,
  valueKeys,
  wordKeys,
} from '../../../src/core/kubernetes/plain-words/index.ts';
import { createSchema } from '../../../src/core/kubernetes/schema.ts';

const schema = createSchema();

function parts(key: string): [type: string, field: string] {
  const [type = '', field = ''] = key.split('.');
  return [type, field];
}

describe('plain words', () => {
  it('are about fields that exist, one sentence or two, in our own words', () => {
    assert.ok(wordKeys.length > 200);
    for (const key of wordKeys) {
      const [type, field] = parts(key);
      assert.ok(schema.type(type)?.fields.has(field), `no field ${key}`);
      const text = plainWords(type, field) ?? '';
      assert.match(text, /^[A-Z`].*\.$/, key);
      assert.ok(text.length <= 160, `${key}: ${text.length}`);
      assert.notEqual(text, schema.describe(type, field));
    }
  });

  it('say something of every field, and more than its name', () => {
    for (const { name, fields } of schema.types()) {
      // The schema's own sentence about it is ours.
      if (name === 'List') continue;
      for (const field of fields.keys()) {
        const text = plainWords(name, field) ?? '';
        assert.match(text, /^[A-Z`].*\.$/, `${name}.${field}`);
        assert.ok(text.length <= 160, `${name}.${field}: ${text.length}`);
        const own = new Set(
          field
            .replace(/([A-Z])/g, ' $1')
            .toLowerCase()
            .split(' '),
        );
        const said = text.toLowerCase().match(/[a-z]{4,}/g) ?? [];
        assert.ok(said.filter((word) => !own.has(word)).length >= 2, `${name}.${field}: ${text}`);
      }
    }
  });

  it('are about values that exist', () => {
    for (const [key, values] of valueKeys) {
      const [type, field] = parts(key);
      const known = schema.type(type)?.fields.get(field)?.values ?? [];
      for (const value of values) assert.ok(known.includes(value), `${key} has no value "${value}"`);
    }
  });

  it('say what each kind is', () => {
    for (const { kind } of KINDS) assert.match(plainKind(kind) ?? '', /\.$/, kind);
  });

  it('know the fields of every kind, and no fields of Object', () => {
    assert.match(plainWords('Pod', 'spec') ?? '', /^What you want/);
    assert.match(plainWords('EphemeralContainer', 'image') ?? '', /^The container image to run/);
    for (const name of ['constructor', 'toString', '__proto__']) {
      assert.equal(plainWords('Pod', name), undefined);
      assert.equal(plainKind(name), undefined);
      assert.equal(plainValue('PodSpec', 'restartPolicy', name), undefined);
    }
  });
});
