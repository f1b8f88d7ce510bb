/** The schedule that someone probably meant who wrote one that cannot be read. */

import { closestWords } from '../text-distance.ts';
import { CRON_DESCRIPTORS, CRON_FIELDS, cronFields, cronProblem } from './cron.ts';
import type { CronField, CronProblem } from './cron.ts';
import { cronNumbers } from './cron-times.ts';

/** Each part of each field may need one. */
const MOST_REPAIRS = 12;

/** Undefined when nothing tells what was meant. */
export function closestSchedule(schedule: string): string | undefined {
  let text = spokenSchedule(schedule) ?? schedule;
  for (let round = 0; round < MOST_REPAIRS; round++) {
    const problem = cronProblem(text);
    if (!problem) return text;
    const repaired = repair(text, problem);
    if (repaired === undefined || repaired === text) return undefined;
    text = repaired;
  }
  return undefined;
}

/**
 * Is a number of a schedule so far out that the nearest possible one is a guess? One past the last is the first one
 * again, and 7 is Sunday in other dialects.
 */
export function isFarOut(schedule: string): boolean {
  const fields = cronFields(schedule);
  const counted = fields.length === 5 ? fields : (rightCount(fields)?.split(' ') ?? []);
  return counted.some((text, at) => {
    const field = CRON_FIELDS[at];
    const numbers = text.split(/[,-]/).map((part) => part.split('/')[0] ?? '');
    return numbers.some(
      (part) => field && /^\d+$/.test(part) && (Number(part) > field.max + 1 || Number(part) < field.min),
    );
  });
}

const LAST_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** A valid schedule that matches no date, with a day that its longest month has: 31 February becomes the 28th. */
export function possibleSchedule(schedule: string): string {
  const fields = cronFields(schedule);
  const [, , , month] = CRON_FIELDS;
  const months = month ? [...cronNumbers(fields[3] ?? '', month)] : [];
  const last = Math.max(...months.map((number) => LAST_DAYS[number - 1] ?? 0));
  return fields.map((field, at) => (at === 2 ? `${last}` : field)).join(' ');
}

function repair(schedule: string, problem: CronProblem): string | undefined {
  switch (problem.type) {
    case 'descriptor':
      return closestWords(schedule.trim(), CRON_DESCRIPTORS)[0];
    case 'duration':
      return `@every ${goDuration(problem.duration)}`;
    case 'field-count':
      return rightCount(cronFields(schedule));
    case 'part': {
      const fields = cronFields(schedule);
      const field = CRON_FIELDS[problem.at];
      const part = field && repairPart(problem.part, problem.what, field);
      if (part === undefined) return undefined;
      fields[problem.at] = (fields[problem.at] ?? '')
        .split(',')
        .map((one) => (one === problem.part ? part : one))
        .join(',');
      return fields.join(' ');
    }
    case 'time-zone':
      return undefined;
  }
}

const GO_UNIT = /^[hms](?:ours?|rs?|in(?:ute)?s?|ec(?:ond)?s?)?$/i;

/** Units as Go writes them; a day is 24 hours. */
function goDuration(text: string): string {
  return text.replaceAll(' ', '').replace(/(\d+)([a-z]*)/gi, (written, amount: string, unit: string) => {
    if (/^d(?:ays?)?$/i.test(unit)) return `${Number(amount) * 24}h`;
    return GO_UNIT.test(unit) ? `${amount}${unit.charAt(0).toLowerCase()}` : written;
  });
}

const SPOKEN: Readonly<Record<string, string>> = {
  minute: '* * * * *',
  hour: '@hourly',
  day: '@daily',
  week: '@weekly',
  month: '@monthly',
  year: '@yearly',
};

/** `every 5 minutes`, `5m`, `daily` and `09:30`, as people say it. */
function spokenSchedule(schedule: string): string | undefined {
  const words = schedule.trim().toLowerCase();
  const macro = `@${words.replace(/^@/, '')}`;
  if (macro !== schedule && CRON_DESCRIPTORS.includes(macro)) return macro;
  const glued = /^@every([\dhms]+)$/.exec(words)?.[1];
  if (glued !== undefined) return `@every ${glued}`;
  const unit = /^every (minute|hour|day|week|month|year)$/.exec(words)?.[1];
  if (unit !== undefined) return SPOKEN[unit];
  const [, hour, minute] = /^(?:daily |every day )?(?:at )?([01]?\d|2[0-3]):([0-5]\d)$/.exec(words) ?? [];
  if (hour !== undefined && minute !== undefined) return `${Number(minute)} ${Number(hour)} * * *`;
  const [, amount = '', letter = ''] = /^(?:every ?)?(\d{1,3}) ?(m|h)(?:in(?:ute)?s?|ours?|rs?)?$/.exec(words) ?? [];
  const number = Number(amount);
  if (letter === '' || number === 0) return undefined;
  const whole = letter === 'm' ? 60 : 24;
  if (whole % number !== 0 || number === whole) return `@every ${number}${letter}`;
  return letter === 'm' ? `*/${number} * * * *` : `0 */${number} * * *`;
}

/** With `*` for each part that cannot be read; undefined where that is not enough. */
export function openSchedule(schedule: string): string | undefined {
  const fields = cronFields(schedule);
  for (let round = 0; round < MOST_REPAIRS; round++) {
    const problem = cronProblem(fields.join(' '));
    if (!problem) return fields.join(' ');
    if (problem.type !== 'part') return undefined;
    fields[problem.at] = '*';
  }
  return undefined;
}

/** Other cron dialects put seconds in front, and a year behind. */
function rightCount(fields: readonly string[]): string | undefined {
  if (fields.length === 6) return fields.slice(1).join(' ');
  if (fields.length === 7) return fields.slice(1, 6).join(' ');
  return fields.length === 4 ? [...fields, '*'].join(' ') : undefined;
}

function repairPart(part: string, what: 'form' | 'range' | 'order' | 'step', field: CronField): string | undefined {
  const [range = '', step] = part.split('/');
  const [low = '', high] = range.split('-');
  switch (what) {
    case 'form':
      return shortWords(part, field);
    case 'step':
      return range;
    case 'order':
      return step === undefined && high !== undefined ? `${low}-${field.max},${field.min}-${high}` : undefined;
    case 'range': {
      const bounded = high === undefined ? inBounds(low, field, true) : boundedRange(low, high, field);
      return step === undefined ? bounded : `${bounded}/${step}`;
    }
  }
}

/** `Monday` is `mon` here. */
function shortWords(part: string, { words }: CronField): string | undefined {
  const shortened = part.replace(
    /[A-Za-z]{4,}/g,
    (word) => words.find((known) => known === word.slice(0, 3).toLowerCase()) ?? word,
  );
  return shortened === part ? undefined : shortened;
}

function boundedRange(low: string, high: string, field: CronField): string {
  const start = inBounds(low, field, false);
  const end = inBounds(high, field, false);
  // Sunday is 0, and 7 in other dialects.
  if (field.words[0] === 'sun' && high === '7') return start === '0' || start === '1' ? '*' : `${start}-6,0`;
  return `${start}-${end}`;
}

/** One past the last hour or minute is the first one of the next day or hour. */
function inBounds(text: string, { min, max }: CronField, isAlone: boolean): string {
  if (!/^\+?\d+$/.test(text)) return text;
  const number = Number(text);
  if (number < min) return String(min);
  if (number > max) return isAlone && min === 0 && number === max + 1 ? '0' : String(max);
  return text;
}
