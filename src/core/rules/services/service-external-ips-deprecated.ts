import { versionName } from '../../kubernetes/versions.ts';
import { rule } from '../rule.ts';
import { service } from './example-services.ts';
import { deprecated } from '../../wording/messages.ts';

const DEPRECATED_SINCE = 36;

export const serviceExternalIpsDeprecated = rule({
  id: 'service-external-ips-deprecated',
  title: 'externalIPs is deprecated',
  severity: 'warning',
  source: 'pkg/api/service.GetWarningsForService',
  judges: 'names',
  apiWarning: true,
  since: DEPRECATED_SINCE,
  lesson: 'networking#service-details',
  watches: ['ServiceSpec.externalIPs'],
  why:
    'Clusters may stop implementing `externalIPs`: anyone who can create a Service can take over the traffic to ' +
    `any address with it, so Kubernetes ${versionName(DEPRECATED_SINCE)} deprecated the field. Use a Service of ` +
    'type LoadBalancer, or a Gateway.',
  check(addresses, { report }) {
    if (addresses.items.length === 0) return;
    const spec = addresses.parent;
    const entry = spec?.kind === 'map' ? spec.entry('externalIPs') : undefined;
    report(
      entry ?? addresses,
      deprecated('`externalIPs`', `is deprecated since Kubernetes ${versionName(DEPRECATED_SINCE)}`, 'a LoadBalancer'),
      { deprecated: true },
    );
  },
  examples: [
    { bad: service('  «externalIPs»: [203.0.113.7]\n'), version: DEPRECATED_SINCE },
    { good: service('  externalIPs: [203.0.113.7]\n'), version: DEPRECATED_SINCE - 1 },
  ],
});
