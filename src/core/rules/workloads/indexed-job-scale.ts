import type { Rule } from '../rule.ts';
import { job } from './example-workloads.ts';

export const indexedJobScale: Rule = {
  id: 'indexed-job-scale',
  title: 'An Indexed Job that Kubernetes may lose track of',
  severity: 'warning',
  apiWarning: true,
  lesson: 'workloads-and-services#parallel-jobs',
  watches: ['JobSpec'],
  why: 'Which indexes of a Job are done is kept in one list. With more than 100,000 indexes and more than 10,000 Pods at a time, many failures can make the list too long to keep. Run fewer at a time, or cut the work into several Jobs.',
  check(spec, { report }) {
    if (spec.kind !== 'map' || spec.text('completionMode') !== 'Indexed') return;
    const completions = spec.scalar('completions');
    if (!completions || (completions.int ?? 0) <= 100_000 || (spec.int('parallelism') ?? 0) <= 10_000) return;
    report(completions, 'Kubernetes may lose track of so many indexes at a time.', {});
  },
  examples: [
    { bad: job('  completionMode: Indexed\n  completions: «200000»\n  parallelism: 20000\n') },
    { good: job('  completionMode: Indexed\n  completions: 200000\n  parallelism: 5000\n') },
  ],
};
