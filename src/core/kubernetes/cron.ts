/**
 * Schedules of CronJobs. Source: the cron library that Kubernetes uses (robfig/cron v3, ParseStandard) and its own
 * checks.
 */

import { isDuration } from './duration.ts';

/** One of the five fields of a schedule. */
export interface CronField {
  readonly name: string;
  readonly min: number;
  readonly max: number;
  /** Words for numbers, the first for `min`. */
  readonly words: readonly string[];
}

export const CRON_FIELDS: readonly CronField[] = [
  { name: 'minute', min: 0, max: 59, words: [] },
  { name: 'hour', min: 0, max: 23, words: [] },
  { name: 'day of the month', min: 1, max: 31, words: [] },
  {
    name: 'month',
    min: 1,
    max: 12,
    words: ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'],
  },
  { name: 'day of the week', min: 0, max: 6, words: ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] },
];

export const CRON_DESCRIPTORS: readonly string[] = [
  '@yearly',
  '@annually',
  '@monthly',
  '@weekly',
  '@daily',
  '@midnight',
  '@hourly',
];

export type CronProblem =
  | { readonly type: 'time-zone' }
  | { readonly type: 'descriptor' }
  | { readonly type: 'duration'; readonly duration: string }
  | { readonly type: 'field-count'; readonly count: number }
  /** A part of a field that is no number, word or range in the field's bounds. `at` counts fields from 0. */
  | {
      readonly type: 'part';
      readonly at: number;
      readonly part: string;
      readonly what: 'form' | 'range' | 'order' | 'step';
    };

/** What keeps a schedule from being read; undefined for a good one. */
export function cronProblem(schedule: string): CronProblem | undefined {
  if (schedule.includes('TZ')) return { type: 'time-zone' };
  if (schedule.startsWith('@every ')) {
    const duration = schedule.slice('@every '.length);
    return isDuration(duration) ? undefined : { type: 'duration', duration };
  }
  if (schedule.startsWith('@')) return CRON_DESCRIPTORS.includes(schedule) ? undefined : { type: 'descriptor' };
  const fields = cronFields(schedule);
  if (fields.length !== CRON_FIELDS.length) return { type: 'field-count', count: fields.length };
  return firstBadPart(fields);
}

/** A schedule's fields: what stands between blanks. */
export function cronFields(schedule: string): string[] {
  return schedule
    .split(/[\t-\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/)
    .filter((field) => field !== '');
}

function firstBadPart(fields: readonly string[]): CronProblem | undefined {
  for (const [at, field] of CRON_FIELDS.entries()) {
    for (const part of (fields[at] ?? '').split(',')) {
      const what = part === '' ? undefined : partProblem(part, field);
      if (what) return { type: 'part', at, part, what };
    }
  }
  return undefined;
}

function partProblem(part: string, field: CronField): 'form' | 'range' | 'order' | 'step' | undefined {
  const [range = '', stepText, ...moreSteps] = part.split('/');
  const [low = '', high, ...moreHyphens] = range.split('-');
  const isStar = low === '*' || low === '?';
  const start = isStar ? field.min : numberOf(low, field);
  const end = isStar ? field.max : high === undefined ? start : numberOf(high, field);
  const step = stepText === undefined ? 1 : wholeNumber(stepText);
  if (start === undefined || end === undefined || step === undefined) return 'form';
  if (moreSteps.length > 0 || (moreHyphens.length > 0 && !isStar)) return 'form';
  const last = stepText !== undefined && high === undefined ? field.max : end;
  if (start < field.min || last > field.max) return 'range';
  if (start > last) return 'order';
  return step === 0 ? 'step' : undefined;
}

function numberOf(text: string, { words, min }: CronField): number | undefined {
  const at = words.indexOf(text.toLowerCase());
  return at >= 0 ? min + at : wholeNumber(text);
}

function wholeNumber(text: string): number | undefined {
  return /^\+?\d{1,18}$/.test(text) ? Number(text) : undefined;
}
