/** No guess becomes a safe fix, which is made unasked, without somebody saying so in the recorded table. */

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FIX_KINDS_FILE, fixKinds, recordedKinds } from '../../../scripts/rules/fix-kinds.ts';
import type { FixKinds } from '../../../scripts/rules/fix-kinds.ts';

const recorded = JSON.parse(readFileSync(join(import.meta.dirname, '../../..', FIX_KINDS_FILE), 'utf8')) as FixKinds;

describe('the fixes of the examples', () => {
  it(`are safe, preferred or other as recorded in ${FIX_KINDS_FILE}`, function () {
    this.timeout(120_000);
    const now = fixKinds();
    const other = Object.entries(now).flatMap(([rule, kinds]) =>
      Object.entries(kinds)
        .filter(([example, kind]) => recorded[rule]?.[example] !== kind)
        .map(
          ([example, kind]) => `${rule} ${example}: recorded ${recorded[rule]?.[example] ?? 'nothing'}, now ${kind}`,
        ),
    );
    assert.deepEqual(
      other,
      [],
      'npm run generate:docs records it, all but what is safe now and was not: write that by hand.',
    );
  });

  it('are recorded again, but none as safe that was not', () => {
    const before = { a: { x: 'preferred other', y: 'safe' }, gone: { z: 'none' } };
    const now = { a: { x: 'safe other', y: 'other', new: 'safe' } };
    assert.deepEqual(recordedKinds(now, before), { a: { x: 'preferred other', y: 'other', new: 'safe' } });
  });
});
