import type { Value } from '../../yaml/values.ts';
import { preferredFix, rule, safeFix } from '../rule.ts';
import { yaml } from '../yaml-example.ts';
import { removeThe } from '../../wording/fix-titles.ts';
import { duplicate, required } from '../../wording/messages.ts';

export const imagePullSecretShape = rule({
  id: 'image-pull-secret-shape',
  title: 'imagePullSecrets entry has no effect',
  severity: 'warning',
  source: 'pkg/api/pod.warningsForPodSpecAndMeta',
  apiWarning: true,
  lesson: 'pod-anatomy#images',
  watches: ['PodSpec.imagePullSecrets'],
  why:
    'The kubelet ignores an entry without a name, and a second entry for the same Secret, so a private image may ' +
    'fail to pull (`ImagePullBackOff`). Each entry names one Secret with registry credentials. Remove the entry or ' +
    'name another Secret.',
  check(list, { edits, report, rangeOf }) {
    const first = new Map<string, number>();
    for (const [at, secret] of list.items.entries()) {
      const name = nameOf(secret);
      if (name === undefined) continue;
      const place = (secret.kind === 'map' && secret.entry('name')) || secret;
      const before = list.items[first.get(name) ?? -1];
      const remove = edits.removeItem(list, at);
      if (!before) first.set(name, at);
      else
        report(place, duplicate('image pull secret', name), {
          fixes: safeFix(removeThe('duplicate'), remove),
          related: [{ range: rangeOf(before), message: 'First listed here.' }],
        });
      if (name === '')
        report(place, required('name', 'in an item of `imagePullSecrets`'), {
          fixes: preferredFix(removeThe('item'), remove),
        });
    }
  },
  examples: [
    {
      in: 'pod-spec',
      bad: yaml`
        imagePullSecrets:
          - name: registry
          - «name»: registry
      `,
      fixed: yaml`
        imagePullSecrets:
          - name: registry
      `,
    },
    {
      in: 'pod-spec',
      bad: yaml`
        imagePullSecrets:
          - name: registry
          - «name»: ""
      `,
      fixed: yaml`
        imagePullSecrets:
          - name: registry
      `,
    },
    {
      in: 'pod-spec',
      good: yaml`
        imagePullSecrets:
          - name: registry
          - name: mirror
      `,
    },
  ],
});

/** null in a list of objects is an empty object. Undefined: of another shape, which is a finding of its own. */
function nameOf(secret: Value): string | undefined {
  if (secret.kind === 'scalar') return secret.isNull ? '' : undefined;
  if (secret.kind !== 'map') return undefined;
  return secret.has('name') ? secret.text('name') : '';
}
