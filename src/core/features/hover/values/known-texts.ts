/** Texts that the cluster itself gives a meaning: labels of nodes, taints, protocols, and names made of names. */

import { code } from './context.ts';

export const TOPOLOGIES: Readonly<Record<string, string>> = {
  'kubernetes.io/hostname': 'Each node is a separate domain.',
  'topology.kubernetes.io/zone': 'All nodes in one availability zone form one domain.',
  'topology.kubernetes.io/region': 'All nodes in one region form one domain.',
};

export const TAINTS: Readonly<Record<string, string>> = {
  'node.kubernetes.io/not-ready': 'The node is not ready.',
  'node.kubernetes.io/unreachable': 'The control plane cannot reach the node.',
  'node.kubernetes.io/memory-pressure': 'The node is short of memory.',
  'node.kubernetes.io/disk-pressure': 'The node is short of disk space.',
  'node.kubernetes.io/pid-pressure': 'The node is short of process IDs.',
  'node.kubernetes.io/network-unavailable': 'The network of the node is not set up yet.',
  'node.kubernetes.io/unschedulable': 'The node is cordoned.',
  'node-role.kubernetes.io/control-plane': 'The node runs the control plane.',
};

export const PROTOCOLS: Readonly<Record<string, string>> = {
  http: 'HTTP, without TLS.',
  https: 'HTTP over TLS.',
  'kubernetes.io/h2c': 'HTTP/2 without TLS, as gRPC uses it.',
  'kubernetes.io/ws': 'WebSocket without TLS.',
  'kubernetes.io/wss': 'WebSocket over TLS.',
};

/** What else goes by the name of an object. */
export function ownName(name: string, kind: string): string[] {
  switch (kind) {
    case 'Service':
      return [`DNS name in its namespace: ${code(name)}; from other namespaces: ${code(`${name}.<namespace>.svc`)}.`];
    case 'Deployment':
      return [`Its Pods get names such as ${code(`${name}-7d4b9c6f5-x7k2p`)}.`];
    case 'StatefulSet':
      return [`Its Pods are named ${code(`${name}-0`)}, ${code(`${name}-1`)} and so on.`];
    case 'ReplicaSet':
    case 'DaemonSet':
    case 'Job':
    case 'ReplicationController':
      return [`Its Pods get names such as ${code(`${name}-x7k2p`)}.`];
    case 'CronJob':
      return [`Its Jobs get names such as ${code(`${name}-29384745`)}.`];
    default:
      return [];
  }
}
