/** `kubectl describe`. Source: kubernetes.io/docs/reference/kubectl/generated/kubectl_describe. */
import { labelsOf, type ClusterObject } from '../cluster-model/objects/cluster-object.ts';
import { columns } from '../cluster-model/kubectl/columns.ts';
import { describePod } from '../cluster-model/kubectl/describe-pod.ts';
import { events } from '../cluster-model/kubectl/event-rows.ts';
import { labelWords } from '../cluster-model/objects/label-selectors.ts';
import type { Run } from '../cluster-model/state.ts';
import { describeNode } from './describe-node.ts';
import { namespaceOf, podsIn } from './find-objects.ts';
import type { Flag } from './flags.ts';
import { askedFor } from './get.ts';
import { objectDetails } from './object-details.ts';
import { objectsOfTable } from './object-tables.ts';
import type { ResourceKind } from './resource-kinds.ts';
import { readSelector, unreadableSelector, type LabelTest } from './selector.ts';
import { fails, notFound, says, type Context, type Result } from './reply.ts';

export const describeFlags: readonly Flag[] = [
  { name: 'namespace', short: 'n', value: 'NAMESPACE', about: 'The namespace to look in' },
  { name: 'all-namespaces', short: 'A', about: 'Look in all namespaces' },
  { name: 'selector', short: 'l', value: 'LABELS', about: 'Only objects with these labels: `app=shop`' },
];

export function describe(context: Context): Result {
  const { given } = context;
  const selector = readSelector(given);
  if (selector === undefined) return fails(unreadableSelector);
  const asked = askedFor(given.names);
  if (typeof asked === 'string') return fails(asked.replace('resource to get', 'resource to describe'));
  const texts: string[][] = [];
  for (const { kind, names } of asked) {
    const found = textsOf(context, kind, selector);
    const meant = names.length === 0 ? found : found.filter(({ name }) => names.some((each) => name.startsWith(each)));
    const missing = names.find((name) => !meant.some((one) => one.name.startsWith(name)));
    if (missing !== undefined) return notFound(kind.plural, missing);
    texts.push(...meant.map(({ lines }) => lines));
  }
  if (texts.length === 0) return says(`No resources found in ${namespaceOf(given) ?? 'any'} namespace.`);
  return says(...texts.flatMap((lines, index) => (index === 0 ? lines : ['', '', ...lines])));
}

interface Described {
  readonly name: string;
  readonly lines: string[];
}

/** A name that is only the beginning of one describes all that begin so: kubectl does the same. */
function textsOf({ run, given }: Context, { kind }: ResourceKind, selector: LabelTest): Described[] {
  const namespace = namespaceOf(given);
  if (kind === 'Pod')
    return podsIn(run, namespace, selector).map((pod) => ({ name: pod.name, lines: describePod(run, pod) }));
  if (kind === 'Node') return run.scenario.nodes.map((node) => ({ name: node.name, lines: describeNode(run, node) }));
  const objects = objectsOfTable(run, kind, namespace).filter(({ body }) => selector(labelsOf(body)));
  return objects.map((object) => ({
    name: object.name,
    lines: describeObject(run, kind, object),
  }));
}

function describeObject(run: Run, kind: string, object: ClusterObject): string[] {
  const labels = labelWords(labelsOf(object.body)) || '<none>';
  return [
    ...columns([
      ['Name:', object.name],
      ...(kind === 'Namespace' ? [] : [['Namespace:', object.namespace]]),
      ['Labels:', labels],
      ...(objectDetails[kind]?.(run, object) ?? []),
    ]),
    ...events(run, object.id),
  ];
}
