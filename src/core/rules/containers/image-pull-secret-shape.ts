import { otherFix, preferredFix, safeFix } from '../rule.ts';
import type { Rule } from '../rule.ts';

export const imagePullSecretShape: Rule = {
  id: 'image-pull-secret-shape',
  title: 'An image pull secret that does nothing',
  severity: 'warning',
  apiWarning: true,
  lesson: 'about-pods#images',
  watches: ['PodSpec.imagePullSecrets'],
  why: 'Each entry names one Secret with the password of a registry. An entry without a name, or one that stands there twice, has no effect. Remove it or name another Secret.',
  check(list, { edits, report, rangeOf }) {
    if (list.kind !== 'list') return;
    const first = new Map<string, number>();
    for (const [at, secret] of list.items.entries()) {
      if (secret.kind !== 'map' || (secret.has('name') && secret.text('name') === undefined)) continue;
      const name = secret.text('name') ?? '';
      const before = first.get(name);
      const remove = edits.removeItem(list, at);
      if (before === undefined) first.set(name, at);
      else {
        const earlier = list.items[before];
        const related = earlier ? [{ range: rangeOf(earlier), message: 'The first one is here.' }] : [];
        report(secret.get('name') ?? secret, `\`${name}\` stands here twice.`, { fixes: safeFix('Remove the second one', remove), related });
      }
      if (name !== '') continue;
      report(secret.entry('name') ?? secret, 'This entry names no Secret.', { fixes: before === undefined ? preferredFix('Remove it', remove) : otherFix('Remove it', remove) });
    }
  },
  examples: [
    {
      in: 'pod-spec',
      bad: 'imagePullSecrets:\n  - name: registry\n  - name: «registry»',
      fixed: 'imagePullSecrets:\n  - name: registry',
    },
    { in: 'pod-spec', bad: 'imagePullSecrets:\n  - name: registry\n  - «name»: ""', fixed: 'imagePullSecrets:\n  - name: registry' },
    { in: 'pod-spec', good: 'imagePullSecrets:\n  - name: registry\n  - name: mirror' },
  ],
};
