import type { MapValue } from '../../yaml/values.ts';
import { otherFix, preferredFix, rule } from '../rule.ts';
import { yaml } from '../yaml-example.ts';
import { code } from '../../wording/code.ts';
import { removeThe } from '../../wording/fix-titles.ts';

export const envDuplicate = rule({
  id: 'env-duplicate',
  title: 'Environment variable is defined twice',
  severity: 'warning',
  source: 'pkg/api/pod.warningsForPodSpecAndMeta',
  apiWarning: true,
  lesson: 'pod-anatomy#environment',
  watches: ['Container.env'],
  why:
    'The last definition wins, and `kubectl apply` may silently drop one of the two. Keep one. To extend the ' +
    'earlier value, use it in the later one: `$(NAME)`.',
  check(env, { edits, report, rangeOf }) {
    if (env.items.length < 2) return;
    const first = new Map<string, MapValue>();
    for (const variable of env.maps()) {
      const name = variable.scalar('name');
      if (!name?.string) continue;
      const earlier = first.get(name.string);
      if (!earlier) first.set(name.string, variable);
      else if (hides(variable, name.string)) {
        const fixes = [
          ...preferredFix(removeThe('earlier variable'), edits.removeItem(env, Number(earlier.key))),
          ...otherFix(removeThe('variable'), edits.removeItem(env, Number(variable.key))),
        ];
        report(name, `Duplicate environment variable ${code(name.string)}; the last one wins.`, {
          fixes,
          related: [{ range: rangeOf(earlier.get('name') ?? earlier), message: 'First defined here.' }],
        });
      }
    }
  },
  examples: [
    {
      in: 'container',
      bad: yaml`
        env:
          - {name: LEVEL, value: debug}
          - {name: «LEVEL», value: info}
      `,
      fixed: yaml`
        env:
          - {name: LEVEL, value: info}
      `,
    },
    {
      in: 'container',
      good: yaml`
        env:
          - {name: PATH, value: /bin}
          - {name: PATH, value: "$(PATH):/opt/bin"}
      `,
    },
  ],
});

/** Not when the new value is the old one with something added. */
function hides(variable: MapValue, name: string): boolean {
  const value = variable.text('value') ?? '';
  const reference = `$(${name})`;
  return variable.has('valueFrom') || value === reference || !value.includes(reference);
}
