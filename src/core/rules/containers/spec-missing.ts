import { OBJECT_TYPES } from '../../kubernetes/kinds.ts';
import { toDnsLabel } from '../../kubernetes/names.ts';
import { suggestedName } from '../../manifest/object-metadata.ts';
import type { Fix } from '../finding.ts';
import { otherFix } from '../rule.ts';
import type { Rule, RuleContext } from '../rule.ts';

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

export const specMissing: Rule = {
  id: 'spec-missing',
  title: 'An object that does not say what it wants',
  severity: 'error',
  lesson: 'pod-anatomy#yaml-basics',
  watches: OBJECT_TYPES,
  why: 'The `spec` says what you want: for a Pod at least one container, for a workload the template of its Pods. Without it there is nothing to do for the cluster.',
  check(root, context) {
    const { kind } = context.manifest.kind;
    const first = Object.hasOwn(FIRST_FIELDS, kind) ? FIRST_FIELDS[kind] : undefined;
    if (root !== context.manifest.root || first === undefined || context.manifest.root.has('spec')) return;
    context.report(context.manifest.root.entry('spec') ?? root, `\`spec\` is missing: it says what this ${kind} shall be.`, { path: `spec.${first}`, fixes: podFix(context) });
  },
  examples: [
    { bad: '«apiVersion: v1»\nkind: Pod\nmetadata:\n  name: web\n' },
    { bad: 'apiVersion: batch/v1\nkind: Job\nmetadata:\n  name: web\n«spec»:\n' },
    { good: 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  containers:\n    - name: web\n      image: nginx:1.27\n' },
  ],
};

/** Only an example to start from: nobody but the author knows the image. */
function podFix({ manifest, edits }: RuleContext): Fix[] {
  const { root, kind } = manifest;
  if (kind.kind !== 'Pod') return [];
  const spec = { containers: [{ name: toDnsLabel(suggestedName(manifest)) ?? 'web', image: 'nginx:1.27' }] };
  const entry = root.entry('spec');
  return otherFix('Begin with one container', entry ? edits.replaceValue(entry.value, spec) : edits.addField(root, 'spec', spec));
}
