import { otherFix, preferredFix, rule } from '../rule.ts';
import { yaml } from '../yaml-example.ts';
import { code } from '../../wording/code.ts';
import { removeThe } from '../../wording/fix-titles.ts';

export const volumeDeviceVsMount = rule({
  id: 'volume-device-vs-mount',
  title: 'Volume is in volumeMounts and volumeDevices',
  severity: 'error',
  source: 'pkg/apis/core/validation.ValidateVolumeDevices',
  lesson: 'volumes#images-and-devices',
  watches: ['Container'],
  why:
    'The API server rejects the Pod. A container uses a volume either as a file system (`volumeMounts`) or as a ' +
    'raw block device (`volumeDevices`), each at a unique path. Keep one of the two.',
  check(container, { report, rangeOf, edits }) {
    const mounts = container.list('volumeMounts');
    const devices = container.list('volumeDevices');
    if (!mounts || !devices) return;
    const paths = new Map(mounts.maps().map((mount) => [mount.text('name'), mount.text('mountPath')]));
    for (const device of devices.maps()) {
      const name = device.scalar('name');
      const path = device.scalar('devicePath');
      const value =
        name?.string && paths.has(name.string)
          ? name
          : path?.string && [...paths.values()].includes(path.string)
            ? path
            : undefined;
      if (!value) continue;
      const mount = mounts
        .maps()
        .find((candidate) => candidate.text(value === name ? 'name' : 'mountPath') === value.string);
      const place = mount?.get(value === name ? 'name' : 'mountPath');
      if (!mount || !place) continue;
      const fixes = [
        ...preferredFix(removeThe('`volumeDevices` entry'), edits.removeItem(devices, Number(device.key))),
        ...otherFix(removeThe('`volumeMounts` entry'), edits.removeItem(mounts, Number(mount.key))),
      ];
      report(value, `${code(value.string ?? '')} is already used in \`volumeMounts\`.`, {
        related: [{ range: rangeOf(place), message: 'The volume mount is here.' }],
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
            persistentVolumeClaim:
              claimName: disk
        containers:
          - name: web
            image: nginx:1.27
            volumeMounts:
              - name: disk
                mountPath: /data
            volumeDevices:
              - name: «disk»
                devicePath: /dev/xvda
      `,
      fixed: yaml`
        volumes:
          - name: disk
            persistentVolumeClaim:
              claimName: disk
        containers:
          - name: web
            image: nginx:1.27
            volumeMounts:
              - name: disk
                mountPath: /data
            volumeDevices: []
      `,
    },
    {
      in: 'pod-spec',
      good: yaml`
        volumes:
          - name: disk
            persistentVolumeClaim:
              claimName: disk
        containers:
          - name: web
            image: nginx:1.27
            volumeMounts:
              - name: disk
                mountPath: /data
      `,
    },
  ],
});
