import { containerAround } from '../../manifest/containers.ts';
import { otherFix, preferredFix } from '../rule.ts';
import type { Rule } from '../rule.ts';

const FIELDS = ['lifecycle', 'livenessProbe', 'readinessProbe', 'startupProbe'];

export const initContainerProbes: Rule = {
  id: 'init-container-probes',
  title: 'A probe or a hook of an init container',
  severity: 'error',
  lesson: 'init-and-sidecars#init-no-probes',
  watches: ['Container'],
  why: 'An init container runs to its end before the others start, so there is nothing to probe and no hook to call. Move the field to the container that it is about; or make this a sidecar, which keeps running, with `restartPolicy: Always`.',
  check(container, { edits, report }) {
    if (container.kind !== 'map' || !FIELDS.some((name) => container.has(name))) return;
    if (containerAround(container)?.role !== 'init' || !isPlainInit(container.text('restartPolicy'), container.has('restartPolicy'))) return;
    const policy = container.scalar('restartPolicy');
    const sidecar = policy ? edits.setText(policy.node, 'Always') : edits.addField(container, 'restartPolicy', 'Always');
    for (const name of FIELDS) {
      const entry = container.has(name) ? container.entry(name) : undefined;
      if (!entry) continue;
      const fixes = [...preferredFix(`Remove ${name}`, edits.removeField(container, entry)), ...otherFix('Make it a sidecar', sidecar)];
      report(entry, `An init container has no \`${name}\`: it runs once, to its end.`, { fixes });
    }
  },
  examples: [
    {
      in: 'pod-spec',
      bad: 'initContainers:\n  - name: setup\n    image: busybox:1.37\n    «livenessProbe»:\n      tcpSocket: {port: 80}',
      fixed: 'initContainers:\n  - name: setup\n    image: busybox:1.37',
    },
    {
      in: 'pod-spec',
      good: 'initContainers:\n  - name: proxy\n    image: envoy:1.31\n    restartPolicy: Always\n    livenessProbe:\n      tcpSocket: {port: 80}',
    },
  ],
};

/** A misspelt policy is the cause itself: it may be meant to make a sidecar. */
function isPlainInit(policy: string | undefined, isWritten: boolean): boolean {
  return isWritten ? policy === 'OnFailure' || policy === 'Never' : true;
}
