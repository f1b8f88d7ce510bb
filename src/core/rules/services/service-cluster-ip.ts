import { isIpv6, parseAddress } from '../../kubernetes/addresses.ts';
import { clusterAddresses, serviceType } from '../../manifest/service.ts';
import type { ClusterAddress } from '../../manifest/service.ts';
import { fieldPath } from '../../yaml/path.ts';
import type { MapValue } from '../../yaml/values.ts';
import type { Fix } from '../finding.ts';
import { preferredFix, safeFix } from '../rule.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { setFirstField } from '../../yaml/set-field.ts';
import { service } from './example-services.ts';

export const serviceClusterIp: Rule = {
  id: 'service-cluster-ip',
  title: 'An address of a Service that cannot be',
  severity: 'error',
  lesson: 'networking#service-details',
  watches: ['ServiceSpec'],
  why: 'The cluster gives each Service an address; it is best to leave `clusterIP` out. If it is there, it is an IP address, or `None` for a headless Service. `clusterIPs` begins with the same one and has at most one IPv4 and one IPv6 address.',
  check(spec, context) {
    const type = spec.kind === 'map' ? serviceType(spec) : undefined;
    if (spec.kind !== 'map' || type === undefined || type === 'ExternalName') return;
    const addresses = clusterAddresses(spec);
    const [first] = addresses ?? [];
    if (!addresses || !first) return;
    checkFirst(spec, first, context);
    const path = fieldPath(context.pathOf(spec), 'clusterIPs');
    const bad = addresses.filter(({ text }, at) => !(at === 0 && text === 'None') && !parseAddress(text));
    for (const address of bad) context.report(address.place, 'This is neither an IP address nor `None`.', { path: `${path}[${addresses.indexOf(address)}]`, fixes: repair(spec, address, context) });
    const wrong = bad.length === 0 ? togetherProblem(addresses) : undefined;
    if (wrong) context.report(spec.entry('clusterIPs') ?? spec, wrong, { path });
  },
  examples: [
    { bad: service('  clusterIP: «none»\n'), fixed: service('  clusterIP: None\n') },
    { bad: service('  clusterIP: «web»\n'), fixed: service('') },
    { bad: service('  «clusterIPs»: [10.0.0.5]\n'), fixed: service('  clusterIP: 10.0.0.5\n  clusterIPs: [10.0.0.5]\n') },
    { bad: service('  clusterIP: 10.0.0.5\n  «clusterIPs»: [10.0.0.5, 10.0.0.6]\n') },
    { good: service('  clusterIP: 10.0.0.5\n  clusterIPs: [10.0.0.5, "fd00::5"]\n') },
  ],
};

function checkFirst(spec: MapValue, { text }: ClusterAddress, { edits, report }: RuleContext): void {
  const list = spec.entry('clusterIPs');
  if (!list || (spec.text('clusterIP') ?? '') === text) return;
  const message = spec.text('clusterIP') ? '`clusterIPs` must begin with the `clusterIP`.' : '`clusterIPs` needs the same first address in `clusterIP`.';
  report(list, message, { fixes: preferredFix(`Write clusterIP: ${text}`, setFirstField(edits, spec, 'clusterIP', text)) });
}

function repair(spec: MapValue, { text, place }: ClusterAddress, { edits }: RuleContext): Fix[] {
  const entry = spec.entry('clusterIP');
  if (text.toLowerCase() === 'none' && place.kind === 'scalar') return safeFix('Write None', edits.setText(place.node, 'None'));
  return place.key === 'clusterIP' && entry ? preferredFix('Remove clusterIP, the cluster chooses one', edits.removeField(spec, entry)) : [];
}

function togetherProblem(addresses: readonly ClusterAddress[]): string | undefined {
  if (addresses.length > 2) return 'A Service has at most two addresses.';
  if (addresses.length < 2) return undefined;
  if (addresses.some(({ text }) => text === 'None')) return '`None` must be the only address.';
  const families = new Set(addresses.map(({ text }) => isIpv6(parseAddress(text) ?? [])));
  return families.size === 2 ? undefined : 'Of two addresses one must be IPv4 and one IPv6.';
}
