import assert from 'node:assert/strict';
import { closestSchedule } from '../../../src/core/kubernetes/cron-repair.ts';
import { cronProblem } from '../../../src/core/kubernetes/cron.ts';
import { isDuration } from '../../../src/core/kubernetes/duration.ts';

describe('schedules', () => {
  const good = [
    '* * * * *',
    '*/5 0-23/2 1,15 jan-DEC sun',
    '0 0 ? * ?',
    '1,, * * * *',
    ', * * * *',
    '*/100 * * * *',
    '5/15 * * * *',
    '*-5 * * * *',
    '+5 * * * *',
    '0 0 31 2 *',
    ' 0  3 * * * ',
    '0\t3 * * *',
    '@daily',
    '@midnight',
    '@every 1h30m',
    '@every 1.5h',
    '@every 0',
    '@every -5m',
  ];
  for (const schedule of good) {
    it(`takes "${schedule}"`, () => assert.equal(cronProblem(schedule), undefined));
  }

  const bad: readonly (readonly [string, string])[] = [
    ['* * * *', 'field-count'],
    ['* * * * * *', 'field-count'],
    ['every day', 'field-count'],
    [' @daily', 'field-count'],
    ['60 * * * *', 'part'],
    ['* 24 * * *', 'part'],
    ['* * 0 * *', 'part'],
    ['* * * 13 *', 'part'],
    ['* * * * 7', 'part'],
    ['* * * * sunday', 'part'],
    ['5-1 * * * *', 'part'],
    ['*/0 * * * *', 'part'],
    ['1-2-3 * * * *', 'part'],
    ['1/2/3 * * * *', 'part'],
    ['-5 * * * *', 'part'],
    ['jan * * * *', 'part'],
    ['0 0 L * *', 'part'],
    ['@reboot', 'descriptor'],
    ['@Hourly', 'descriptor'],
    ['@every', 'descriptor'],
    ['@hourly ', 'descriptor'],
    ['@every 1d', 'duration'],
    ['@every ', 'duration'],
    ['@every 5', 'duration'],
    ['TZ=UTC * * * * *', 'time-zone'],
    ['CRON_TZ=UTC * * * * *', 'time-zone'],
  ];
  for (const [schedule, type] of bad) {
    it(`refuses "${schedule}"`, () => assert.equal(cronProblem(schedule)?.type, type));
  }

  const fixed: readonly (readonly [string, string | undefined])[] = [
    ['0 0 3 * * *', '0 3 * * *'],
    ['0 0 3 * * ? *', '0 3 * * ?'],
    ['0 3 * *', '0 3 * * *'],
    ['0 24 * * *', '0 0 * * *'],
    ['0 8-24 * * *', '0 8-23 * * *'],
    ['0 3 32 * *', '0 3 31 * *'],
    ['0 3 * * 1-7', '0 3 * * *'],
    ['0 3 * * 5-7', '0 3 * * 5-6,0'],
    ['0 3 * * Friday-Monday', '0 3 * * fri-6,0-mon'],
    ['*/0 3 * * *', '* 3 * * *'],
    ['@Daily', '@daily'],
    ['@every 2 days', '@every 48h'],
    ['@every 5min', '@every 5m'],
    ['0 0 L * *', undefined],
    ['now and then', undefined],
  ];
  for (const [schedule, closest] of fixed) {
    it(`fixes "${schedule}"`, () => assert.equal(closestSchedule(schedule), closest));
  }
});

describe('durations', () => {
  it('are read as Go reads them', () => {
    for (const text of ['0', '1s', '1h30m', '.5s', '1.s', '-1.5h', '+3ms', '1µs', '2562047h'])
      assert.ok(isDuration(text), text);
    for (const text of ['', '-', '1', '1d', 's', '.s', '1h 30m', '1e3s', '2562048h'])
      assert.ok(!isDuration(text), text);
  });
});
