/** When a CronJob runs next. */

import { nextTimes, wallTimeIn } from '../../kubernetes/cron-times.ts';
import { code } from './context.ts';
import type { ValueContext, ValueWords } from './context.ts';

const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

export function scheduleWords({ value, now }: ValueContext): ValueWords | undefined {
  const schedule = value.kind === 'scalar' ? value.string : undefined;
  const spec = value.parent?.kind === 'map' ? value.parent : undefined;
  if (schedule === undefined || !spec) return undefined;
  if (schedule.startsWith('@every ')) return { lines: [`Every ${code(schedule.slice('@every '.length))}, counted from when the CronJob was made.`], more: [] };
  const zone = spec.text('timeZone');
  const start = zone ? wallTimeIn(zone, now) : now;
  const times = start === undefined ? undefined : nextTimes(schedule, start, 3);
  if (!times) return undefined;
  if (times.length === 0) return { lines: ['Never: there is no such day.'], more: [] };
  const where = zone ? `in ${code(zone)}` : 'by the clock of the cluster, which is mostly UTC';
  return { lines: [`Next: ${times.map(timeWords).join(', ')} ${where}.`], more: [] };
}

/** `Thu 2026-01-01 12:45` */
function timeWords(time: number): string {
  const date = new Date(time);
  return `${DAYS[date.getUTCDay()] ?? ''} ${date.toISOString().slice(0, 16).replace('T', ' ')}`;
}
