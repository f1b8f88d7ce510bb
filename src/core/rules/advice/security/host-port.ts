import { preferredFix, rule } from '../../rule.ts';
import { yaml } from '../../yaml-example.ts';
import { remove } from '../../../wording/fix-titles.ts';

export const hostPort = rule({
  id: 'host-port',
  title: 'Container uses a host port',
  severity: 'information',
  source: 'docs/concepts/security/pod-security-standards/',
  lesson: 'networking#host-ports',
  watches: ['ContainerPort.hostPort'],
  why:
    'Only one Pod per node can use a host port, so a second one stays `Pending` until another node is free, and ' +
    'clients need to know the addresses of nodes. Use a Service, which has a stable address. For a program that runs ' +
    'on every node (a DaemonSet), a host port can be right.',
  check(value, { report, edits, manifest }) {
    const port = value.parent;
    const entry = port?.kind === 'map' ? port.entry('hostPort') : undefined;
    const number = value.kind === 'scalar' ? (value.int ?? 0) : 0;
    if (
      port?.kind !== 'map' ||
      !entry ||
      number <= 0 ||
      manifest.kind.kind === 'DaemonSet' ||
      manifest.podSpec?.bool('hostNetwork') === true
    )
      return;
    report(value, 'Only one Pod per node can use this host port.', {
      fixes: preferredFix(remove('hostPort'), edits.removeField(port, entry)),
    });
  },
  examples: [
    {
      in: 'container',
      bad: yaml`
        ports:
          - containerPort: 8080
            hostPort: «80»
      `,
      fixed: yaml`
        ports:
          - containerPort: 8080
      `,
    },
    {
      in: 'container',
      good: yaml`
        ports:
          - containerPort: 8080
      `,
    },
  ],
});
