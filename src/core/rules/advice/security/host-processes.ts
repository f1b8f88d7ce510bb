import { worksOnNode } from '../../../manifest/node-agent.ts';
import { otherFix, preferredFix, rule } from '../../rule.ts';
import { yaml } from '../../yaml-example.ts';
import { remove } from '../../../wording/fix-titles.ts';

export const hostProcesses = rule({
  id: 'host-processes',
  title: 'Pod uses the host PID or IPC namespace',
  severity: 'information',
  source: 'docs/concepts/security/pod-security-standards/',
  lesson: 'security-context#privileged',
  watches: ['PodSpec.hostPID', 'PodSpec.hostIPC'],
  why:
    'With `hostPID` the Pod has access to all processes of the node, including their environment variables; with ' +
    '`hostIPC` to their shared memory. Few programs need it, mostly monitoring agents. Remove the field.',
  check(value, { report, edits, manifest }) {
    const { podSpec } = manifest;
    const name = String(value.key);
    const entry = podSpec?.entry(name);
    if (value.bool !== true || !podSpec || !entry) return;
    const message =
      name === 'hostPID'
        ? '`hostPID: true` gives the Pod access to all processes of its node.'
        : '`hostIPC: true` gives the Pod access to the shared memory of its node.';
    const offer = worksOnNode(manifest, name) ? otherFix : preferredFix;
    report(value, message, { fixes: offer(remove(name), edits.removeField(podSpec, entry)) });
  },
  examples: [
    {
      in: 'pod-spec',
      bad: yaml`
        hostPID: «true»
        hostname: web
      `,
      fixed: 'hostname: web',
    },
    { in: 'pod-spec', good: 'hostPID: false' },
  ],
});
