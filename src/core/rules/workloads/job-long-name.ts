import { isDnsSubdomain, toDnsSubdomain } from '../../kubernetes/names.ts';
import { preferredFix, rule } from '../rule.ts';
import { job } from './example-workloads.ts';
import { tooLong } from '../../wording/messages.ts';
import { changeTo } from '../../wording/fix-titles.ts';

/** The longest value of a label. */
const LIMIT = 63;

export const jobLongName = rule({
  id: 'job-long-name',
  title: 'Job name is longer than 63 characters',
  severity: 'error',
  source: 'docs/concepts/workloads/controllers/job/',
  lesson: 'pod-anatomy#other-names',
  watches: ['JobSpec'],
  why:
    'The API server rejects the Job. It uses the name as a label of the Pods, and a label value has at most 63 ' +
    'characters. Use a shorter name.',
  check(spec, { edits, manifest, pathOf, report }) {
    const name = manifest.root.map('metadata')?.scalar('name');
    if (
      spec.kind !== 'map' ||
      manifest.kind.kind !== 'Job' ||
      !name?.string ||
      name.string.length <= LIMIT ||
      !isDnsSubdomain(name.string)
    )
      return;
    if (spec.bool('manualSelector')) return;
    const closest = toDnsSubdomain(name.string, LIMIT);
    const fixes = closest === undefined ? [] : preferredFix(changeTo(closest), edits.setText(name.node, closest));
    report(name, tooLong('A Job name', 63), {
      path: `${pathOf(spec)}.template.labels`,
      fixes,
    });
  },
  examples: [
    {
      bad: job('').replace('name: import', `name: «import-${'a'.repeat(60)}»`),
      fixed: job('').replace('name: import', `name: import-${'a'.repeat(56)}`),
    },
    { good: job('') },
  ],
});
