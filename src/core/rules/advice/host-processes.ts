import { preferredFix } from '../rule.ts';
import type { Rule } from '../rule.ts';

export const hostProcesses: Rule = {
  id: 'host-processes',
  title: 'A Pod among the processes of its node',
  severity: 'information',
  lesson: 'security-context#privileged',
  watches: ['PodSpec.hostPID', 'PodSpec.hostIPC'],
  why: 'With `hostPID` the Pod sees every process of the node and their environment variables; with `hostIPC` it reaches the memory that they share. Few programs need that, most of them tools that watch the node.',
  check(value, { report, edits, manifest: { podSpec } }) {
    const name = String(value.key);
    const entry = podSpec?.entry(name);
    if (value.kind !== 'scalar' || value.bool !== true || !podSpec || !entry) return;
    const message = name === 'hostPID' ? 'This Pod sees all processes of its node.' : 'This Pod reaches the memory that processes of its node share.';
    report(value, message, { fixes: preferredFix(`Remove ${name}`, edits.removeField(podSpec, entry)) });
  },
  examples: [
    { in: 'pod-spec', bad: 'hostPID: «true»\nhostname: web', fixed: 'hostname: web' },
    { in: 'pod-spec', good: 'hostPID: false' },
  ],
};
