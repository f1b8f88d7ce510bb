import { claimTemplateNames, sourcesOf } from '../../manifest/volumes.ts';
import type { Rule } from '../rule.ts';

export const volumeDeviceSource: Rule = {
  id: 'volume-device-source',
  title: 'A raw device from a volume that has none',
  severity: 'error',
  lesson: 'volumes#images-and-devices',
  watches: ['Container'],
  why: 'A container gets a raw disk only from a persistentVolumeClaim (of volumeMode Block) or an ephemeral claim. Other volumes are directories with files: list them under `volumeMounts`.',
  check(container, { report, manifest }) {
    const devices = container.kind === 'map' ? container.maps('volumeDevices') : [];
    if (devices.length === 0) return;
    const volumes = new Map((manifest.podSpec?.maps('volumes') ?? []).map((volume) => [volume.text('name'), volume]));
    const claims = claimTemplateNames(manifest);
    for (const device of devices) {
      const name = device.scalar('name');
      const volume = name?.string && !claims.includes(name.string) ? volumes.get(name.string) : undefined;
      if (!name || !volume) continue;
      const [source = 'emptyDir'] = sourcesOf(volume);
      if (source !== 'persistentVolumeClaim' && source !== 'ephemeral') report(name, `\`${name.string ?? ''}\` is a volume of files (${source}), not a raw device.`);
    }
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
