import { pairPath } from '../server-path.ts';
import { preferredFix, rule } from '../rule.ts';
import { yaml } from '../yaml-example.ts';
import { removeThe } from '../../wording/fix-titles.ts';

export const volumeFlexvolume = rule({
  id: 'volume-flexvolume',
  title: 'FlexVolume option in a reserved namespace',
  severity: 'error',
  source: 'pkg/apis/core/validation.validateFlexVolumeSource',
  lesson: 'volumes#csi',
  watches: ['FlexVolumeSource.options'],
  why:
    'The API server rejects the volume. Options that start with `kubernetes.io/` or `k8s.io/` are reserved for ' +
    'Kubernetes itself. Name the option after your driver.',
  check(options, { report, edits }) {
    for (const entry of options.entries) {
      const slash = entry.name.indexOf('/');
      const namespace = `.${(slash < 0 ? entry.name : entry.name.slice(0, slash)).toLowerCase()}`;
      if (!namespace.endsWith('.kubernetes.io') && !namespace.endsWith('.k8s.io')) continue;
      const fixes = preferredFix(removeThe('option'), edits.removeField(options, entry));
      report(entry, 'Names under `kubernetes.io` and `k8s.io` are reserved for Kubernetes.', {
        path: pairPath(entry.value),
        fixes,
      });
    }
  },
  examples: [
    {
      in: 'pod-spec',
      bad: yaml`
        volumes:
          - name: disk
            flexVolume:
              driver: example.com/lvm
              options:
                size: 1g
                «kubernetes.io/fsType»: ext4
      `,
      fixed: yaml`
        volumes:
          - name: disk
            flexVolume:
              driver: example.com/lvm
              options:
                size: 1g
      `,
    },
    {
      in: 'pod-spec',
      good: yaml`
        volumes:
          - name: disk
            flexVolume:
              driver: example.com/lvm
              options:
                size: 1g
      `,
    },
  ],
});
