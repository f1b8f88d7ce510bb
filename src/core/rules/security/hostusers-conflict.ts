import { containersOf } from '../../manifest/containers.ts';
import { fieldPath } from '../../yaml/path.ts';
import { otherFix, preferredFix, rule } from '../rule.ts';
import { yaml } from '../yaml-example.ts';
import { exclusive } from '../../wording/messages.ts';
import { changeField, changeTo } from '../../wording/fix-titles.ts';

/** As the API server spells them in its paths. */
const HOST_FIELDS = { hostNetwork: 'hostNetwork', hostPID: 'HostPID', hostIPC: 'HostIPC' } as const;

/** Since then raw devices are rejected as well. */
const NO_DEVICES_SINCE = 34;

export const hostusersConflict = rule({
  id: 'hostusers-conflict',
  title: 'hostUsers: false conflicts with host namespaces',
  severity: 'error',
  source: 'pkg/apis/core/validation.validateHostUsers',
  lesson: 'security-context#host',
  watches: ['PodSpec'],
  since: 33,
  why:
    'The API server rejects the Pod. With `hostUsers: false` the Pod runs in its own user namespace, which is not ' +
    'possible together with the host network, PID or IPC namespace, or with raw block devices. Keep one of the ' +
    'two.',
  check(spec, { version, report, pathOf, rangeOf, edits }) {
    const hostUsers = spec.bool('hostUsers') === false ? spec.scalar('hostUsers') : undefined;
    if (!hostUsers) return;
    const related = [{ range: rangeOf(hostUsers), message: '`hostUsers: false` is set here.' }];
    const allow = otherFix(changeField('hostUsers', 'true'), edits.setSource(hostUsers.node, 'true'));
    for (const [name, spelling] of Object.entries(HOST_FIELDS)) {
      const value = spec.bool(name) === true ? spec.scalar(name) : undefined;
      if (!value) continue;
      const fixes = [...preferredFix(changeTo('false'), edits.setSource(value.node, 'false')), ...allow];
      report(value, exclusive(`${name}: true`, 'hostUsers: false'), {
        path: fieldPath(pathOf(spec), spelling),
        related,
        fixes,
      });
    }
    for (const { container } of version < NO_DEVICES_SINCE ? [] : containersOf(spec)) {
      const devices = container.entry('volumeDevices');
      if (!devices || container.maps('volumeDevices').length === 0) continue;
      const fixes = preferredFix(changeField('hostUsers', 'true'), edits.setSource(hostUsers.node, 'true'));
      report(devices, exclusive('volumeDevices', 'hostUsers: false'), { related, fixes });
    }
  },
  examples: [
    {
      in: 'pod-spec',
      bad: yaml`
        hostUsers: false
        hostPID: «true»
      `,
      fixed: yaml`
        hostUsers: false
        hostPID: false
      `,
    },
    {
      in: 'pod-spec',
      good: yaml`
        hostUsers: false
        hostPID: false
      `,
    },
    {
      in: 'pod-spec',
      bad: yaml`
        hostUsers: false
        containers:
          - name: web
            image: registry.example.com/shop/web:2.4.1
            «volumeDevices»:
              - name: disk
                devicePath: /dev/xvda
        volumes:
          - name: disk
            persistentVolumeClaim:
              claimName: disk
      `,
      fixed: yaml`
        hostUsers: true
        containers:
          - name: web
            image: registry.example.com/shop/web:2.4.1
            volumeDevices:
              - name: disk
                devicePath: /dev/xvda
        volumes:
          - name: disk
            persistentVolumeClaim:
              claimName: disk
      `,
      version: 34,
    },
    {
      in: 'pod-spec',
      good: yaml`
        hostUsers: false
        containers:
          - name: web
            image: registry.example.com/shop/web:2.4.1
            volumeDevices:
              - name: disk
                devicePath: /dev/xvda
        volumes:
          - name: disk
            persistentVolumeClaim:
              claimName: disk
      `,
      version: 33,
    },
  ],
});
