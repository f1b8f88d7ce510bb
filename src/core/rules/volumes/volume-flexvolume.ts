import { pairPath } from '../server-path.ts';
import { preferredFix } from '../rule.ts';
import type { Rule } from '../rule.ts';

export const volumeFlexvolume: Rule = {
  id: 'volume-flexvolume',
  title: 'A driver option in a namespace of Kubernetes',
  severity: 'error',
  lesson: 'volumes#csi',
  watches: ['FlexVolumeSource.options'],
  why: 'Kubernetes itself adds options that begin with `kubernetes.io/` or `k8s.io/`, so yours may not. Name the option after your driver.',
  check(options, { report, edits }) {
    if (options.kind !== 'map') return;
    for (const entry of options.entries) {
      const slash = entry.name.indexOf('/');
      const namespace = `.${(slash < 0 ? entry.name : entry.name.slice(0, slash)).toLowerCase()}`;
      if (!namespace.endsWith('.kubernetes.io') && !namespace.endsWith('.k8s.io')) continue;
      const fixes = preferredFix('Remove the option', edits.removeField(options, entry));
      report(entry, 'Names under kubernetes.io and k8s.io belong to Kubernetes.', { path: pairPath(entry.value), fixes });
    }
  },
  examples: [
    {
      in: 'pod-spec',
      bad: 'volumes:\n  - name: disk\n    flexVolume:\n      driver: example.com/lvm\n      options:\n        size: 1g\n        «kubernetes.io/fsType»: ext4',
      fixed: 'volumes:\n  - name: disk\n    flexVolume:\n      driver: example.com/lvm\n      options:\n        size: 1g',
    },
    { in: 'pod-spec', good: 'volumes:\n  - name: disk\n    flexVolume:\n      driver: example.com/lvm\n      options:\n        size: 1g' },
  ],
};
