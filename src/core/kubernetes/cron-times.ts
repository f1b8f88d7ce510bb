/** When a schedule comes round. Source: the cron library that Kubernetes uses (robfig/cron v3, SpecSchedule.Next). */

import { CRON_FIELDS, cronFields, cronProblem } from './cron.ts';
import type { CronField } from './cron.ts';

/** A time of day on a day, as a clock on the wall shows it, in UTC milliseconds that stand for it. */
export type WallTime = number;

/** What the words with `@` stand for. */
export const CRON_SHORTHANDS: Readonly<Record<string, string>> = {
  '@yearly': '0 0 1 1 *',
  '@annually': '0 0 1 1 *',
  '@monthly': '0 0 1 * *',
  '@weekly': '0 0 * * 0',
  '@daily': '0 0 * * *',
  '@midnight': '0 0 * * *',
  '@hourly': '0 * * * *',
};

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** The library gives up after five years: 30 February never comes. */
const MOST_DAYS = 5 * 366;

/**
 * The next `count` times after `now`; fewer when there are none. Undefined for a schedule that has no times on the
 * clock (`@every`), or is wrong.
 */
export function nextTimes(schedule: string, now: WallTime, count: number): WallTime[] | undefined {
  if (cronProblem(schedule) || schedule.startsWith('@every')) return undefined;
  const fields = cronFields(CRON_SHORTHANDS[schedule] ?? schedule);
  const [minutes, hours, days, months, weekdays] = CRON_FIELDS.map((field, at) => valuesOf(fields[at] ?? '', field));
  if (!minutes || !hours || !days || !months || !weekdays) return undefined;
  // Where both kinds of day are given, either is enough.
  const both = days.isStar || weekdays.isStar;
  const found: WallTime[] = [];
  const first = Math.floor(now / DAY) * DAY;
  for (let day = first; day < first + MOST_DAYS * DAY && found.length < count; day += DAY) {
    const date = new Date(day);
    const onDay = days.has(date.getUTCDate());
    const onWeekday = weekdays.has(date.getUTCDay());
    if (!months.has(date.getUTCMonth() + 1) || !(both ? onDay && onWeekday : onDay || onWeekday)) continue;
    for (let minute = 0; minute < 24 * 60 && found.length < count; minute++) {
      const time = day + minute * MINUTE;
      if (time > now && hours.has(Math.floor(minute / 60)) && minutes.has(minute % 60)) found.push(time);
    }
  }
  return found;
}

/** Any day does to find out whether a schedule has a date at all: five years have a leap day. */
const ANY_DAY = Date.UTC(2026, 0, 1);

/** Does a valid schedule match no date, as 31 February? */
export function neverRuns(schedule: string): boolean {
  return nextTimes(schedule, ANY_DAY, 1)?.length === 0;
}

/** What a clock on the wall of a time zone shows at a moment; undefined for a zone that nobody knows. */
export function wallTimeIn(timeZone: string, moment: number): WallTime | undefined {
  try {
    const format = new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    const parts = Object.fromEntries(format.formatToParts(moment).map(({ type, value }) => [type, Number(value)]));
    return Date.UTC(
      parts['year'] ?? 0,
      (parts['month'] ?? 1) - 1,
      parts['day'],
      parts['hour'],
      parts['minute'],
      parts['second'],
    );
  } catch {
    return undefined;
  }
}

interface CronValues {
  /** Every value, so that the other kind of day decides. */
  readonly isStar: boolean;
  readonly numbers: ReadonlySet<number>;
  has(value: number): boolean;
}

/** The numbers that a field of a schedule stands for. */
export function cronNumbers(text: string, field: CronField): ReadonlySet<number> {
  return valuesOf(text, field).numbers;
}

function valuesOf(text: string, field: CronField): CronValues {
  const values = new Set<number>();
  let isStar = false;
  for (const part of text.split(',')) {
    const [range = '', stepText] = part.split('/');
    const [low = '', high] = range.split('-');
    const star = low === '*' || low === '?';
    const step = stepText === undefined ? 1 : Number(stepText);
    const start = star ? field.min : numberOf(low, field);
    const end =
      star || (high === undefined && stepText !== undefined)
        ? field.max
        : high === undefined
          ? start
          : numberOf(high, field);
    isStar ||= star && step === 1;
    for (let value = start; value <= end && step > 0; value += step) values.add(value);
  }
  return { isStar, numbers: values, has: (value) => values.has(value) };
}

function numberOf(text: string, { words, min }: CronField): number {
  const at = words.indexOf(text.toLowerCase());
  return at >= 0 ? min + at : Number(text);
}
