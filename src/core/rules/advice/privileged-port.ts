import { containerAround } from '../../manifest/containers.ts';
import { securitySetting } from '../../manifest/effective/security.ts';
import type { MapValue } from '../../yaml/values.ts';
import type { Rule } from '../rule.ts';

/** Ports below this belong to root, as Linux has it. */
const FIRST_FREE = 1024;

export const privilegedPort: Rule = {
  id: 'privileged-port',
  title: 'A port of root for another user',
  severity: 'hint',
  profile: 'production',
  lesson: 'security-context#capabilities',
  watches: ['ContainerPort.containerPort'],
  why: 'Ports below 1024 are for root. Newer container runtimes open them to every user, older ones do not, and then the program fails with “permission denied”. A port such as 8080 works everywhere; the Service in front can still be reached at port 80.',
  check(port, { report, manifest: { podSpec } }) {
    const container = containerAround(port)?.container;
    if (port.kind !== 'scalar' || port.int === undefined || port.int <= 0 || port.int >= FIRST_FREE || !podSpec || !container) return;
    const added = container.map('securityContext')?.map('capabilities')?.list('add')?.texts() ?? [];
    const isOpened = podSpec.map('securityContext')?.maps('sysctls').some((sysctl) => sysctl.text('name') === 'net.ipv4.ip_unprivileged_port_start') ?? false;
    if (isOpened || added.includes('NET_BIND_SERVICE') || !isNotRoot(container, podSpec)) return;
    report(port, `Only root may listen at port ${port.int} on every node, and this is not root.`);
  },
  examples: [
    { in: 'container', bad: 'ports:\n  - containerPort: «80»\nsecurityContext:\n  runAsUser: 1000' },
    { in: 'container', good: 'ports:\n  - containerPort: 8080\nsecurityContext:\n  runAsUser: 1000' },
    { in: 'container', good: 'ports:\n  - containerPort: 80\nsecurityContext:\n  runAsUser: 1000\n  capabilities:\n    add: [NET_BIND_SERVICE]' },
  ],
};

function isNotRoot(container: MapValue, podSpec: MapValue): boolean {
  const user = securitySetting('runAsUser', container, podSpec)?.value;
  if (user) return user.kind === 'scalar' && user.int !== undefined && user.int > 0;
  const nonRoot = securitySetting('runAsNonRoot', container, podSpec)?.value;
  return nonRoot?.kind === 'scalar' && nonRoot.bool === true;
}
