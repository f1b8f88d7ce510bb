import { preferredFix } from '../rule.ts';
import type { Rule } from '../rule.ts';

export const hostnameOverride: Rule = {
  id: 'hostname-override',
  title: 'A host name that another setting contradicts',
  severity: 'error',
  since: 35,
  lesson: 'pod-anatomy#other-names',
  watches: ['PodSpec.hostnameOverride'],
  why: '`hostnameOverride` is the whole host name of the Pod. With `setHostnameAsFQDN: true` or `hostNetwork: true` the name comes from elsewhere, so both cannot be set. Keep one of them.',
  check(value, { edits, report }) {
    const podSpec = value.parent;
    if (podSpec?.kind !== 'map') return;
    const rival = ['setHostnameAsFQDN', 'hostNetwork'].find((name) => podSpec.bool(name) === true);
    const entry = podSpec.entry('hostnameOverride');
    if (rival === undefined || !entry) return;
    report(entry, `\`hostnameOverride\` and \`${rival}: true\` exclude each other.`, { fixes: preferredFix('Remove hostnameOverride', edits.removeField(podSpec, entry)) });
  },
  examples: [
    { in: 'pod-spec', bad: 'setHostnameAsFQDN: true\n«hostnameOverride»: web', fixed: 'setHostnameAsFQDN: true', version: 35 },
    { in: 'pod-spec', good: 'hostnameOverride: web.example', version: 35 },
  ],
};
