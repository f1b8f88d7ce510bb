import { isHeadless, serviceType } from '../../manifest/service.ts';
import { countOf } from '../../manifest/text-field.ts';
import { fieldPath } from '../../yaml/path.ts';
import type { MapValue } from '../../yaml/values.ts';
import { preferredFix, rule } from '../rule.ts';
import type { RuleContext } from '../rule.ts';
import { service } from './example-services.ts';
import { remove } from '../../wording/fix-titles.ts';

export const serviceIgnoredField = rule({
  id: 'service-ignored-field',
  title: 'Field is ignored by this type of Service',
  severity: 'warning',
  source: 'pkg/api/service.GetWarningsForService',
  judges: 'names',
  apiWarning: true,
  lesson: 'networking#service-details',
  watches: ['ServiceSpec'],
  why:
    'The field has no effect, and newer API servers warn. A headless Service does not forward connections, so ' +
    'external addresses and session affinity do nothing. Only a Service of type ExternalName uses `externalName`, ' +
    'and it uses nothing else. Remove the field, or change the type.',
  check(spec, context) {
    const type = serviceType(spec);
    if (type === undefined) return;
    const hasExternalIps = (countOf(spec, 'externalIPs') ?? 0) > 0;
    if (isHeadless(spec)) {
      if (spec.text('loadBalancerIP')) warn(spec, 'loadBalancerIP', 'loadBalancerIP', 'headless Services', context);
      if (hasExternalIps) warn(spec, 'externalIPs', 'externalIPs', 'headless Services', context);
      if (spec.text('sessionAffinity') === 'ClientIP')
        warn(spec, 'sessionAffinity', 'SessionAffinity', 'headless Services', context);
    }
    if (type === 'ExternalName' && hasExternalIps)
      warn(spec, 'externalIPs', 'externalIPs', 'ExternalName Services', context);
    if (type !== 'ExternalName' && spec.text('externalName'))
      warn(spec, 'externalName', 'externalName', `${type} Services`, context);
  },
  examples: [
    { bad: service('  clusterIP: None\n  «sessionAffinity»: ClientIP\n'), fixed: service('  clusterIP: None\n') },
    { bad: service('  «externalName»: db.example.com\n'), fixed: service('') },
    { good: service('  clusterIP: None\n  sessionAffinity: None\n') },
  ],
});

function warn(
  spec: MapValue,
  name: string,
  serverName: string,
  who: string,
  { edits, pathOf, report }: RuleContext,
): void {
  const entry = spec.entry(name);
  if (!entry) return;
  report(entry, `\`${name}\` is ignored in ${who}.`, {
    path: fieldPath(pathOf(spec), serverName),
    fixes: preferredFix(remove(name), edits.removeField(spec, entry)),
  });
}
