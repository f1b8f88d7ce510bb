import { containersOf } from '../../../manifest/containers.ts';
import { isNodeAgent, worksOnNode } from '../../../manifest/node-agent.ts';
import { otherFix, preferredFix, rule } from '../../rule.ts';
import { yaml } from '../../yaml-example.ts';
import { remove } from '../../../wording/fix-titles.ts';

export const hostNetwork = rule({
  id: 'host-network',
  title: 'Pod uses the host network',
  severity: 'information',
  source: 'docs/concepts/security/pod-security-standards/',
  repeatedBy: 'pss-host-namespaces',
  lesson: 'security-context#privileged',
  watches: ['PodSpec.hostNetwork'],
  why:
    'The Pod has no IP address of its own: its ports are host ports, two such Pods cannot run on one node, and it ' +
    'has access to all traffic of the node. Remove `hostNetwork`, unless the program manages the host network.',
  check(value, { report, edits, manifest }) {
    const { podSpec } = manifest;
    const entry = podSpec?.entry('hostNetwork');
    const isWanted = podSpec?.map('securityContext')?.map('windowsOptions')?.bool('hostProcess') === true;
    if (value.bool !== true || !podSpec || !entry || isWanted || isNodeAgent(manifest)) return;
    // Without it their `hostPort` takes up the same ports of the node.
    const hasHostPorts = containersOf(podSpec).some(({ container }) =>
      container.maps('ports').some((port) => port.has('hostPort')),
    );
    const offer = worksOnNode(manifest, 'hostNetwork') ? otherFix : preferredFix;
    report(value, '`hostNetwork: true` gives the Pod access to the host network.', {
      fixes: hasHostPorts ? [] : offer(remove('hostNetwork'), edits.removeField(podSpec, entry)),
    });
  },
  examples: [
    {
      in: 'pod-spec',
      bad: yaml`
        hostNetwork: «true»
        hostname: web
      `,
      fixed: 'hostname: web',
    },
    { in: 'pod-spec', good: 'hostNetwork: false' },
    {
      in: 'document',
      good: yaml`
        apiVersion: apps/v1
        kind: DaemonSet
        metadata:
          name: agent
        spec:
          selector:
            matchLabels:
              app: agent
          template:
            metadata:
              labels:
                app: agent
            spec:
              hostNetwork: true
              dnsPolicy: ClusterFirstWithHostNet
              containers:
                - name: agent
                  image: node-agent:2.3
                  resources:
                    requests:
                      cpu: 100m
                      memory: 64Mi
                    limits:
                      memory: 64Mi
      `,
    },
  ],
});
