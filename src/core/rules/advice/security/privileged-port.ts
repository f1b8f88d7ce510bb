import { containerAround } from '../../../manifest/containers.ts';
import { securitySetting } from '../../../manifest/effective/security.ts';
import type { MapValue } from '../../../yaml/values.ts';
import type { TextEdit } from '../../../text.ts';
import type { Edits } from '../../../yaml/edits.ts';
import { addToList, setField } from '../../../yaml/set-field.ts';
import { otherFix, rule } from '../../rule.ts';
import { yaml } from '../../yaml-example.ts';
import { add } from '../../../wording/fix-titles.ts';

const SYSCTL = 'net.ipv4.ip_unprivileged_port_start';
/** Ports below this belong to root, as Linux has it. */
const FIRST_FREE = 1024;

export const privilegedPort = rule({
  id: 'privileged-port',
  title: 'Container listens on a port below 1024 without root',
  severity: 'hint',
  source: 'docs/concepts/security/pod-security-standards/',
  unfinishedIn: 'pod-spec',
  profile: 'production',
  lesson: 'security-context#capabilities',
  watches: ['ContainerPort.containerPort'],
  why:
    'The process may fail with "permission denied": ports below 1024 are reserved for root, unless the container ' +
    'runtime allows them. Use a port such as 8080; the Service can still use port 80.',
  check(port, { report, edits, manifest: { podSpec } }) {
    const container = containerAround(port)?.container;
    if (
      port.kind !== 'scalar' ||
      port.int === undefined ||
      port.int <= 0 ||
      port.int >= FIRST_FREE ||
      !podSpec ||
      !container
    )
      return;
    const added = container.map('securityContext')?.map('capabilities')?.list('add')?.texts() ?? [];
    const isOpened =
      podSpec
        .map('securityContext')
        ?.maps('sysctls')
        .some((sysctl) => sysctl.text('name') === SYSCTL) ?? false;
    if (isOpened || added.includes('NET_BIND_SERVICE') || !isNotRoot(container, podSpec)) return;
    report(port, `Port ${port.int} requires root on some nodes, and the container does not run as root.`, {
      fixes:
        podSpec.bool('hostNetwork') === true
          ? []
          : otherFix(add('sysctls: net.ipv4.ip_unprivileged_port_start'), openPorts(podSpec, edits)),
    });
  },
  examples: [
    {
      in: 'container',
      bad: yaml`
        ports:
          - containerPort: «80»
        securityContext:
          runAsUser: 1000
      `,
    },
    {
      in: 'container',
      good: yaml`
        ports:
          - containerPort: 8080
        securityContext:
          runAsUser: 1000
      `,
    },
    {
      in: 'container',
      good: yaml`
        ports:
          - containerPort: 80
        securityContext:
          runAsUser: 1000
          capabilities:
            add: [NET_BIND_SERVICE]
      `,
    },
  ],
});

/** A kernel setting of the Pod's own network; it is one of those that every cluster allows. */
function openPorts(podSpec: MapValue, edits: Edits): TextEdit | undefined {
  const item = { name: SYSCTL, value: '0' };
  const context = podSpec.map('securityContext');
  return context
    ? addToList(edits, context, 'sysctls', item)
    : setField(edits, podSpec, 'securityContext', { sysctls: [item] });
}

function isNotRoot(container: MapValue, podSpec: MapValue): boolean {
  const user = securitySetting('runAsUser', container, podSpec)?.value;
  if (user) return user.kind === 'scalar' && user.int !== undefined && user.int > 0;
  const nonRoot = securitySetting('runAsNonRoot', container, podSpec)?.value;
  return nonRoot?.kind === 'scalar' && nonRoot.bool === true;
}
