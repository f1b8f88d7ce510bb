import { otherFix, preferredFix } from '../rule.ts';
import type { Rule } from '../rule.ts';

export const volumeDeviceVsMount: Rule = {
  id: 'volume-device-vs-mount',
  title: 'A volume that is mounted and used as a device',
  severity: 'error',
  lesson: 'volumes#images-and-devices',
  watches: ['Container'],
  why: 'A container sees a volume either as files (volumeMounts) or as a raw device (volumeDevices), and each at a path of its own. Keep one of the two.',
  check(container, { report, rangeOf, edits }) {
    if (container.kind !== 'map') return;
    const mounts = container.list('volumeMounts');
    const devices = container.list('volumeDevices');
    if (!mounts || !devices) return;
    const paths = new Map(mounts.maps().map((mount) => [mount.text('name'), mount.text('mountPath')]));
    for (const device of devices.maps()) {
      const name = device.scalar('name');
      const path = device.scalar('devicePath');
      const value = name?.string && paths.has(name.string) ? name : path?.string && [...paths.values()].includes(path.string) ? path : undefined;
      if (!value) continue;
      const mount = mounts.maps().find((candidate) => candidate.text(value === name ? 'name' : 'mountPath') === value.string);
      const place = mount?.get(value === name ? 'name' : 'mountPath');
      if (!mount || !place) continue;
      const fixes = [
        ...preferredFix('Remove the device', edits.removeItem(devices, devices.items.indexOf(device))),
        ...otherFix('Remove the mount', edits.removeItem(mounts, mounts.items.indexOf(mount))),
      ];
      report(value, `\`${value.string}\` is in volumeMounts already.`, { related: [{ range: rangeOf(place), message: 'The mount' }], fixes });
    }
  },
  examples: [
    {
      in: 'pod-spec',
      bad: 'volumes:\n  - name: disk\n    persistentVolumeClaim:\n      claimName: disk\ncontainers:\n  - name: web\n    image: nginx:1.27\n    volumeMounts:\n      - name: disk\n        mountPath: /data\n    volumeDevices:\n      - name: «disk»\n        devicePath: /dev/xvda',
      fixed: 'volumes:\n  - name: disk\n    persistentVolumeClaim:\n      claimName: disk\ncontainers:\n  - name: web\n    image: nginx:1.27\n    volumeMounts:\n      - name: disk\n        mountPath: /data\n    volumeDevices: []',
    },
    { in: 'pod-spec', good: 'volumes:\n  - name: disk\n    persistentVolumeClaim:\n      claimName: disk\ncontainers:\n  - name: web\n    image: nginx:1.27\n    volumeMounts:\n      - name: disk\n        mountPath: /data' },
  ],
};
