import { preferredFix } from '../rule.ts';
import type { Rule } from '../rule.ts';

export const hostPort: Rule = {
  id: 'host-port',
  title: 'A port of the node',
  severity: 'information',
  lesson: 'networking#host-ports',
  watches: ['ContainerPort.hostPort'],
  why: 'Only one Pod of a node can have a port of the node, so a second one waits for another node, and clients must know the nodes by address. A Service gives the Pod a lasting address instead. For a program that runs on every node (a DaemonSet) it can be right.',
  check(value, { report, edits, manifest }) {
    const port = value.parent;
    const entry = port?.kind === 'map' ? port.entry('hostPort') : undefined;
    const number = value.kind === 'scalar' ? value.int ?? 0 : 0;
    if (port?.kind !== 'map' || !entry || number <= 0 || manifest.kind.kind === 'DaemonSet' || manifest.podSpec?.bool('hostNetwork') === true) return;
    report(value, 'Only one Pod of a node can have this port of the node.', { fixes: preferredFix('Remove hostPort', edits.removeField(port, entry)) });
  },
  examples: [
    { in: 'container', bad: 'ports:\n  - containerPort: 8080\n    hostPort: «80»', fixed: 'ports:\n  - containerPort: 8080' },
    { in: 'container', good: 'ports:\n  - containerPort: 8080' },
  ],
};
