/**
 * Required spreading over domains. Source: pkg/scheduler/framework/plugins/podtopologyspread, Filter; kubernetes.io,
 * "Pod Topology Spread Constraints".
 */
import { selectorMatches } from './label-selectors.ts';
import { mapAt, numberAt, textAt, textsAt, type PlainMap } from './plain-object.ts';
import type { NodeSpec } from './scenario.ts';
import type { PodState, Run } from './state.ts';

const UNSPREAD = "node(s) didn't match pod topology spread constraints";

/** Which nodes a Pod may go to as far as its selectors and its tolerations say. */
export interface NodeChecks {
  readonly isSelected: (node: NodeSpec) => boolean;
  readonly isTolerated: (node: NodeSpec) => boolean;
}

/** Why a Pod on the node would be one too many in its domain; undefined when it fits. */
export function spreadProblem(run: Run, pod: PodState, node: NodeSpec, checks: NodeChecks): string | undefined {
  for (const constraint of pod.spec.spreads) {
    const domain = domainOf(constraint, node);
    if (domain === undefined) return `${UNSPREAD} (missing required label)`;
    const counts = countsByDomain(run, pod, constraint, checks);
    // With fewer domains than asked for, the emptiest is one that is not there yet.
    const isShort = counts.size < (numberAt(constraint, 'minDomains') ?? 1);
    const fewest = isShort || counts.size === 0 ? 0 : Math.min(...counts.values());
    const self = isMeant(constraint, pod, pod) ? 1 : 0;
    const skew = (counts.get(domain) ?? 0) + self - fewest;
    if (skew > (numberAt(constraint, 'maxSkew') ?? 1)) return UNSPREAD;
  }
  return undefined;
}

function domainOf(constraint: PlainMap, { labels }: NodeSpec): string | undefined {
  return labels[textAt(constraint, 'topologyKey') ?? ''];
}

/** Domains of nodes that lack the key of another constraint do not count, nor those of nodes that are not eligible. */
function countsByDomain(run: Run, pod: PodState, constraint: PlainMap, checks: NodeChecks): Map<string, number> {
  const counts = new Map<string, number>();
  for (const node of run.scenario.nodes) {
    const domain = domainOf(constraint, node);
    const isWhole = pod.spec.spreads.every((each) => domainOf(each, node) !== undefined);
    if (domain === undefined || !isWhole || !isEligible(constraint, node, checks)) continue;
    const there = run.pods.filter(
      (other) => other !== pod && other.node === node.name && isMeant(constraint, pod, other),
    );
    counts.set(domain, (counts.get(domain) ?? 0) + there.length);
  }
  return counts;
}

function isEligible(constraint: PlainMap, node: NodeSpec, { isSelected, isTolerated }: NodeChecks): boolean {
  const honorsAffinity = (textAt(constraint, 'nodeAffinityPolicy') ?? 'Honor') === 'Honor';
  const honorsTaints = textAt(constraint, 'nodeTaintsPolicy') === 'Honor';
  return (!honorsAffinity || isSelected(node)) && (!honorsTaints || isTolerated(node));
}

/** Does the constraint of a Pod count the other one? Those that are being deleted are gone already. */
function isMeant(constraint: PlainMap, pod: PodState, other: PodState): boolean {
  const sameKeys = textsAt(constraint, 'matchLabelKeys').every(
    (key) => pod.labels[key] === undefined || pod.labels[key] === other.labels[key],
  );
  const isThere = other.namespace === pod.namespace && other.goneAt === undefined;
  return isThere && sameKeys && selectorMatches(mapAt(constraint, 'labelSelector'), other.labels);
}
