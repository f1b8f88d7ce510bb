import { isDnsSubdomain, toDnsSubdomain } from '../../kubernetes/names.ts';
import { preferredFix } from '../rule.ts';
import type { Rule } from '../rule.ts';
import { job } from './example-workloads.ts';

/** The longest value of a label. */
const LIMIT = 63;

export const jobLongName: Rule = {
  id: 'job-long-name',
  title: 'A Job whose name does not fit into a label',
  severity: 'error',
  lesson: 'pod-anatomy#other-names',
  watches: ['JobSpec'],
  why: 'The API server labels the Pods of a Job with the Job’s name, and the value of a label has at most 63 characters.',
  check(spec, { edits, manifest, pathOf, report }) {
    const name = manifest.root.map('metadata')?.scalar('name');
    if (spec.kind !== 'map' || manifest.kind.kind !== 'Job' || !name?.string || name.string.length <= LIMIT || !isDnsSubdomain(name.string)) return;
    if (spec.bool('manualSelector')) return;
    const closest = toDnsSubdomain(name.string, LIMIT);
    const fixes = closest === undefined ? [] : preferredFix(`Write ${closest.slice(0, 20)}…`, edits.setText(name.node, closest));
    report(name, 'The name of a Job has at most 63 characters: it becomes a label.', { path: `${pathOf(spec)}.template.labels`, fixes });
  },
  examples: [
    {
      bad: job('').replace('name: import', `name: «import-${'a'.repeat(60)}»`),
      fixed: job('').replace('name: import', `name: import-${'a'.repeat(56)}`),
    },
    { good: job('') },
  ],
};
