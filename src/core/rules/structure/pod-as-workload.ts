/** A Pod whose `spec` has the fields of a Deployment or another workload: its kind is what is wrong. */

import type { Schema } from '../../kubernetes/schema.ts';
import { code } from '../../wording/code.ts';
import { changeTo } from '../../wording/fix-titles.ts';
import { fieldPath, pathOf } from '../../yaml/path.ts';
import type { Entry, MapValue } from '../../yaml/values.ts';
import { preferredFix } from '../rule.ts';
import type { RuleContext } from '../rule.ts';

interface Workload {
  readonly kind: string;
  readonly apiVersion: string;
  /** One of these is enough, where no row above has it. */
  readonly tells: readonly string[];
}

/**
 * A ReplicaSet has the fields of a Deployment, but hardly anyone writes one by hand. A `template` alone is a level too
 * many, which is another mistake.
 */
const WORKLOADS: readonly Workload[] = [
  { kind: 'StatefulSet', apiVersion: 'apps/v1', tells: ['volumeClaimTemplates', 'serviceName'] },
  { kind: 'CronJob', apiVersion: 'batch/v1', tells: ['schedule', 'jobTemplate'] },
  { kind: 'Job', apiVersion: 'batch/v1', tells: ['completions', 'parallelism', 'backoffLimit'] },
  { kind: 'Deployment', apiVersion: 'apps/v1', tells: ['replicas', 'strategy', 'minReadySeconds'] },
  { kind: 'DaemonSet', apiVersion: 'apps/v1', tells: ['updateStrategy'] },
  { kind: 'Deployment', apiVersion: 'apps/v1', tells: ['selector'] },
];

/**
 * Reports it once, at the first of the fields, and offers the kind that has them all. Gives back the paths of what is
 * not missing then: the template has the containers.
 */
export function reportPodAsWorkload(
  spec: MapValue,
  unknown: readonly Entry[],
  schema: Schema,
  context: RuleContext,
): readonly string[] | undefined {
  const { manifest, edits } = context;
  const { root, kind } = manifest;
  const [first] = unknown;
  if (kind.kind !== 'Pod' || spec.parent !== root || spec.key !== 'spec' || !first || spec.has('containers'))
    return undefined;
  if (!unknown.some(({ name }) => name === 'template' || name === 'jobTemplate')) return undefined;
  const names = unknown.map(({ name }) => name);
  const meant = WORKLOADS.find(({ tells }) => tells.some((name) => names.includes(name)));
  if (!meant || !names.every((name) => schema.type(`${meant.kind}Spec`)?.fields.has(name))) return undefined;
  const [version, written] = [root.scalar('apiVersion'), root.scalar('kind')];
  if (!version || !written) return undefined;
  context.report(first, `A Pod has no ${code(first.name)}; a ${code(meant.kind)} has these fields.`, {
    fixes: preferredFix(changeTo(meant.kind), [
      edits.setText(version.node, meant.apiVersion),
      edits.setText(written.node, meant.kind),
    ]),
  });
  return [fieldPath(pathOf(spec), 'containers')];
}
