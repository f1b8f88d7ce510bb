import { countOf } from '../../manifest/text-field.ts';
import { fieldPath, pathOf } from '../../yaml/path.ts';
import { preferredFix, rule } from '../rule.ts';
import { yaml } from '../yaml-example.ts';
import { changeTo } from '../../wording/fix-titles.ts';
import { requires } from '../../wording/messages.ts';

export const dnsNoneWithoutConfig = rule({
  id: 'dns-none-without-config',
  title: 'dnsPolicy None without nameservers',
  severity: 'error',
  source: 'pkg/apis/core/validation.validatePodDNSConfig',
  lesson: 'networking#service-names',
  watches: ['PodSpec'],
  why:
    'The API server rejects the Pod. With `dnsPolicy: None` the Pod uses only the DNS servers in ' +
    '`dnsConfig.nameservers`, so at least one is required. `ClusterFirst`, the default, uses the DNS server of the ' +
    'cluster, which resolves the names of Services.',
  check(podSpec, { edits, report }) {
    const policy = podSpec.scalar('dnsPolicy');
    if (policy?.string !== 'None') return;
    const config = podSpec.get('dnsConfig');
    if (config && config.kind !== 'map') return;
    if (config && countOf(config, 'nameservers') !== 0) return;
    const path = config ? fieldPath(pathOf(config), 'nameservers') : fieldPath(pathOf(podSpec), 'dnsConfig');
    report(policy, requires('`dnsPolicy: None`', 'at least one server in `dnsConfig.nameservers`'), {
      path,
      fixes: preferredFix(changeTo('ClusterFirst'), edits.setText(policy.node, 'ClusterFirst')),
    });
  },
  examples: [
    {
      in: 'pod-spec',
      bad: yaml`
        dnsPolicy: «None»
        dnsConfig:
          searches: [shop.example.com]
      `,
      fixed: yaml`
        dnsPolicy: ClusterFirst
        dnsConfig:
          searches: [shop.example.com]
      `,
    },
    {
      in: 'pod-spec',
      good: yaml`
        dnsPolicy: None
        dnsConfig:
          nameservers: [10.0.0.10]
      `,
    },
  ],
});
