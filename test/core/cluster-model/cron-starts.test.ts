import assert from 'node:assert/strict';
import { cronStarts } from '../../../src/core/cluster-model/controllers/cron-starts.ts';

describe('the minutes of a day at which a schedule starts', () => {
  const cases: readonly [schedule: string, first: readonly number[] | undefined, count: number][] = [
    ['*/30 * * * *', [0, 30, 60], 48],
    ['30 3 * * *', [210], 1],
    ['5,50 1-2 * * *', [65, 110, 125], 4],
    ['@daily', [0], 1],
    ['@every 90m', [0, 90, 180], 16],
    ['@every 1h30m', [0, 90, 180], 16],
    ['0 0 1 * *', undefined, 0],
    ['0 0 * * mon', undefined, 0],
    ['@every 7m', undefined, 0],
    ['@every 30s', undefined, 0],
    ['61 * * * *', undefined, 0],
    ['', undefined, 0],
  ];
  for (const [schedule, first, count] of cases)
    it(schedule === '' ? 'none' : schedule, () => {
      const starts = cronStarts(schedule);
      assert.deepEqual(starts?.slice(0, 3), first);
      assert.equal(starts?.length ?? 0, count);
    });
});
