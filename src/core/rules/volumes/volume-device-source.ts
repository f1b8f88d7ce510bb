import { claimTemplateNames, sourcesOf } from '../../manifest/volumes.ts';
import { rule } from '../rule.ts';
import { yaml } from '../yaml-example.ts';
import { code } from '../../wording/code.ts';

export const volumeDeviceSource = rule({
  id: 'volume-device-source',
  title: 'volumeDevices entry is not a block volume',
  severity: 'error',
  source: 'pkg/apis/core/validation.ValidateVolumeDevices',
  lesson: 'volumes#images-and-devices',
  watches: ['Container'],
  why:
    'The API server rejects the Pod. A raw block device must come from a `persistentVolumeClaim` (with `volumeMode: ' +
    'Block`) or an `ephemeral` volume. All other volumes are file systems: list them under `volumeMounts`.',
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
      if (source !== 'persistentVolumeClaim' && source !== 'ephemeral')
        report(
          name,
          `\`volumeDevices\` requires a block volume; ${code(name.string ?? '')} is a file system (\`${source}\`).`,
        );
    }
  },
  examples: [
    {
      in: 'pod-spec',
      bad: yaml`
        volumes:
          - name: data
            emptyDir: {}
        containers:
          - name: web
            image: nginx:1.27
            volumeDevices:
              - name: «data»
                devicePath: /dev/xvda
      `,
    },
    {
      in: 'pod-spec',
      good: yaml`
        volumes:
          - name: data
            persistentVolumeClaim:
              claimName: disk
        containers:
          - name: web
            image: nginx:1.27
            volumeDevices:
              - name: data
                devicePath: /dev/xvda
      `,
    },
  ],
});
