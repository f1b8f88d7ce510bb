/** Statements about CronJobs. Source: kubernetes.io/docs/concepts/workloads/controllers/cron-jobs. */
import { nameOf, type ClusterObject } from '../../cluster-model/objects/cluster-object.ts';
import { flagAt, textAt } from '../../cluster-model/objects/plain-object.ts';
import { cronStarts } from '../../cluster-model/controllers/cron-starts.ts';
import type { JudgedFile } from './judged-file.ts';
import type { StatementKind } from './statement.ts';

const MINUTES_PER_DAY = 24 * 60;

/** A CronJob that runs the program, or why there is none that ever starts it. */
function cronJobOf(file: JudgedFile, program: string): ClusterObject | string {
  const [cronJob] = file
    .containers(program)
    .map(({ object }) => object)
    .filter(({ kind }) => kind === 'CronJob');
  if (!cronJob) return `No CronJob runs \`${program}\`.`;
  return flagAt(cronJob.body, 'spec', 'suspend') === true
    ? `${nameOf(cronJob)} is suspended, so it starts nothing.`
    : cronJob;
}

/** On every day, each start comes so many minutes after the one before. */
export const startsEvery: StatementKind = {
  takes: { program: 'text', minutes: 'number' },
  check(args, file) {
    const cronJob = cronJobOf(file, args.text('program'));
    if (typeof cronJob === 'string') return { why: cronJob, about: [] };
    const schedule = textAt(cronJob.body, 'spec', 'schedule') ?? '';
    const minutes = args.number('minutes') ?? MINUTES_PER_DAY;
    return { why: whyNotEvery(schedule, minutes), about: [{ object: cronJob.id }] };
  },
};

function whyNotEvery(schedule: string, minutes: number): string | undefined {
  const starts = cronStarts(schedule);
  if (starts === undefined) return `\`${schedule}\` does not mean the same times on every day.`;
  const gaps = starts.map((at, index) => (starts[index + 1] ?? (starts[0] ?? 0) + MINUTES_PER_DAY) - at);
  if (gaps.every((gap) => gap === minutes)) return undefined;
  const times = starts.length === 1 ? 'once' : `${starts.length} times`;
  return `\`${schedule}\` means ${times} a day, and not every ${minutes} minutes.`;
}

/** A run is neither started beside another one nor stopped for it. */
export const neverOverlaps: StatementKind = {
  takes: { program: 'text' },
  check(args, file) {
    const cronJob = cronJobOf(file, args.text('program'));
    if (typeof cronJob === 'string') return { why: cronJob, about: [] };
    const policy = textAt(cronJob.body, 'spec', 'concurrencyPolicy') || 'Allow';
    return { why: whyOverlaps[policy], about: [{ object: cronJob.id }] };
  },
};

const whyOverlaps: Readonly<Record<string, string>> = {
  Allow: 'With the concurrency policy `Allow`, a run starts even if an earlier one is still going.',
  Replace: 'With the concurrency policy `Replace`, a run that is still going is stopped when the next one is due.',
};
