import { isIpv6, parseAddress } from '../../kubernetes/addresses.ts';
import { clusterAddresses, isHeadless, serviceType } from '../../manifest/service.ts';
import { fieldPath } from '../../yaml/path.ts';
import type { ListValue, MapValue } from '../../yaml/values.ts';
import { setField } from '../../yaml/set-field.ts';
import { otherFix, preferredFix, rule, safeFix } from '../rule.ts';
import type { RuleContext } from '../rule.ts';
import { service } from './example-services.ts';
import { addField, changeTo, removeThe } from '../../wording/fix-titles.ts';
import { duplicate } from '../../wording/messages.ts';

export const serviceIpFamilies = rule({
  id: 'service-ip-families',
  title: 'ipFamilies does not match the Service',
  severity: 'error',
  source: 'pkg/apis/core/validation.ValidateServiceClusterIPsRelatedFields',
  judges: 'names',
  lesson: 'networking#service-details',
  watches: ['ServiceSpec'],
  why:
    'The API server rejects the Service. `ipFamilies` says whether it has an IPv4 address, an IPv6 address or ' +
    'both, in the order of `clusterIPs`. Each appears only once, and two require an `ipFamilyPolicy` that allows ' +
    'dual-stack: the default is `SingleStack`.',
  check(spec, context) {
    if (serviceType(spec) === 'ExternalName') return;
    const families = spec.list('ipFamilies');
    if (families && hasDuplicates(families, context)) return;
    if (families) checkAddresses(spec, families, context);
    checkPolicy(spec, context);
  },
  examples: [
    { bad: service('  ipFamilies: [IPv4, «IPv4»]\n'), fixed: service('  ipFamilies: [IPv4]\n') },
    {
      bad: service('  clusterIP: "fd00::5"\n  ipFamilies: [«IPv4»]\n'),
      fixed: service('  clusterIP: "fd00::5"\n  ipFamilies: [IPv6]\n'),
    },
    {
      bad: service('  «ipFamilies»: [IPv4, IPv6]\n'),
      fixed: service('  ipFamilies: [IPv4, IPv6]\n  ipFamilyPolicy: PreferDualStack\n'),
    },
    {
      bad: service('  ipFamilyPolicy: «SingleStack»\n  ipFamilies: [IPv4, IPv6]\n'),
      fixed: service('  ipFamilyPolicy: PreferDualStack\n  ipFamilies: [IPv4, IPv6]\n'),
    },
    { good: service('  ipFamilyPolicy: PreferDualStack\n  ipFamilies: [IPv6, IPv4]\n') },
  ],
});

function hasDuplicates(families: ListValue, { edits, report }: RuleContext): boolean {
  const names = families.texts();
  const again = [...families.items.entries()].filter(
    ([at, item]) => item.kind === 'scalar' && item.string !== undefined && names.indexOf(item.string) < at,
  );
  for (const [at, item] of again)
    report(item, duplicate('IP family', names[at] ?? ''), {
      fixes: safeFix(removeThe('duplicate'), edits.removeItem(families, at)),
    });
  return again.length > 0;
}

/** Source: pkg/registry/core/service/storage/alloc.go, function initIPFamilyFields. */
function checkPolicy(spec: MapValue, { edits, pathOf, report }: RuleContext): void {
  const policy = spec.entry('ipFamilyPolicy');
  const written = spec.has('ipFamilyPolicy') ? spec.text('ipFamilyPolicy') : undefined;
  if (policy && spec.has('ipFamilyPolicy') && written !== 'SingleStack') return;
  const isForAnyCluster =
    written === undefined && isHeadless(spec) && (spec.map('selector')?.entries.length ?? 0) === 0;
  const two = ['ipFamilies', 'clusterIPs'].find((name) => spec.list(name)?.items.length === 2);
  const entry = two === undefined ? undefined : spec.entry(two);
  if (two === undefined || !entry || isForAnyCluster) return;
  const what = two === 'ipFamilies' ? 'IP families' : 'cluster IPs';
  const fix = (name: string) =>
    written !== undefined && policy?.value.kind === 'scalar'
      ? edits.setText(policy.value.node, name)
      : setField(edits, spec, 'ipFamilyPolicy', name, entry);
  const title = (name: string) => (written === undefined ? addField('ipFamilyPolicy', name) : changeTo(name));
  report(
    written === undefined ? entry : (policy?.value ?? entry),
    `Two ${what} require \`ipFamilyPolicy: PreferDualStack\` or \`RequireDualStack\`.`,
    {
      path: fieldPath(pathOf(spec), 'ipFamilyPolicy'),
      fixes: [
        ...preferredFix(title('PreferDualStack'), fix('PreferDualStack')),
        ...otherFix(title('RequireDualStack'), fix('RequireDualStack')),
      ],
    },
  );
}

function checkAddresses(spec: MapValue, families: ListValue, { edits, pathOf, report }: RuleContext): void {
  const addresses = isHeadless(spec) ? [] : (clusterAddresses(spec)?.map(({ text }) => parseAddress(text)) ?? []);
  if (addresses.includes(undefined)) return;
  for (const [at, address] of addresses.entries()) {
    const item = families.items[at];
    const family = item?.kind === 'scalar' ? item.string : undefined;
    const real = address && isIpv6(address) ? 'IPv6' : 'IPv4';
    if (item?.kind !== 'scalar' || (family !== 'IPv4' && family !== 'IPv6') || family === real) continue;
    report(item, `The cluster IP at this position is ${real}.`, {
      path: `${fieldPath(pathOf(spec), 'clusterIPs')}[${at}]`,
      fixes: preferredFix(changeTo(real), edits.setText(item.node, real)),
    });
  }
}
