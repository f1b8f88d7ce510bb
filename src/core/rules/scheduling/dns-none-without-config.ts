import { countOf } from '../../manifest/text-field.ts';
import { fieldPath, pathOf } from '../../yaml/path.ts';
import { preferredFix } from '../rule.ts';
import type { Rule } from '../rule.ts';

export const dnsNoneWithoutConfig: Rule = {
  id: 'dns-none-without-config',
  title: 'A Pod that may ask no DNS server',
  severity: 'error',
  lesson: 'networking#service-names',
  watches: ['PodSpec'],
  why: 'With `dnsPolicy: None` the Pod gets only the DNS servers that `dnsConfig.nameservers` lists, so at least one must stand there. `ClusterFirst`, the default, asks the cluster’s own DNS server, which knows the names of Services.',
  check(podSpec, { edits, report }) {
    const policy = podSpec.kind === 'map' ? podSpec.scalar('dnsPolicy') : undefined;
    if (podSpec.kind !== 'map' || policy?.string !== 'None') return;
    const config = podSpec.get('dnsConfig');
    if (config && config.kind !== 'map') return;
    if (config && countOf(config, 'nameservers') !== 0) return;
    const path = config ? fieldPath(pathOf(config), 'nameservers') : fieldPath(pathOf(podSpec), 'dnsConfig');
    report(policy, '`None` needs at least one server in `dnsConfig.nameservers`.', { path, fixes: preferredFix('Write ClusterFirst, the default', edits.setText(policy.node, 'ClusterFirst')) });
  },
  examples: [
    { in: 'pod-spec', bad: 'dnsPolicy: «None»\ndnsConfig:\n  searches: [shop.example.com]', fixed: 'dnsPolicy: ClusterFirst\ndnsConfig:\n  searches: [shop.example.com]' },
    { in: 'pod-spec', good: 'dnsPolicy: None\ndnsConfig:\n  nameservers: [10.0.0.10]' },
  ],
};
