import type { MapValue } from '../../yaml/values.ts';
import { safeFix } from '../rule.ts';
import type { Rule, RuleContext } from '../rule.ts';
import type { Fix } from '../finding.ts';

export const hostAliasDuplicate: Rule = {
  id: 'host-alias-duplicate',
  title: 'The same address in two host aliases',
  severity: 'warning',
  apiWarning: true,
  lesson: 'networking#addresses',
  watches: ['PodSpec.hostAliases'],
  why: 'Kubernetes tells host aliases apart by their `ip`. Of two with the same address one can be lost when the Pod is changed. Put all names of an address into one entry.',
  check(aliases, context) {
    if (aliases.kind !== 'list') return;
    const seen = new Map<string, MapValue>();
    for (const alias of aliases.maps()) {
      const ip = alias.text('ip') ?? '';
      const first = seen.get(ip);
      const entry = alias.entry('ip');
      if (first && entry) {
        const related = [{ range: context.rangeOf(first), message: 'It is here as well.' }];
        context.report(entry, `${ip} has an entry already.`, { related, fixes: mergeFix(first, alias, context) });
      } else seen.set(ip, alias);
    }
  },
  examples: [
    {
      in: 'pod-spec',
      bad: 'hostAliases:\n  - ip: 10.0.0.1\n    hostnames: [db]\n  - «ip»: 10.0.0.1\n    hostnames: [cache]',
      fixed: 'hostAliases:\n  - ip: 10.0.0.1\n    hostnames: [db, cache]',
    },
    { in: 'pod-spec', good: 'hostAliases:\n  - ip: 10.0.0.1\n    hostnames: [db, cache]' },
  ],
};

function mergeFix(first: MapValue, second: MapValue, { edits }: RuleContext): Fix[] {
  const into = first.list('hostnames');
  const [name, ...more] = second.list('hostnames')?.texts() ?? [];
  const list = second.parent;
  if (!into || name === undefined || more.length > 0 || list?.kind !== 'list') return [];
  return safeFix('Put its name into the first one', [edits.addItem(into, name), edits.removeItem(list, Number(second.key))]);
}
