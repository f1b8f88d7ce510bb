import { isDnsLabel, toDnsLabel } from '../../kubernetes/names.ts';
import { nameSyntaxOf } from '../../kubernetes/object-names.ts';
import { nameOf } from '../../manifest/object-metadata.ts';
import type { MapValue } from '../../yaml/values.ts';
import { preferredFix } from '../rule.ts';
import type { Rule } from '../rule.ts';

export const nameIndexedJobHostname: Rule = {
  id: 'name-indexed-job-hostname',
  title: 'An Indexed Job whose Pods get no host name',
  severity: 'error',
  lesson: 'pod-anatomy#other-names',
  watches: ['Job'],
  why: 'Each Pod of an Indexed Job has the Job’s name, a hyphen and its index as its host name: at most 63 lower-case letters, digits and hyphens. Use a shorter name without dots.',
  check(root, { manifest, edits, report }) {
    const name = nameOf(manifest);
    const completions = completionsOf(manifest.root.map('spec'));
    if (root !== manifest.root || !name || completions === undefined || completions < 1 || !nameSyntaxOf('Job').isName(name.text)) return;
    const suffix = `-${completions - 1}`;
    if (isDnsLabel(name.text + suffix)) return;
    const closest = toDnsLabel(name.text)?.slice(0, 63 - suffix.length).replace(/-+$/, '');
    const isName = name.source.key === 'name';
    const fixes = closest !== undefined && isName ? preferredFix(`Write ${closest}`, edits.setText(name.source.node, closest)) : [];
    const message = name.text.includes('.') ? 'An Indexed Job needs a name without dots: its Pods take it as host name.' : `With \`${suffix}\` this name is too long for the host name of a Pod.`;
    report(name.source, message, { path: 'metadata.name', fixes });
  },
  examples: [
    {
      bad: 'apiVersion: batch/v1\nkind: Job\nmetadata:\n  name: «data.load»\nspec:\n  completionMode: Indexed\n  completions: 3\n  template:\n    spec:\n      restartPolicy: Never\n      containers:\n        - name: load\n          image: load:1.0\n',
      fixed: 'apiVersion: batch/v1\nkind: Job\nmetadata:\n  name: data-load\nspec:\n  completionMode: Indexed\n  completions: 3\n  template:\n    spec:\n      restartPolicy: Never\n      containers:\n        - name: load\n          image: load:1.0\n',
    },
    {
      good: 'apiVersion: batch/v1\nkind: Job\nmetadata:\n  name: data-load\nspec:\n  completionMode: Indexed\n  completions: 3\n  template:\n    spec:\n      restartPolicy: Never\n      containers:\n        - name: load\n          image: load:1.0\n',
    },
  ],
};

/** The completions of an Indexed Job; 1 when neither they nor the parallelism are given. */
function completionsOf(spec: MapValue | undefined): number | undefined {
  if (spec?.text('completionMode') !== 'Indexed') return undefined;
  return spec.int('completions') ?? (spec.has('completions') || spec.has('parallelism') ? undefined : 1);
}
