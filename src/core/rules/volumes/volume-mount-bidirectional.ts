import { containerAround } from '../../manifest/containers.ts';
import { otherFix, preferredFix, rule } from '../rule.ts';
import { yaml } from '../yaml-example.ts';
import { requires } from '../../wording/messages.ts';
import { changeTo } from '../../wording/fix-titles.ts';

export const volumeMountBidirectional = rule({
  id: 'volume-mount-bidirectional',
  title: 'Bidirectional mount propagation in an unprivileged container',
  severity: 'error',
  source: 'pkg/apis/core/validation.validateMountPropagation',
  lesson: 'volumes#images-and-devices',
  watches: ['VolumeMount.mountPropagation'],
  why:
    'The API server rejects the Pod. With `Bidirectional`, mounts made in the container appear on the node and in ' +
    'other containers, so only privileged containers may use it. Use `HostToContainer`, which is available to all ' +
    'containers.',
  check(value, { report, edits, pathOf }) {
    if (value.string !== 'Bidirectional') return;
    const container = containerAround(value)?.container;
    if (!container || container.map('securityContext')?.bool('privileged') === true) return;
    const fixes = [
      ...preferredFix(changeTo('HostToContainer'), edits.setText(value.node, 'HostToContainer')),
      ...otherFix(changeTo('None'), edits.setText(value.node, 'None')),
    ];
    report(value, requires('`mountPropagation: Bidirectional`', 'a privileged container'), {
      path: pathOf(value).replace(/\[\d+\]\.mountPropagation$/, '.mountPropagation'),
      fixes,
    });
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
            volumeMounts:
              - name: data
                mountPath: /data
                mountPropagation: «Bidirectional»
      `,
      fixed: yaml`
        volumes:
          - name: data
            emptyDir: {}
        containers:
          - name: web
            image: nginx:1.27
            volumeMounts:
              - name: data
                mountPath: /data
                mountPropagation: HostToContainer
      `,
    },
    {
      in: 'pod-spec',
      good: yaml`
        volumes:
          - name: data
            emptyDir: {}
        containers:
          - name: web
            image: nginx:1.27
            volumeMounts:
              - name: data
                mountPath: /data
                mountPropagation: HostToContainer
      `,
    },
  ],
});
