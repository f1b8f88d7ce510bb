import { isIpv6, parseAddress } from '../../kubernetes/addresses.ts';
import { clusterAddresses, isHeadless, serviceType } from '../../manifest/service.ts';
import { fieldPath } from '../../yaml/path.ts';
import type { ListValue, MapValue } from '../../yaml/values.ts';
import { preferredFix, safeFix } from '../rule.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { service } from './example-services.ts';

export const serviceIpFamilies: Rule = {
  id: 'service-ip-families',
  title: 'IP families that do not fit the Service',
  severity: 'error',
  lesson: 'networking#service-details',
  watches: ['ServiceSpec.ipFamilies'],
  why: '`ipFamilies` says whether the Service has an IPv4 address, an IPv6 address or both, in the order of `clusterIPs`. Each stands there once.',
  check(families, context) {
    const spec = families.parent;
    if (families.kind !== 'list' || spec?.kind !== 'map' || serviceType(spec) === 'ExternalName') return;
    const names = families.texts();
    for (const [at, item] of families.items.entries()) {
      const text = item.kind === 'scalar' ? item.string : undefined;
      if (text !== undefined && names.indexOf(text) < at) context.report(item, `${text.slice(0, 20)} stands here twice.`, { fixes: safeFix('Remove the second one', context.edits.removeItem(families, at)) });
    }
    checkAddresses(spec, families, context);
  },
  examples: [
    { bad: service('  ipFamilies: [IPv4, «IPv4»]\n'), fixed: service('  ipFamilies: [IPv4]\n') },
    { bad: service('  clusterIP: "fd00::5"\n  ipFamilies: [«IPv4»]\n'), fixed: service('  clusterIP: "fd00::5"\n  ipFamilies: [IPv6]\n') },
    { good: service('  ipFamilyPolicy: PreferDualStack\n  ipFamilies: [IPv6, IPv4]\n') },
  ],
};

function checkAddresses(spec: MapValue, families: ListValue, { edits, pathOf, report }: RuleContext): void {
  const addresses = isHeadless(spec) ? [] : clusterAddresses(spec)?.map(({ text }) => parseAddress(text)) ?? [];
  if (addresses.includes(undefined)) return;
  for (const [at, address] of addresses.entries()) {
    const item = families.items[at];
    const family = item?.kind === 'scalar' ? item.string : undefined;
    const real = address && isIpv6(address) ? 'IPv6' : 'IPv4';
    if (item?.kind !== 'scalar' || (family !== 'IPv4' && family !== 'IPv6') || family === real) continue;
    report(item, `The address at this place is ${real}.`, { path: `${fieldPath(pathOf(spec), 'clusterIPs')}[${at}]`, fixes: preferredFix(`Write ${real}`, edits.setText(item.node, real)) });
  }
}
