import { toDnsLabel } from '../../kubernetes/names.ts';
import { OBJECT_TYPES } from '../../kubernetes/kinds.ts';
import { suggestedName } from '../../manifest/object-metadata.ts';
import type { MapValue } from '../../yaml/values.ts';
import type { Fix } from '../finding.ts';
import { otherFix } from '../rule.ts';
import type { Rule, RuleContext } from '../rule.ts';
import type { YamlData } from '../../yaml/write.ts';

export const specMissing: Rule = {
  id: 'spec-missing',
  title: 'An object that does not say what it wants',
  severity: 'error',
  lesson: 'about-pods#yaml-basics',
  watches: OBJECT_TYPES,
  why: 'The `spec` says what you want: for a Pod at least one container, for a workload the template of its Pods. Without it there is nothing to run.',
  check(root, context) {
    const { manifest } = context;
    if (root !== manifest.root || root.kind !== 'map') return;
    const path = manifest.kind.podSpecPath ?? SPEC_PATHS[manifest.kind.kind];
    const gap = path && gapIn(manifest.root, path);
    if (!path || !gap) return;
    const entry = gap.holder.entry(gap.name);
    context.report(entry ?? gap.holder, `\`${gap.name}\` is missing: ${purposeOf(gap.name, manifest.kind.kind)}.`, {
      path: serverPathOf(manifest.kind.kind, gap, path),
      fixes: podFix(gap, path, context),
    });
  },
  examples: [
    { bad: '«apiVersion: v1»\nkind: Pod\nmetadata:\n  name: web\n' },
    { bad: 'apiVersion: batch/v1\nkind: Job\nmetadata:\n  name: web\nspec:\n  template:\n    metadata: {}\n    «spec»:\n' },
    { good: 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  containers:\n    - name: web\n      image: nginx:1.27\n' },
  ],
};

const SPEC_PATHS: Readonly<Record<string, readonly string[]>> = { Service: ['spec'], PersistentVolumeClaim: ['spec'] };

/** What the API server misses first when the whole `spec` is not there. */
const FIRST_FIELDS: Readonly<Record<string, string>> = {
  Deployment: 'selector',
  ReplicaSet: 'selector',
  StatefulSet: 'selector',
  ReplicationController: 'selector',
  CronJob: 'schedule',
  Service: 'ports',
  PersistentVolumeClaim: 'accessModes',
};

interface Gap {
  readonly holder: MapValue;
  readonly name: string;
  /** How many parts of the path are there. */
  readonly depth: number;
}

/** The first part of a path that is absent or null. Undefined also where one is of another shape, which is a finding of its own. */
function gapIn(root: MapValue, path: readonly string[]): Gap | undefined {
  let holder = root;
  for (const [depth, name] of path.entries()) {
    const next = holder.get(name);
    if (!next) return { holder, name, depth };
    if (next.kind !== 'map') return undefined;
    holder = next;
  }
  return undefined;
}

function purposeOf(name: string, kind: string): string {
  if (name === 'template' || name === 'jobTemplate') return `what a ${kind} makes`;
  return kind === 'Service' || kind === 'PersistentVolumeClaim' ? `what this ${kind} shall be` : 'what shall run';
}

function serverPathOf(kind: string, { name, depth }: Gap, path: readonly string[]): string {
  const first = Object.hasOwn(FIRST_FIELDS, kind) ? FIRST_FIELDS[kind] : undefined;
  if (first !== undefined && depth === 0) return `spec.${first}`;
  if (kind === 'ReplicationController' && name === 'template') return 'spec.template';
  return `${path.join('.')}.containers`;
}

/** Only an example to start from: nobody but the author knows the image. */
function podFix({ holder, name, depth }: Gap, path: readonly string[], { manifest, edits }: RuleContext): Fix[] {
  if (manifest.kind.podSpecPath === undefined || depth < path.length - 1) return [];
  const spec: YamlData = { containers: [{ name: toDnsLabel(suggestedName(manifest)) ?? 'web', image: 'nginx:1.27' }] };
  const entry = holder.entry(name);
  return otherFix('Begin with one container', entry ? edits.replaceValue(entry.value, spec) : edits.addField(holder, name, spec));
}
