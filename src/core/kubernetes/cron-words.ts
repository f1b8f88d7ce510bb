/** A schedule in words: `15 3 * * 1-5` is "at 03:15, Monday to Friday". */

import { CRON_FIELDS, cronFields, cronProblem } from './cron.ts';
import { CRON_SHORTHANDS, cronNumbers } from './cron-times.ts';

const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** So many times of day, or numbers, are said one by one. */
const MOST_TIMES = 6;
const MOST_NUMBERS = 8;

/** Undefined for a schedule that cannot be read, and for `@every`. */
export function cronWords(schedule: string): string | undefined {
  if (cronProblem(schedule) || schedule.startsWith('@every')) return undefined;
  const [minute = '*', hour = '*', day = '*', month = '*', weekday = '*'] = cronFields(
    CRON_SHORTHANDS[schedule] ?? schedule,
  );
  const days = daysWords(day, weekday);
  const months = isAny(month) ? '' : `in ${joined(numbers(month, 3), (number) => MONTHS[number - 1] ?? '')}`;
  const time = timeWords(minute, hour);
  const daily = days === '' && time.startsWith('at ') ? `every day ${time}` : time;
  return [daily, days, months].filter((part) => part !== '').join(', ');
}

function isAny(field: string): boolean {
  return /^[*?](?:\/1)?$/.test(field);
}

/** `n` of a step that comes out even: `*``/n`. */
function evenStep(field: string, of: number): number | undefined {
  const step = Number(/^[*?]\/(\d+)$/.exec(field)?.[1]);
  return of % step === 0 ? step : undefined;
}

/** The time of day. */
function timeWords(minute: string, hour: string): string {
  const inHours = isAny(hour) ? '' : ` in the ${counted('hour', numbers(hour, 1))}`;
  if (isAny(minute)) return `every minute${inHours}`;
  const step = evenStep(minute, 60);
  if (step !== undefined) return `every ${step} minutes${inHours}`;
  const minutes = numbers(minute, 0);
  if (isAny(hour)) return minute === '0' ? 'every hour, on the hour' : `every hour at ${counted('minute', minutes)}`;
  const hours = numbers(hour, 1);
  if (minutes.length * hours.length <= MOST_TIMES)
    return `at ${joined(
      hours.flatMap((one) => minutes.map((other) => one * 60 + other)),
      clock,
    )}`;
  return `at ${counted('minute', minutes)} of the ${counted('hour', hours)}`;
}

/** `03:15` */
function clock(minutes: number): string {
  return [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');
}

/** Where both kinds of day are restricted, either is enough. */
function daysWords(day: string, weekday: string): string {
  const onDay = isAny(day) ? '' : `on ${counted('day', numbers(day, 2))} of the month`;
  const weekdays = numbers(weekday, 4);
  const names = joined(weekdays, (number) => DAYS[number] ?? '');
  const onWeekday = isAny(weekday) ? '' : isRun(weekdays) ? names : `on ${names}`;
  return [onDay, onWeekday].filter((part) => part !== '').join(' or ');
}

/** The numbers of a field in their order; `at` is its place in a schedule. */
function numbers(field: string, at: number): number[] {
  const known = CRON_FIELDS[at];
  return known ? [...cronNumbers(field, known)].sort((a, b) => a - b) : [];
}

/** `minute 5`, `hours 9 to 17` */
function counted(what: string, all: readonly number[]): string {
  return `${what}${all.length === 1 ? '' : 's'} ${joined(all, String)}`;
}

/** Three or more without a gap. */
function isRun(all: readonly number[]): boolean {
  return all.length > 2 && all.every((number, at) => number === (all[0] ?? 0) + at);
}

/** `a`, `a and b`, `a to d`, `a, c and e`, `a, c, e … m` */
function joined(all: readonly number[], nameOf: (number: number) => string): string {
  const names = all.map(nameOf);
  const last = names.at(-1) ?? '';
  if (isRun(all)) return `${names[0] ?? ''} to ${last}`;
  if (names.length > MOST_NUMBERS) return `${names.slice(0, 3).join(', ')} … ${last}`;
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
}
