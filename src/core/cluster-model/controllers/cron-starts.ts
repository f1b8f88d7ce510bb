/** The minutes of a day at which a schedule starts its Job. Source: robfig/cron v3, SpecSchedule. */
import { CRON_FIELDS, cronFields, cronProblem } from '../../kubernetes/cron.ts';
import { CRON_SHORTHANDS, cronNumbers } from '../../kubernetes/cron-times.ts';

const MINUTES_PER_HOUR = 60;
const MINUTES_PER_DAY = 24 * MINUTES_PER_HOUR;

/** The minutes of a day (from 0), in order; undefined where days differ, or the schedule cannot be read. */
export function cronStarts(schedule: string): readonly number[] | undefined {
  if (cronProblem(schedule) !== undefined) return undefined;
  if (schedule.startsWith('@every ')) return delayStarts(schedule.slice('@every '.length));
  const fields = cronFields(CRON_SHORTHANDS[schedule] ?? schedule);
  const [minutes, hours, ...days] = CRON_FIELDS.map((field, at) => cronNumbers(fields[at] ?? '', field));
  const isEveryDay = days.every((values, at) => {
    const { min = 0, max = 0 } = CRON_FIELDS[at + 2] ?? {};
    return values.size === max - min + 1;
  });
  if (!minutes || !hours || !isEveryDay) return undefined;
  const all = [...hours].flatMap((hour) => [...minutes].map((minute) => hour * MINUTES_PER_HOUR + minute));
  return all.sort((a, b) => a - b);
}

const units: Readonly<Record<string, number>> = { h: MINUTES_PER_HOUR, m: 1, s: 1 / 60 };

/** `30m`, `1h30m`: whole minutes that divide a day. */
function delayStarts(duration: string): readonly number[] | undefined {
  const parts = [...duration.matchAll(/(\d{1,6})([hms])/g)];
  if (parts.map(([whole]) => whole).join('') !== duration) return undefined;
  const minutes = parts.reduce((sum, [, count, unit = '']) => sum + Number(count) * (units[unit] ?? 0), 0);
  if (minutes < 1 || MINUTES_PER_DAY % minutes !== 0) return undefined;
  return Array.from({ length: MINUTES_PER_DAY / minutes }, (_, index) => index * minutes);
}
