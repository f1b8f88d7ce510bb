import { safeFix } from '../rule.ts';
import type { Rule } from '../rule.ts';
import type { ScalarValue } from '../../yaml/values.ts';

export const volumeDeviceDuplicate: Rule = {
  id: 'volume-device-duplicate',
  title: 'A device or a device path that is there twice',
  severity: 'error',
  lesson: 'volumes#images-and-devices',
  watches: ['Container.volumeDevices'],
  why: 'A container gets each raw device once, at a path of its own. Remove the second entry or give it another volume and path.',
  check(devices, { report, rangeOf, edits }) {
    if (devices.kind !== 'list') return;
    const seen = new Map<string, ScalarValue>();
    for (const [at, device] of devices.items.entries()) {
      for (const field of device.kind === 'map' ? ['name', 'devicePath'] : []) {
        const value = device.kind === 'map' ? device.scalar(field) : undefined;
        if (!value?.string) continue;
        const first = seen.get(`${field} ${value.string}`);
        seen.set(`${field} ${value.string}`, first ?? value);
        if (!first) continue;
        const same = device.kind === 'map' && first.parent?.kind === 'map' && first.parent.text('name') === device.text('name') && first.parent.text('devicePath') === device.text('devicePath');
        const fixes = same ? safeFix('Remove the second one', edits.removeItem(devices, at)) : [];
        report(value, `\`${value.string}\` is in this list already.`, { related: [{ range: rangeOf(first), message: 'The first one' }], fixes });
        break;
      }
    }
  },
  examples: [
    {
      in: 'pod-spec',
      bad: 'volumes:\n  - name: disk\n    persistentVolumeClaim:\n      claimName: disk\ncontainers:\n  - name: web\n    image: nginx:1.27\n    volumeDevices:\n      - name: disk\n        devicePath: /dev/xvda\n      - name: «disk»\n        devicePath: /dev/xvdb',
    },
    {
      in: 'pod-spec',
      good: 'volumes:\n  - name: disk\n    persistentVolumeClaim:\n      claimName: disk\ncontainers:\n  - name: web\n    image: nginx:1.27\n    volumeDevices:\n      - name: disk\n        devicePath: /dev/xvda',
    },
  ],
};
