import { preferredFix } from '../rule.ts';
import type { Rule } from '../rule.ts';

export const templateEphemeral: Rule = {
  id: 'template-ephemeral',
  title: 'Ephemeral containers in a manifest',
  severity: 'error',
  lesson: 'init-and-sidecars#container-names',
  watches: ['PodSpec.ephemeralContainers'],
  why: 'An ephemeral container is added to a Pod that already runs, to look into it: `kubectl debug` does that. It cannot be part of a manifest. Remove it, or make it a container or an init container.',
  check(list, { edits, report }) {
    if (list.kind !== 'list' || list.items.length === 0 || list.parent?.kind !== 'map') return;
    const entry = list.parent.entry('ephemeralContainers');
    const fixes = entry ? preferredFix('Remove ephemeralContainers', edits.removeField(list.parent, entry)) : [];
    report(entry ?? list, 'Ephemeral containers cannot be written in a manifest.', { fixes });
  },
  examples: [
    {
      in: 'pod-spec',
      bad: 'restartPolicy: Always\n«ephemeralContainers»:\n  - name: debug\n    image: busybox:1.37',
      fixed: 'restartPolicy: Always',
    },
    { in: 'pod-spec', good: 'ephemeralContainers: []' },
  ],
};
