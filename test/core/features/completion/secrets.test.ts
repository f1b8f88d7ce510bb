/** What can be chosen in a Secret, by what the API server asks of its type. */

import assert from 'node:assert/strict';
import { chosen, completeAt, labels } from './completing.ts';

const SECRET = 'apiVersion: v1\nkind: Secret\nmetadata:\n  name: shop\n';
const at = (rest: string): string[] => labels(completeAt(`${SECRET}${rest}`));

/** https://kubernetes.io/docs/concepts/configuration/secret/#secret-types: what each type must or may have. */
const KEYS: readonly (readonly [type: string, keys: readonly string[]])[] = [
  ['kubernetes.io/tls', ['tls.crt', 'tls.key']],
  ['kubernetes.io/dockerconfigjson', ['.dockerconfigjson']],
  ['kubernetes.io/dockercfg', ['.dockercfg']],
  ['kubernetes.io/basic-auth', ['username', 'password']],
  ['kubernetes.io/ssh-auth', ['ssh-privatekey']],
  ['Opaque', []],
];

describe('completion in a Secret', () => {
  it('offers its fields', () => {
    const offered = at('‸');
    for (const field of ['type', 'stringData', 'data', 'immutable']) assert.ok(offered.includes(field), field);
  });

  it('offers the types that Kubernetes knows', () => {
    const offered = at('type: ‸');
    for (const [type] of KEYS) assert.ok(offered.includes(type), type);
  });

  for (const [type, keys] of KEYS)
    it(`offers the keys of ${type}, in both fields`, () => {
      assert.deepEqual(at(`type: ${type}\nstringData:\n  ‸`), keys);
      assert.deepEqual(at(`type: ${type}\ndata:\n  ‸`), keys);
    });

  it('offers no key that is there in the other field', () => {
    assert.deepEqual(at('type: kubernetes.io/tls\ndata:\n  tls.crt: ""\nstringData:\n  ‸'), ['tls.key']);
  });

  it('writes a whole one', () => {
    assert.match(chosen('‸', 'Secret') ?? '', /kind: Secret\n.*\n.*\ntype: Opaque\nstringData:\n {2}key: value/);
  });

  it('offers nothing in one that SOPS encrypted', () => {
    assert.deepEqual(at('type: kubernetes.io/tls\nsops: {mac: a}\nstringData:\n  ‸'), []);
  });
});
