import { OBJECT_TYPES } from '../../kubernetes/kinds.ts';
import { toDnsLabel } from '../../kubernetes/names.ts';
import { suggestedName } from '../../manifest/object-metadata.ts';
import type { Fix } from '../finding.ts';
import { otherFix, rule } from '../rule.ts';
import type { RuleContext } from '../rule.ts';
import { yaml } from '../yaml-example.ts';
import { addPhrase } from '../../wording/fix-titles.ts';

/** What the API server misses first when the whole `spec` is not there. */
const FIRST_FIELDS: Readonly<Record<string, string>> = {
  Pod: 'containers',
  Deployment: 'selector',
  ReplicaSet: 'selector',
  StatefulSet: 'selector',
  DaemonSet: 'template.spec.containers',
  Job: 'template.spec.containers',
  CronJob: 'schedule',
  ReplicationController: 'selector',
  Service: 'ports',
  PersistentVolumeClaim: 'accessModes',
};

export const specMissing = rule({
  id: 'spec-missing',
  title: 'Object has no spec',
  severity: 'error',
  source: 'docs/concepts/overview/working-with-objects/',
  saysMissing: true,
  lesson: 'pod-anatomy#yaml-basics',
  watches: OBJECT_TYPES,
  why:
    'The API server rejects an object of this kind without a `spec`, because it would not know what to run. A Pod ' +
    'needs at least one container, and a workload needs a Pod template. Add a `spec`.',
  check(root, context) {
    const { kind } = context.manifest.kind;
    const first = Object.hasOwn(FIRST_FIELDS, kind) ? FIRST_FIELDS[kind] : undefined;
    if (root !== context.manifest.root || first === undefined || context.manifest.root.has('spec')) return;
    context.report(context.manifest.root.entry('spec') ?? root, `\`spec\` is required for a ${kind}.`, {
      path: `spec.${first}`,
      fixes: podFix(context),
    });
  },
  examples: [
    {
      bad: yaml`
        «apiVersion: v1»
        kind: Pod
        metadata:
          name: web
      `,
    },
    {
      bad: yaml`
        apiVersion: batch/v1
        kind: Job
        metadata:
          name: web
        «spec»:
      `,
    },
    {
      good: yaml`
        apiVersion: v1
        kind: Pod
        metadata:
          name: web
        spec:
          containers:
            - name: web
              image: nginx:1.27
      `,
    },
  ],
});

/** Only an example to start from: nobody but the author knows the image. */
function podFix({ manifest, edits }: RuleContext): Fix[] {
  const { root, kind } = manifest;
  if (kind.kind !== 'Pod') return [];
  const spec = { containers: [{ name: toDnsLabel(suggestedName(manifest)) ?? 'web', image: 'nginx:1.27' }] };
  const entry = root.entry('spec');
  return otherFix(
    addPhrase('`spec` with one container'),
    entry ? edits.replaceValue(entry.value, spec) : edits.addField(root, 'spec', spec),
  );
}
