import assert from 'node:assert/strict';
import { specsWith } from '../../scripts/kept-titles.ts';

const kept = new Map(
  [
    { spec: 'a.test.ts', digest: '1', titles: ['rules image-tag', 'rules image-name'] },
    { spec: 'b.test.ts', digest: '2', titles: ['hover of an image'] },
    { spec: 'c.test.ts', digest: '3', titles: [] },
  ].map((one) => [one.spec, one] as const),
);
const specs = ['a.test.ts', 'b.test.ts', 'c.test.ts', 'd.test.ts'];
const asKept = (spec: string): string => kept.get(spec)?.digest ?? 'new';

function loaded(word: string, digest = asKept): readonly string[] {
  return specsWith((title) => title.includes(word), specs, kept, digest);
}

describe('the specs of npm run test:core -- -g', () => {
  it('are those with such a title, and those never seen', () =>
    assert.deepEqual(loaded('image-tag'), ['a.test.ts', 'd.test.ts']));

  it('are those that have changed as well', () =>
    assert.deepEqual(
      loaded('hover', (spec) => (spec === 'c.test.ts' ? 'changed' : asKept(spec))),
      ['b.test.ts', 'c.test.ts', 'd.test.ts'],
    ));

  it('are all where no title was kept that matches', () => assert.deepEqual(loaded('volume-new'), specs));
});
