import { claimTemplateNames, sourcesOf } from '../../manifest/volumes.ts';
import type { Rule } from '../rule.ts';

export const volumeDeviceSource: Rule = {
  id: 'volume-device-source',
  title: 'A raw device from a volume that has none',
  severity: 'error',
  lesson: 'about-pods#volumes',
  watches: ['VolumeDevice.name'],
  why: 'A container gets a raw disk only from a persistentVolumeClaim (of volumeMode Block) or an ephemeral claim. Other volumes are directories with files: list them under `volumeMounts`.',
  check(value, { report, manifest }) {
    const name = value.kind === 'scalar' ? value.string : undefined;
    if (!name || claimTemplateNames(manifest).includes(name)) return;
    const volume = manifest.podSpec?.maps('volumes').find((candidate) => candidate.text('name') === name);
    if (!volume) return;
    const [source = 'emptyDir'] = sourcesOf(volume);
    if (source !== 'persistentVolumeClaim' && source !== 'ephemeral') report(value, `\`${name}\` is a volume of files (${source}), not a raw device.`);
  },
  examples: [
    {
      in: 'pod-spec',
      bad: 'volumes:\n  - name: data\n    emptyDir: {}\ncontainers:\n  - name: web\n    image: nginx:1.27\n    volumeDevices:\n      - name: «data»\n        devicePath: /dev/xvda',
    },
    {
      in: 'pod-spec',
      good: 'volumes:\n  - name: data\n    persistentVolumeClaim:\n      claimName: disk\ncontainers:\n  - name: web\n    image: nginx:1.27\n    volumeDevices:\n      - name: data\n        devicePath: /dev/xvda',
    },
  ],
};
