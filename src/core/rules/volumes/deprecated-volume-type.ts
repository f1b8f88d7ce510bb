import { fieldPath } from '../../yaml/path.ts';
import type { Rule } from '../rule.ts';

/** What became of them, by Kubernetes' own words. */
const FATE: Readonly<Record<string, string>> = {
  gitRepo: 'is deprecated, and off by default since 1.33',
  photonPersistentDisk: 'no longer works since 1.16',
  scaleIO: 'no longer works since 1.22',
  flocker: 'no longer works since 1.25',
  storageos: 'no longer works since 1.25',
  quobyte: 'no longer works since 1.25',
  glusterfs: 'no longer works since 1.26',
  cephfs: 'no longer works since 1.31',
  rbd: 'no longer works since 1.31',
};

export const deprecatedVolumeType: Rule = {
  id: 'deprecated-volume-type',
  title: 'A volume type that Kubernetes no longer has',
  severity: 'warning',
  apiWarning: true,
  lesson: 'volumes#csi',
  watches: Object.keys(FATE).map((name) => `Volume.${name}`),
  why: 'The API server still takes this type, but no node can mount it, so the Pod would wait for ever. Use a persistentVolumeClaim or the storage system’s CSI driver; in place of gitRepo, an init container that runs git clone into an emptyDir.',
  check(source, { report, pathOf }) {
    const name = String(source.key);
    const volume = source.parent;
    const entry = volume?.kind === 'map' ? volume.entry(name) : undefined;
    if (!volume || !entry) return;
    const path = fieldPath(pathOf(volume), name === 'storageos' ? 'storageOS' : name);
    report(entry, `A \`${name}\` volume ${FATE[name] ?? 'is deprecated'}.`, { path, deprecated: true });
  },
  examples: [
    { in: 'pod-spec', bad: 'volumes:\n  - name: code\n    «gitRepo»:\n      repository: https://git.example.com/shop/web.git' },
    { in: 'pod-spec', good: 'volumes:\n  - name: code\n    emptyDir: {}' },
  ],
};
