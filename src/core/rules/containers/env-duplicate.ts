import type { MapValue } from '../../yaml/values.ts';
import { otherFix, preferredFix } from '../rule.ts';
import type { Rule } from '../rule.ts';

export const envDuplicate: Rule = {
  id: 'env-duplicate',
  title: 'A variable that hides an earlier one',
  severity: 'warning',
  apiWarning: true,
  lesson: 'pod-anatomy#environment',
  watches: ['Container.env'],
  why: 'Of two variables of one name the later one wins, and `kubectl apply` may drop the other. Keep one. To add to the earlier value, use it in the new one: `$(NAME)`.',
  check(env, { edits, report, rangeOf }) {
    if (env.kind !== 'list' || env.items.length < 2) return;
    const first = new Map<string, MapValue>();
    for (const variable of env.maps()) {
      const name = variable.scalar('name');
      if (!name?.string) continue;
      const earlier = first.get(name.string);
      if (!earlier) first.set(name.string, variable);
      else if (hides(variable, name.string)) {
        const fixes = [
          ...preferredFix('Remove the earlier one', edits.removeItem(env, Number(earlier.key))),
          ...otherFix('Remove this one', edits.removeItem(env, Number(variable.key))),
        ];
        report(name, `This hides the \`${name.string}\` above.`, { fixes, related: [{ range: rangeOf(earlier.get('name') ?? earlier), message: 'The hidden one is here.' }] });
      }
    }
  },
  examples: [
    {
      in: 'container',
      bad: 'env:\n  - {name: LEVEL, value: debug}\n  - {name: «LEVEL», value: info}',
      fixed: 'env:\n  - {name: LEVEL, value: info}',
    },
    { in: 'container', good: 'env:\n  - {name: PATH, value: /bin}\n  - {name: PATH, value: "$(PATH):/opt/bin"}' },
  ],
};

/** Not when the new value is the old one with something added. */
function hides(variable: MapValue, name: string): boolean {
  const value = variable.text('value') ?? '';
  const reference = `$(${name})`;
  return variable.has('valueFrom') || value === reference || !value.includes(reference);
}
