import assert from 'node:assert/strict';
import { cronWords } from '../../../src/core/kubernetes/cron-words.ts';

describe('schedules in words', () => {
  const cases: readonly (readonly [string, string | undefined])[] = [
    ['* * * * *', 'every minute'],
    ['*/5 * * * *', 'every 5 minutes'],
    ['*/7 * * * *', 'every hour at minutes 0, 7, 14 … 56'],
    ['0 * * * *', 'every hour, on the hour'],
    ['15 * * * *', 'every hour at minute 15'],
    ['0 */6 * * *', 'every day at 00:00, 06:00, 12:00 and 18:00'],
    ['30 2 * * *', 'every day at 02:30'],
    ['0 9,17 * * *', 'every day at 09:00 and 17:00'],
    ['15 3 * * 1-5', 'at 03:15, Monday to Friday'],
    ['0 8 * * mon,wed,FRI', 'at 08:00, on Monday, Wednesday and Friday'],
    ['0 0 1 * *', 'at 00:00, on day 1 of the month'],
    ['0 0 1,15 * 1', 'at 00:00, on days 1 and 15 of the month or on Monday'],
    ['0 0 1 1 *', 'at 00:00, on day 1 of the month, in January'],
    ['*/10 9-17 * * *', 'every 10 minutes in the hours 9 to 17'],
    ['0 9-17 * * *', 'every day at minute 0 of the hours 9 to 17'],
    ['*/15 8-18/2 * * 1-5', 'every 15 minutes in the hours 8, 10, 12, 14, 16 and 18, Monday to Friday'],
    ['5,35 * * * *', 'every hour at minutes 5 and 35'],
    ['0 12 ? */3 *', 'every day at 12:00, in January, April, July and October'],
    ['@hourly', 'every hour, on the hour'],
    ['@daily', 'every day at 00:00'],
    ['@weekly', 'at 00:00, on Sunday'],
    ['@yearly', 'at 00:00, on day 1 of the month, in January'],
    ['@every 5m', undefined],
    ['61 * * * *', undefined],
    ['', undefined],
  ];
  for (const [schedule, words] of cases) it(`says "${schedule}"`, () => assert.equal(cronWords(schedule), words));
});
