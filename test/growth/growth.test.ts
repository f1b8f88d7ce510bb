/** A sample of `npm run growth`, at a part of the size: seconds instead of an hour. */

import assert from 'node:assert/strict';
import { growsTooFast, growthOf } from './measure.ts';
import { shapes } from './shapes.ts';

/** Shape, the part of its largest size, and the features that once grew faster than its text, or could. */
const SAMPLE: readonly (readonly [string, number, ...string[]])[] = [
  ['duplicate ports', 0.15, 'analysis', 'picture'],
  ['containers of one port', 0.15, 'analysis'],
  ['missing mounts and volumes', 0.4, 'analysis'],
  ['variables that name an unknown one', 0.15, 'analysis'],
  ['volumes of one name', 0.15, 'analysis', 'picture'],
  ['projected sources at one path', 0.15, 'analysis', 'cross-file'],
  ['duplicate keys', 0.1, 'analysis', 'fix all'],
  ['unknown fields in a flow map', 0.1, 'analysis'],
  ['$( in args', 1, 'analysis', 'names'],
  ['slashes in a host path', 1, 'analysis'],
  ['one long line of #', 1, 'analysis'],
  ['empty documents', 0.1, 'analysis', 'hints'],
  ['Services and Deployments of their own', 0.02, 'cross-file', 'hints', 'picture'],
  ['Services and Pods of one label', 0.02, 'cross-file', 'hints', 'picture'],
  ['names: mounts of one volume', 0.06, 'rename'],
  ['moves: an argument list', 0.02, 'refactorings'],
  ['runs: Pods that call each other', 0.006, 'outcome'],
  ['runs: variables that double each other', 0.05, 'outcome', 'hover'],
];

/** Another process may take the time of one try. */
const TRIES = 3;

describe('growth', () => {
  it('has at least 60 shapes, each with a name of its own', () => {
    assert.ok(shapes.length >= 60);
    assert.equal(new Set(shapes.map(({ name }) => name)).size, shapes.length);
  });

  for (const [name, part, ...features] of SAMPLE) {
    it(`is that of the text: ${name}`, function () {
      this.timeout(120_000);
      const shape = shapes.find((one) => one.name === name);
      assert.ok(shape);
      let tooFast = features;
      for (let tried = 0; tried < TRIES && tooFast.length > 0; tried++) {
        const grown = [...growthOf(shape, tooFast, part)].filter((growth) => growsTooFast(growth));
        tooFast = grown.map(({ feature }) => feature);
      }
      assert.deepEqual(tooFast, []);
    });
  }
});
