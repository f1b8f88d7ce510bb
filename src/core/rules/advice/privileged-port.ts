import { containerAround } from '../../manifest/containers.ts';
import { securitySetting } from '../../manifest/effective/security.ts';
import type { MapValue } from '../../yaml/values.ts';
import type { TextEdit } from '../../text.ts';
import type { Edits } from '../../yaml/edits.ts';
import { addToList, setField } from '../../yaml/set-field.ts';
import { otherFix } from '../rule.ts';
import type { Rule } from '../rule.ts';

const SYSCTL = 'net.ipv4.ip_unprivileged_port_start';
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
  check(port, { report, edits, manifest: { podSpec } }) {
    const container = containerAround(port)?.container;
    if (port.kind !== 'scalar' || port.int === undefined || port.int <= 0 || port.int >= FIRST_FREE || !podSpec || !container) return;
    const added = container.map('securityContext')?.map('capabilities')?.list('add')?.texts() ?? [];
    const isOpened = podSpec.map('securityContext')?.maps('sysctls').some((sysctl) => sysctl.text('name') === SYSCTL) ?? false;
    if (isOpened || added.includes('NET_BIND_SERVICE') || !isNotRoot(container, podSpec)) return;
    report(port, `Only root may listen at port ${port.int} on every node, and this is not root.`, { fixes: podSpec.bool('hostNetwork') === true ? [] : otherFix('Open these ports to the users of this Pod', openPorts(podSpec, edits)) });
  },
  examples: [
    { in: 'container', bad: 'ports:\n  - containerPort: «80»\nsecurityContext:\n  runAsUser: 1000' },
    { in: 'container', good: 'ports:\n  - containerPort: 8080\nsecurityContext:\n  runAsUser: 1000' },
    { in: 'container', good: 'ports:\n  - containerPort: 80\nsecurityContext:\n  runAsUser: 1000\n  capabilities:\n    add: [NET_BIND_SERVICE]' },
  ],
};

/** A kernel setting of the Pod's own network; it is one of those that every cluster allows. */
function openPorts(podSpec: MapValue, edits: Edits): TextEdit | undefined {
  const item = { name: SYSCTL, value: '0' };
  const context = podSpec.map('securityContext');
  return context ? addToList(edits, context, 'sysctls', item) : setField(edits, podSpec, 'securityContext', { sysctls: [item] });
}

function isNotRoot(container: MapValue, podSpec: MapValue): boolean {
  const user = securitySetting('runAsUser', container, podSpec)?.value;
  if (user) return user.kind === 'scalar' && user.int !== undefined && user.int > 0;
  const nonRoot = securitySetting('runAsNonRoot', container, podSpec)?.value;
  return nonRoot?.kind === 'scalar' && nonRoot.bool === true;
}
