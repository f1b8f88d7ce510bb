import type { Value } from '../../yaml/values.ts';
import { preferredFix, safeFix } from '../rule.ts';
import type { Rule } from '../rule.ts';

export const imagePullSecretShape: Rule = {
  id: 'image-pull-secret-shape',
  title: 'An image pull secret that does nothing',
  severity: 'warning',
  apiWarning: true,
  lesson: 'pod-anatomy#images',
  watches: ['PodSpec.imagePullSecrets'],
  why: 'Each entry names one Secret with the password of a registry. An entry without a name, or one that stands there twice, has no effect. Remove it or name another Secret.',
  check(list, { edits, report, rangeOf }) {
    if (list.kind !== 'list') return;
    const first = new Map<string, number>();
    for (const [at, secret] of list.items.entries()) {
      const name = nameOf(secret);
      if (name === undefined) continue;
      const place = (secret.kind === 'map' && secret.entry('name')) || secret;
      const before = list.items[first.get(name) ?? -1];
      const remove = edits.removeItem(list, at);
      if (!before) first.set(name, at);
      else report(place, `\`${name}\` stands here twice.`, { fixes: safeFix('Remove the second one', remove), related: [{ range: rangeOf(before), message: 'The first one is here.' }] });
      if (name === '') report(place, 'This entry names no Secret.', { fixes: preferredFix('Remove it', remove) });
    }
  },
  examples: [
    {
      in: 'pod-spec',
      bad: 'imagePullSecrets:\n  - name: registry\n  - «name»: registry',
      fixed: 'imagePullSecrets:\n  - name: registry',
    },
    { in: 'pod-spec', bad: 'imagePullSecrets:\n  - name: registry\n  - «name»: ""', fixed: 'imagePullSecrets:\n  - name: registry' },
    { in: 'pod-spec', good: 'imagePullSecrets:\n  - name: registry\n  - name: mirror' },
  ],
};

/** null in a list of objects is an empty object. Undefined: of another shape, which is a finding of its own. */
function nameOf(secret: Value): string | undefined {
  if (secret.kind === 'scalar') return secret.isNull ? '' : undefined;
  if (secret.kind !== 'map') return undefined;
  return secret.has('name') ? secret.text('name') : '';
}
