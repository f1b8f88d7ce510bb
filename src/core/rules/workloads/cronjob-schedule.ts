import { closestSchedule, isFarOut, openSchedule } from '../../kubernetes/cron-repair.ts';
import { CRON_FIELDS, cronProblem } from '../../kubernetes/cron.ts';
import type { CronProblem } from '../../kubernetes/cron.ts';
import { isTimeZone } from '../../kubernetes/time-zones.ts';
import type { ScalarValue } from '../../yaml/values.ts';
import type { Fix } from '../finding.ts';
import { otherFix, preferredFix, rule } from '../rule.ts';
import type { RuleContext } from '../rule.ts';
import { setField } from '../../yaml/set-field.ts';
import { cronJob } from './example-workloads.ts';
import { changeTo, move } from '../../wording/fix-titles.ts';

export const cronjobSchedule = rule({
  id: 'cronjob-schedule',
  title: 'CronJob schedule is not valid',
  severity: 'error',
  source: 'docs/concepts/workloads/controllers/cron-jobs/#schedule-syntax',
  lesson: 'workloads-and-services#jobs',
  watches: ['CronJobSpec.schedule'],
  why:
    'The API server rejects the CronJob. A schedule has five fields: minute (0-59), hour (0-23), day of the month ' +
    '(1-31), month (1-12 or jan-dec) and day of the week (0-6 or sun-sat, Sunday is 0). `*` means every, `*/5` ' +
    'every fifth, `1-5` a range, `1,3` a list. Instead of the fields, one macro is allowed: `@hourly`, `@daily`, ' +
    '`@weekly`, `@monthly` or `@yearly`. Set the time zone in `timeZone`.',
  check(schedule, context) {
    if (!schedule.string) return;
    const problem = cronProblem(schedule.string);
    if (problem)
      context.report(schedule, message(problem), { fixes: fixesFor(schedule, schedule.string, problem, context) });
  },
  examples: [
    { bad: cronJob('  schedule: «"0 0 3 * * *"»\n'), fixed: cronJob('  schedule: "0 3 * * *"\n') },
    { bad: cronJob('  schedule: «"0 3 * * 7"»\n'), fixed: cronJob('  schedule: "0 3 * * 0"\n') },
    { bad: cronJob('  schedule: «"60 3 * * Monday"»\n'), fixed: cronJob('  schedule: "0 3 * * mon"\n') },
    { bad: cronJob('  schedule: «"0 22-6 * * *"»\n'), fixed: cronJob('  schedule: "0 22-23,0-6 * * *"\n') },
    {
      bad: cronJob('  schedule: «"TZ=Europe/Berlin 0 3 * * *"»\n'),
      fixed: cronJob('  schedule: "0 3 * * *"\n  timeZone: Europe/Berlin\n'),
    },
    { bad: cronJob('  schedule: «"@every 1d"»\n'), fixed: cronJob('  schedule: "@every 24h"\n') },
    { bad: cronJob('  schedule: «every 5 minutes»\n'), fixed: cronJob('  schedule: "*/5 * * * *"\n') },
    { bad: cronJob('  schedule: «"09:30"»\n'), fixed: cronJob('  schedule: "30 9 * * *"\n') },
    { bad: cronJob('  schedule: «"0 25 * * *"»\n') },
    { bad: cronJob('  schedule: «"5,# 9 * * *"»\n') },
    { good: cronJob('  schedule: "*/15 8-18 * * mon-fri"\n') },
  ],
});

function message(problem: CronProblem): string {
  switch (problem.type) {
    case 'time-zone':
      return 'A time zone is not allowed in `schedule`; use `timeZone`.';
    case 'descriptor':
      return 'Unknown schedule macro; use one such as `@hourly` or `@daily`.';
    case 'duration':
      return '`@every` must be followed by a duration, such as `30m` or `12h`.';
    case 'field-count':
      return `A schedule must have five fields, not ${problem.count}: minute, hour, day, month, weekday.`;
    case 'part':
      return partMessage(problem.part, problem.at, problem.what);
  }
}

function partMessage(written: string, at: number, what: 'form' | 'range' | 'order' | 'step'): string {
  const { name = '', min = 0, max = 0 } = CRON_FIELDS[at] ?? {};
  const part = written.length > 20 ? `${written.slice(0, 19)}…` : written;
  if (what === 'range') return `\`${part}\` is out of range: the ${name} must be from ${min} to ${max}.`;
  if (what === 'order') return `\`${part}\` is not a valid range: the end is before the start.`;
  if (what === 'step') return `\`${part}\` must not have the step 0.`;
  return `\`${part}\` is not a valid ${name}.`;
}

function fixesFor(schedule: ScalarValue, text: string, { type }: CronProblem, { edits }: RuleContext): Fix[] {
  if (type !== 'time-zone') {
    const closest = closestSchedule(text);
    if (closest !== undefined)
      return (isFarOut(text) ? otherFix : preferredFix)(changeTo(closest), edits.setText(schedule.node, closest));
    const open = openSchedule(text);
    return open === undefined ? [] : otherFix(changeTo(open), edits.setText(schedule.node, open));
  }
  const [, zone = '', behind = ''] = /^(?:CRON_)?TZ=(\S+)\s([^]*)$/.exec(text) ?? [];
  const rest = behind.trimStart();
  const spec = schedule.parent;
  if (spec?.kind !== 'map' || cronProblem(rest) || !isTimeZone(zone)) return [];
  const added = spec.has('timeZone') ? [] : [setField(edits, spec, 'timeZone', zone, spec.entry('schedule'))];
  return preferredFix(move('the time zone', 'to `timeZone`'), [edits.setText(schedule.node, rest), ...added]);
}
