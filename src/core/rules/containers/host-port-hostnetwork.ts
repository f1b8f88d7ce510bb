import { preferredFix, rule } from '../rule.ts';
import { yaml } from '../yaml-example.ts';
import { changeTo } from '../../wording/fix-titles.ts';

export const hostPortHostnetwork = rule({
  id: 'host-port-hostnetwork',
  title: 'hostPort differs from containerPort with hostNetwork',
  severity: 'error',
  source: 'pkg/apis/core/validation.validatePodHostNetworkDeps',
  lesson: 'networking#host-ports',
  watches: ['PodSpec'],
  why:
    'The API server rejects the Pod. With `hostNetwork: true` the containers use the host network, so the ' +
    'container port is the host port. Use the same number, or remove `hostPort`.',
  check(podSpec, { edits, report }) {
    if (podSpec.bool('hostNetwork') !== true) return;
    for (const container of podSpec.maps('containers')) {
      for (const port of container.maps('ports')) {
        const number = port.int('containerPort');
        const host = port.scalar('hostPort');
        if (!number || !host?.int || host.int === number) continue;
        report(host, 'With `hostNetwork: true`, `hostPort` must equal `containerPort`.', {
          fixes: preferredFix(changeTo(number), edits.setSource(host.node, String(number))),
        });
      }
    }
  },
  examples: [
    {
      in: 'pod-spec',
      bad: yaml`
        hostNetwork: true
        containers:
          - name: a
            image: a:1.0
            ports:
              - containerPort: 80
                hostPort: «8080»
      `,
      fixed: yaml`
        hostNetwork: true
        containers:
          - name: a
            image: a:1.0
            ports:
              - containerPort: 80
                hostPort: 80
      `,
    },
    {
      in: 'pod-spec',
      good: yaml`
        hostNetwork: true
        containers:
          - name: a
            image: a:1.0
            ports:
              - containerPort: 80
      `,
    },
  ],
});
