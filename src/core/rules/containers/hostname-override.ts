import { preferredFix, rule } from '../rule.ts';
import { yaml } from '../yaml-example.ts';
import { remove } from '../../wording/fix-titles.ts';
import { exclusive } from '../../wording/messages.ts';

export const hostnameOverride = rule({
  id: 'hostname-override',
  title: 'hostnameOverride conflicts with setHostnameAsFQDN or hostNetwork',
  severity: 'error',
  source: 'docs/concepts/workloads/pods/pod-hostname/',
  since: 35,
  lesson: 'pod-anatomy#other-names',
  watches: ['PodSpec.hostnameOverride'],
  why:
    'The API server rejects the Pod. `hostnameOverride` is the complete host name of the Pod, but with ' +
    '`setHostnameAsFQDN: true` or `hostNetwork: true` the name comes from elsewhere. Keep one of them.',
  check(value, { edits, report }) {
    const podSpec = value.parent;
    if (podSpec?.kind !== 'map') return;
    const rival = ['setHostnameAsFQDN', 'hostNetwork'].find((name) => podSpec.bool(name) === true);
    const entry = podSpec.entry('hostnameOverride');
    if (rival === undefined || !entry) return;
    report(entry, exclusive('hostnameOverride', `${rival}: true`), {
      fixes: preferredFix(remove('hostnameOverride'), edits.removeField(podSpec, entry)),
    });
  },
  examples: [
    {
      in: 'pod-spec',
      bad: yaml`
        setHostnameAsFQDN: true
        «hostnameOverride»: web
      `,
      fixed: 'setHostnameAsFQDN: true',
      version: 35,
    },
    { in: 'pod-spec', good: 'hostnameOverride: web.example', version: 35 },
  ],
});
