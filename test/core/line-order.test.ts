import assert from 'node:assert/strict';
import { sameManifest, startsRight } from '../../src/core/line-order.ts';

const pod = [
  'kind: Pod',
  'metadata:',
  '  name: shop',
  'spec:',
  '  containers:',
  '    - name: web',
  '      image: web:1',
];
const order = (...indexes: number[]): string[] => indexes.map((index) => pod[index] ?? '');

describe('the order of lines', () => {
  it('may differ where keys of one map are concerned', () => {
    assert.ok(sameManifest(pod, pod));
    assert.ok(sameManifest(order(3, 4, 5, 6, 0, 1, 2), pod));
    assert.equal(startsRight(order(3, 4, 5, 6, 0, 1, 2), pod), 7);
  });

  it('may not part a field from what belongs to it', () => {
    const parted = order(0, 2, 1, 3, 4, 5, 6);
    assert.equal(sameManifest(parted, pod), false);
    assert.equal(startsRight(parted, pod), 1);
    assert.equal(sameManifest(order(0, 1, 2, 3, 4, 6, 5), pod), false);
    assert.equal(startsRight(order(0, 1, 2, 3, 4, 6, 5), pod), 5);
  });

  it('counts in lists where one item follows another', () => {
    const lists = (first: string, second: string, key: string): string[] => [
      `${key}:`,
      `  - ${first}`,
      `  - ${second}`,
    ];
    assert.ok(sameManifest(lists('b', 'a', 'containers'), lists('a', 'b', 'containers')));
    assert.equal(sameManifest(lists('b', 'a', 'initContainers'), lists('a', 'b', 'initContainers')), false);
    assert.equal(startsRight(lists('b', 'a', 'initContainers'), lists('a', 'b', 'initContainers')), 1);
  });
});
