import type { MapValue } from '../../yaml/values.ts';
import { rule, safeFix } from '../rule.ts';
import type { RuleContext } from '../rule.ts';
import type { Fix } from '../finding.ts';
import { yaml } from '../yaml-example.ts';
import { move } from '../../wording/fix-titles.ts';
import { duplicate } from '../../wording/messages.ts';

export const hostAliasDuplicate = rule({
  id: 'host-alias-duplicate',
  title: 'Duplicate IP address in hostAliases',
  severity: 'warning',
  source: 'pkg/api/pod.warningsForPodSpecAndMeta',
  apiWarning: true,
  lesson: 'networking#addresses',
  watches: ['PodSpec.hostAliases'],
  why:
    'One of the entries can be lost when the Pod is changed, because Kubernetes merges host aliases by their `ip`. ' +
    'Put all host names of an address into one entry.',
  check(aliases, context) {
    const seen = new Map<string, MapValue>();
    for (const alias of aliases.maps()) {
      const ip = alias.text('ip') ?? '';
      const first = seen.get(ip);
      const entry = alias.entry('ip');
      if (first && entry) {
        const related = [{ range: context.rangeOf(first), message: 'First listed here.' }];
        context.report(entry, duplicate('IP address', ip), { related, fixes: mergeFix(first, alias, context) });
      } else seen.set(ip, alias);
    }
  },
  examples: [
    {
      in: 'pod-spec',
      bad: yaml`
        hostAliases:
          - ip: 10.0.0.1
            hostnames: [db]
          - «ip»: 10.0.0.1
            hostnames: [cache]
      `,
      fixed: yaml`
        hostAliases:
          - ip: 10.0.0.1
            hostnames: [db, cache]
      `,
    },
    {
      in: 'pod-spec',
      good: yaml`
        hostAliases:
          - ip: 10.0.0.1
            hostnames: [db, cache]
      `,
    },
  ],
});

function mergeFix(first: MapValue, second: MapValue, { edits }: RuleContext): Fix[] {
  const into = first.list('hostnames');
  const [name, ...more] = second.list('hostnames')?.texts() ?? [];
  const list = second.parent;
  if (!into || name === undefined || more.length > 0 || list?.kind !== 'list') return [];
  return safeFix(move('the host names', 'to the first entry'), [
    edits.addItem(into, name),
    edits.removeItem(list, Number(second.key)),
  ]);
}
