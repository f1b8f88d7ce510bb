import { preferredFix } from '../rule.ts';
import type { Rule } from '../rule.ts';

export const hostNetwork: Rule = {
  id: 'host-network',
  title: 'A Pod on the network of its node',
  severity: 'information',
  lesson: 'security-context#privileged',
  watches: ['PodSpec.hostNetwork'],
  why: 'The Pod then has no address of its own: its ports take up those of the node, two such Pods cannot share a node, and it sees the node’s traffic. Leave it out unless the program manages the node’s network.',
  check(value, { report, edits, manifest: { podSpec } }) {
    const entry = podSpec?.entry('hostNetwork');
    const isWanted = podSpec?.map('securityContext')?.map('windowsOptions')?.bool('hostProcess') === true;
    if (value.kind !== 'scalar' || value.bool !== true || !podSpec || !entry || isWanted) return;
    report(value, 'This Pod uses the network and the ports of its node.', { fixes: preferredFix('Remove hostNetwork', edits.removeField(podSpec, entry)) });
  },
  examples: [
    { in: 'pod-spec', bad: 'hostNetwork: «true»\nhostname: web', fixed: 'hostname: web' },
    { in: 'pod-spec', good: 'hostNetwork: false' },
  ],
};
