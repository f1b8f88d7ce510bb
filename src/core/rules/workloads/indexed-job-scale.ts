import { rule } from '../rule.ts';
import { job } from './example-workloads.ts';

export const indexedJobScale = rule({
  id: 'indexed-job-scale',
  title: 'Indexed Job may exceed the index tracking limit',
  severity: 'warning',
  source: 'pkg/api/job.WarningsForJobSpec',
  apiWarning: true,
  lesson: 'workloads-and-services#parallel-jobs',
  watches: ['JobSpec'],
  why:
    'With more than 100,000 indexes and more than 10,000 Pods in parallel, many failures can make the list of ' +
    'completed indexes too long to store, so Kubernetes loses track. Lower `parallelism`, or split the work into ' +
    'several Jobs.',
  check(spec, { report }) {
    if (spec.text('completionMode') !== 'Indexed') return;
    const completions = spec.scalar('completions');
    if (!completions || (completions.int ?? 0) <= 100_000 || (spec.int('parallelism') ?? 0) <= 10_000) return;
    report(completions, 'With so many parallel indexes, Kubernetes may lose track of completed ones.', {});
  },
  examples: [
    { bad: job('  completionMode: Indexed\n  completions: «200000»\n  parallelism: 20000\n') },
    { good: job('  completionMode: Indexed\n  completions: 200000\n  parallelism: 5000\n') },
  ],
});
