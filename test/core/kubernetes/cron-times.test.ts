import assert from 'node:assert/strict';
import { possibleSchedule } from '../../../src/core/kubernetes/cron-repair.ts';
import { neverRuns, nextTimes, wallTimeIn } from '../../../src/core/kubernetes/cron-times.ts';

/** Thursday. */
const NOW = Date.UTC(2026, 0, 1, 12, 30, 20);

function next(schedule: string): string[] | undefined {
  return nextTimes(schedule, NOW, 3)?.map((time) => new Date(time).toISOString().slice(0, 16).replace('T', ' '));
}

describe('when a schedule comes round', () => {
  const cases: readonly [schedule: string, times: readonly string[]][] = [
    ['* * * * *', ['2026-01-01 12:31', '2026-01-01 12:32', '2026-01-01 12:33']],
    ['*/15 * * * *', ['2026-01-01 12:45', '2026-01-01 13:00', '2026-01-01 13:15']],
    ['30 12 * * *', ['2026-01-02 12:30', '2026-01-03 12:30', '2026-01-04 12:30']],
    ['0 3 * * mon-FRI', ['2026-01-02 03:00', '2026-01-05 03:00', '2026-01-06 03:00']],
    ['0 0 13 * 5', ['2026-01-02 00:00', '2026-01-09 00:00', '2026-01-13 00:00']],
    ['0 0 13 */1 *', ['2026-01-13 00:00', '2026-02-13 00:00', '2026-03-13 00:00']],
    ['0 0 29 2 ?', ['2028-02-29 00:00']],
    ['0 0 30 feb *', []],
    ['0 22/1 * * *', ['2026-01-01 22:00', '2026-01-01 23:00', '2026-01-02 22:00']],
    ['@monthly', ['2026-02-01 00:00', '2026-03-01 00:00', '2026-04-01 00:00']],
    ['@weekly', ['2026-01-04 00:00', '2026-01-11 00:00', '2026-01-18 00:00']],
  ];
  for (const [schedule, times] of cases) it(schedule, () => assert.deepEqual(next(schedule), times));

  for (const [never, possible] of [
    ['0 0 31 2 *', '0 0 28 2 *'],
    ['0 0 30,31 feb *', '0 0 28 feb *'],
    ['30 6 31 4,6,sep *', '30 6 30 4,6,sep *'],
    ['0 0 31 2,4 ?', '0 0 30 2,4 ?'],
  ] as const)
    it(`never comes with ${never}, but with ${possible}`, () => {
      assert.ok(neverRuns(never));
      assert.equal(possibleSchedule(never), possible);
      assert.ok(!neverRuns(possible));
    });

  it('is not known of others', () => {
    assert.deepEqual(['@every 1h', 'soon', '61 * * * *', '@reboot'].map(next), [
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });
});

describe('a clock on the wall', () => {
  it('shows the time of its zone', () => {
    assert.equal(wallTimeIn('Europe/Berlin', NOW), Date.UTC(2026, 0, 1, 13, 30, 20));
    assert.equal(wallTimeIn('Europe/Berlin', Date.UTC(2026, 6, 1, 22, 30)), Date.UTC(2026, 6, 2, 0, 30));
    assert.equal(wallTimeIn('Mars/Olympus', NOW), undefined);
  });
});
