import { withoutEnd } from '../../text.ts';
import { isDnsLabel, toDnsLabel } from '../../kubernetes/names.ts';
import { nameSyntaxOf } from '../../kubernetes/object-names.ts';
import { nameOf } from '../../manifest/object-metadata.ts';
import type { MapValue } from '../../yaml/values.ts';
import { preferredFix, rule } from '../rule.ts';
import { yaml } from '../yaml-example.ts';
import { changeTo } from '../../wording/fix-titles.ts';

export const nameIndexedJobHostname = rule({
  id: 'name-indexed-job-hostname',
  title: 'Indexed Job name is not a valid host name',
  severity: 'error',
  source: 'pkg/apis/batch/validation.ValidateJob',
  lesson: 'pod-anatomy#other-names',
  watches: ['Job'],
  why:
    'The API server rejects the Job. The host name of each Pod of an Indexed Job is the Job name, a hyphen and the ' +
    'index: at most 63 lowercase letters, digits and `-`. Use a shorter name without dots.',
  check(root, { manifest, version, edits, report }) {
    const name = nameOf(manifest);
    const completions = completionsOf(manifest.root.map('spec'));
    if (
      root !== manifest.root ||
      !name ||
      completions === undefined ||
      completions < 1 ||
      !nameSyntaxOf('Job', version).isName(name.text)
    )
      return;
    const suffix = `-${completions - 1}`;
    if (isDnsLabel(name.text + suffix)) return;
    const closest = withoutEnd(toDnsLabel(name.text)?.slice(0, 63 - suffix.length) ?? '', '-') || undefined;
    const isName = name.source.key === 'name';
    const fixes =
      closest !== undefined && isName ? preferredFix(changeTo(closest), edits.setText(name.source.node, closest)) : [];
    const message = name.text.includes('.')
      ? 'An Indexed Job name must not contain dots, because it becomes a host name.'
      : `With the suffix \`${suffix}\`, the name is longer than the 63 characters of a host name.`;
    report(name.source, message, { path: 'metadata.name', fixes });
  },
  examples: [
    {
      bad: yaml`
        apiVersion: batch/v1
        kind: Job
        metadata:
          name: «data.load»
        spec:
          completionMode: Indexed
          completions: 3
          template:
            spec:
              restartPolicy: Never
              containers:
                - name: load
                  image: load:1.0
      `,
      fixed: yaml`
        apiVersion: batch/v1
        kind: Job
        metadata:
          name: data-load
        spec:
          completionMode: Indexed
          completions: 3
          template:
            spec:
              restartPolicy: Never
              containers:
                - name: load
                  image: load:1.0
      `,
    },
    {
      good: yaml`
        apiVersion: batch/v1
        kind: Job
        metadata:
          name: data-load
        spec:
          completionMode: Indexed
          completions: 3
          template:
            spec:
              restartPolicy: Never
              containers:
                - name: load
                  image: load:1.0
      `,
    },
  ],
});

/** The completions of an Indexed Job; 1 when neither they nor the parallelism are given. */
function completionsOf(spec: MapValue | undefined): number | undefined {
  if (spec?.text('completionMode') !== 'Indexed') return undefined;
  return spec.int('completions') ?? (spec.has('completions') || spec.has('parallelism') ? undefined : 1);
}
