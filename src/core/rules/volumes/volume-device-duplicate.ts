import { rule, safeFix } from '../rule.ts';
import type { ScalarValue } from '../../yaml/values.ts';
import { yaml } from '../yaml-example.ts';
import { duplicate } from '../../wording/messages.ts';
import { removeThe } from '../../wording/fix-titles.ts';

export const volumeDeviceDuplicate = rule({
  id: 'volume-device-duplicate',
  title: 'Duplicate name or devicePath in volumeDevices',
  severity: 'error',
  source: 'pkg/apis/core/validation.ValidateVolumeDevices',
  lesson: 'volumes#images-and-devices',
  watches: ['Container.volumeDevices'],
  why:
    'The API server rejects the Pod. A container gets each raw block device once, at a unique `devicePath`. Remove ' +
    'the second entry, or use another volume and path.',
  check(devices, { report, rangeOf, edits }) {
    const seen = new Map<string, ScalarValue>();
    for (const [at, device] of devices.items.entries()) {
      for (const field of device.kind === 'map' ? ['name', 'devicePath'] : []) {
        const value = device.kind === 'map' ? device.scalar(field) : undefined;
        if (!value?.string) continue;
        const first = seen.get(`${field} ${value.string}`);
        seen.set(`${field} ${value.string}`, first ?? value);
        if (!first) continue;
        const same =
          device.kind === 'map' &&
          first.parent?.kind === 'map' &&
          first.parent.text('name') === device.text('name') &&
          first.parent.text('devicePath') === device.text('devicePath');
        const fixes = same ? safeFix(removeThe('duplicate'), edits.removeItem(devices, at)) : [];
        report(value, duplicate(value.key === 'name' ? 'volume device' : 'device path', value.string), {
          related: [{ range: rangeOf(first), message: 'First listed here.' }],
          fixes,
        });
        break;
      }
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
            volumeDevices:
              - name: disk
                devicePath: /dev/xvda
              - name: «disk»
                devicePath: /dev/xvdb
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
            volumeDevices:
              - name: disk
                devicePath: /dev/xvda
      `,
    },
  ],
});
