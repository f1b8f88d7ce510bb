import { removePod, scheduleWaiting } from './pods.ts';
import { say, type Draft, type NodeState, type PodState } from './state.ts';

/**
 * Seconds until the cluster notices that a node is silent, and until it then gives up the node's Pods: the defaults.
 */
const noticedAfter = 40;
const evictedAfter = 300;

function podsOn(draft: Draft, node: NodeState): PodState[] {
  return draft.state.pods.filter((pod) => pod.node === node.name);
}

export function failNode(draft: Draft, node: NodeState): void {
  if (node.condition !== 'up') return;
  node.condition = 'silent';
  node.due = draft.state.clock + noticedAfter;
  say(draft, `${node.name} stops responding. Its Pods cannot be reached; the cluster has not noticed yet.`);
}

/** The cluster notices; later it marks the Pods there for deletion. */
export function nodeDue(draft: Draft, node: NodeState): void {
  delete node.due;
  if (node.condition === 'silent') {
    node.condition = 'lost';
    node.due = draft.state.clock + evictedAfter;
    say(draft, `The cluster notices that ${node.name} is lost. Services stop sending to its Pods.`);
  } else if (node.condition === 'lost') {
    node.condition = 'evicted';
    markPods(draft, node);
  }
}

function markPods(draft: Draft, node: NodeState): void {
  const owners = new Map(draft.state.workloads.map((workload) => [workload.id, workload.kind]));
  for (const pod of podsOn(draft, node).filter((one) => owners.get(one.owner) !== 'DaemonSet')) {
    pod.terminating = true;
    const bare = owners.get(pod.owner) === undefined ? ' Nothing creates a new one.' : '';
    const waits =
      owners.get(pod.owner) === 'StatefulSet' ? ' Its StatefulSet waits: the old Pod could still be running.' : '';
    say(draft, `${node.name} did not come back: Pod ${pod.name} is marked for deletion.${bare}${waits}`);
  }
}

export function restoreNode(draft: Draft, node: NodeState): void {
  if (node.condition === 'up') return;
  node.condition = 'up';
  delete node.due;
  say(draft, `${node.name} responds again.`);
  for (const pod of podsOn(draft, node)) if (pod.terminating) removePod(draft, pod);
  scheduleWaiting(draft);
}

export function removeNode(draft: Draft, node: NodeState): void {
  say(draft, `${node.name} is removed from the cluster.`);
  draft.state.nodes = draft.state.nodes.filter((one) => one !== node);
  for (const pod of podsOn(draft, node)) removePod(draft, pod);
}
