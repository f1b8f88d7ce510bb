/** When a CronJob runs: in words, and the next times. */

import { nextTimes, wallTimeIn } from '../../../kubernetes/cron-times.ts';
import { cronWords } from '../../../kubernetes/cron-words.ts';
import { code } from './context.ts';
import type { ValueContext, ValueWords } from './context.ts';

const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

export function scheduleWords({ value, now }: ValueContext): ValueWords | undefined {
  const schedule = value.kind === 'scalar' ? value.string : undefined;
  const spec = value.parent?.kind === 'map' ? value.parent : undefined;
  if (schedule === undefined || !spec) return undefined;
  if (schedule.startsWith('@every '))
    return {
      lines: [`Runs every ${code(schedule.slice('@every '.length))}, counted from when the CronJob was created.`],
      more: [],
    };
  const zone = spec.text('timeZone');
  const start = zone ? wallTimeIn(zone, now) : now;
  const times = start === undefined ? undefined : nextTimes(schedule, start, 3);
  if (!times) return undefined;
  if (times.length === 0) return { lines: ['Never runs: no date matches.'], more: [] };
  const where = zone ? `(${code(zone)})` : '(in the time zone of the control plane, usually UTC)';
  const words = cronWords(schedule);
  return {
    lines: [
      ...(words === undefined ? [] : [`Runs ${words} ${where}.`]),
      `Next: ${times.map(timeWords).join(', ')}.`,
      ...(spec.bool('suspend') === true ? ['Suspended now: `suspend` is `true`.'] : []),
    ],
    more: [],
  };
}

/** `Thu 2026-01-01 12:45` */
function timeWords(time: number): string {
  const date = new Date(time);
  return `${DAYS[date.getUTCDay()] ?? ''} ${date.toISOString().slice(0, 16).replace('T', ' ')}`;
}
