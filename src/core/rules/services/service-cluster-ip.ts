import {
  addressOddity,
  addressText,
  isIpv6,
  nonStandardAddress,
  parseAddress,
  STRICT_ADDRESSES_SINCE,
} from '../../kubernetes/addresses.ts';
import { clusterAddresses, serviceType } from '../../manifest/service.ts';
import type { ClusterAddress } from '../../manifest/service.ts';
import { fieldPath } from '../../yaml/path.ts';
import type { MapValue } from '../../yaml/values.ts';
import type { Fix } from '../finding.ts';
import { preferredFix, rule, safeFix } from '../rule.ts';
import type { RuleContext } from '../rule.ts';
import { setFirstField } from '../../yaml/set-field.ts';
import { service } from './example-services.ts';
import { changeTo, remove, setTo } from '../../wording/fix-titles.ts';
import { requires } from '../../wording/messages.ts';

export const serviceClusterIp = rule({
  id: 'service-cluster-ip',
  title: 'clusterIP is not valid',
  severity: 'error',
  source: 'pkg/apis/core/validation.ValidateServiceClusterIPsRelatedFields',
  judges: 'names',
  lesson: 'networking#service-details',
  watches: ['ServiceSpec'],
  why:
    'The API server rejects the Service. The cluster assigns an address to each Service, so it is best to leave ' +
    '`clusterIP` out. If set, it is an IP address, or `None` for a headless Service. `clusterIPs` starts with the ' +
    'same address, and has at most one IPv4 and one IPv6 address.',
  check(spec, context) {
    const type = serviceType(spec);
    if (type === undefined || type === 'ExternalName') return;
    const addresses = clusterAddresses(spec);
    const [first] = addresses ?? [];
    if (!addresses || !first) return;
    checkFirst(spec, first, context);
    const path = fieldPath(context.pathOf(spec), 'clusterIPs');
    const bad = addresses.filter(({ text }, at) => !(at === 0 && text === 'None') && !parseAddress(text));
    for (const address of bad)
      context.report(address.place, '`clusterIP` must be an IP address or `None`.', {
        path: `${path}[${addresses.indexOf(address)}]`,
        fixes: repair(spec, address, context),
      });
    const odd =
      context.version < STRICT_ADDRESSES_SINCE
        ? []
        : addresses.filter(({ text }) => addressOddity(text) === 'non-standard');
    for (const address of odd) reportOdd(address, `${path}[${addresses.indexOf(address)}]`, context);
    const wrong = bad.length === 0 ? togetherProblem(addresses) : undefined;
    if (wrong) context.report(spec.entry('clusterIPs') ?? spec, wrong, { path });
  },
  examples: [
    { bad: service('  clusterIP: «none»\n'), fixed: service('  clusterIP: None\n') },
    { bad: service('  clusterIP: «web»\n'), fixed: service('') },
    {
      bad: service('  «clusterIPs»: [10.0.0.5]\n'),
      fixed: service('  clusterIP: 10.0.0.5\n  clusterIPs: [10.0.0.5]\n'),
    },
    { bad: service('  clusterIP: 10.0.0.5\n  «clusterIPs»: [10.0.0.5, 10.0.0.6]\n') },
    {
      good: service('  clusterIP: 10.0.0.5\n  clusterIPs: [10.0.0.5, "fd00::5"]\n  ipFamilyPolicy: PreferDualStack\n'),
    },
  ],
});

function checkFirst(spec: MapValue, { text }: ClusterAddress, { edits, report }: RuleContext): void {
  const list = spec.entry('clusterIPs');
  if (!list || (spec.text('clusterIP') ?? '') === text) return;
  const message = spec.text('clusterIP')
    ? '`clusterIPs` must start with the address in `clusterIP`.'
    : requires('`clusterIPs`', 'the same first address in `clusterIP`');
  report(list, message, {
    fixes: preferredFix(setTo(spec, 'clusterIP', text), setFirstField(edits, spec, 'clusterIP', text)),
  });
}

function reportOdd({ text, place }: ClusterAddress, path: string, { edits, report }: RuleContext): void {
  const address = parseAddress(text);
  if (!address) return;
  const fixes =
    place.kind === 'scalar'
      ? preferredFix(changeTo(addressText(address)), edits.setText(place.node, addressText(address)))
      : [];
  report(place, nonStandardAddress(address), { path, fixes });
}

function repair(spec: MapValue, { text, place }: ClusterAddress, { edits }: RuleContext): Fix[] {
  const entry = spec.entry('clusterIP');
  if (text.toLowerCase() === 'none' && place.kind === 'scalar')
    return safeFix(changeTo('None'), edits.setText(place.node, 'None'));
  return place.key === 'clusterIP' && entry ? preferredFix(remove('clusterIP'), edits.removeField(spec, entry)) : [];
}

function togetherProblem(addresses: readonly ClusterAddress[]): string | undefined {
  if (addresses.length > 2) return '`clusterIPs` must have no more than two addresses.';
  if (addresses.length < 2) return undefined;
  if (addresses.some(({ text }) => text === 'None')) return '`None` must be the only entry of `clusterIPs`.';
  const families = new Set(addresses.map(({ text }) => isIpv6(parseAddress(text) ?? [])));
  return families.size === 2 ? undefined : '`clusterIPs` must have one IPv4 and one IPv6 address.';
}
