/** Nodes and namespaces: what a cluster has before anything is applied. */
import { labelList } from '../cluster-model/objects/label-selectors.ts';
import { isNodeKnownUp } from '../cluster-model/network/services.ts';
import type { Run } from '../cluster-model/state.ts';
import { namespacesOf } from './find-objects.ts';
import { anyLabels, type LabelTest } from './selector.ts';

const AGE = '92d';
/** The Kubernetes that the course speaks of. */
const VERSION = 'v1.36.0';

export function nodeRows(run: Run, showsLabels: boolean, isMeant: LabelTest = anyLabels): (readonly string[])[] {
  const head = ['NAME', 'STATUS', 'ROLES', 'AGE', 'VERSION', ...(showsLabels ? ['LABELS'] : [])];
  const nodes = run.scenario.nodes.filter(({ labels }) => isMeant(labels));
  return [
    head,
    ...nodes.map(({ name, labels }) => [
      name,
      isNodeKnownUp(run, name) ? 'Ready' : 'NotReady',
      '<none>',
      AGE,
      VERSION,
      ...(showsLabels ? [labelList(labels)] : []),
    ]),
  ];
}

export function namespaceRows(run: Run): (readonly string[])[] {
  return [['NAME', 'STATUS', 'AGE'], ...namespacesOf(run).map((name) => [name, 'Active', AGE])];
}
