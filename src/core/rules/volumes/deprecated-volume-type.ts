import { fieldPath } from '../../yaml/path.ts';
import { rule } from '../rule.ts';
import { yaml } from '../yaml-example.ts';
import { deprecated } from '../../wording/messages.ts';

/** What became of them, by Kubernetes' own words. */
const FATE: Readonly<Record<string, string>> = {
  gitRepo: 'is deprecated and off by default since 1.33',
  photonPersistentDisk: 'was removed in 1.16',
  scaleIO: 'was removed in 1.22',
  flocker: 'was removed in 1.25',
  storageos: 'was removed in 1.25',
  quobyte: 'was removed in 1.25',
  glusterfs: 'was removed in 1.26',
  cephfs: 'was removed in 1.31',
  rbd: 'was removed in 1.31',
};

export const deprecatedVolumeType = rule({
  id: 'deprecated-volume-type',
  title: 'Volume type is deprecated or removed',
  severity: 'warning',
  source: 'pkg/api/pod.warningsForPodSpecAndMeta',
  apiWarning: true,
  lesson: 'volumes#csi',
  watches: [
    'Volume.gitRepo',
    'Volume.photonPersistentDisk',
    'Volume.scaleIO',
    'Volume.flocker',
    'Volume.storageos',
    'Volume.quobyte',
    'Volume.glusterfs',
    'Volume.cephfs',
    'Volume.rbd',
  ],
  why:
    'Nodes no longer mount such a volume, so the Pod stays in `ContainerCreating`, although the API server still ' +
    'accepts the type. Use a `persistentVolumeClaim` or the CSI driver of the storage system; instead of ' +
    '`gitRepo`, an init container that runs `git clone` into an `emptyDir`.',
  check(source, { report, pathOf }) {
    const name = String(source.key);
    const volume = source.parent;
    const entry = volume?.kind === 'map' ? volume.entry(name) : undefined;
    if (!volume || !entry) return;
    const path = fieldPath(pathOf(volume), name === 'storageos' ? 'storageOS' : name);
    report(entry, deprecated(`Volume type \`${name}\``, FATE[name] ?? 'is deprecated'), { path, deprecated: true });
  },
  examples: [
    {
      in: 'pod-spec',
      bad: yaml`
        volumes:
          - name: code
            «gitRepo»:
              repository: https://git.example.com/shop/web.git
      `,
    },
    {
      in: 'pod-spec',
      good: yaml`
        volumes:
          - name: code
            emptyDir: {}
      `,
    },
  ],
});
