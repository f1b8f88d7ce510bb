import { splitItem } from '../../yaml/split-item.ts';
import { pathOf } from '../../yaml/path.ts';
import { otherFix, preferredFix, rule } from '../rule.ts';
import { yaml } from '../yaml-example.ts';
import { code } from '../../wording/code.ts';
import { move, remove, removeThe } from '../../wording/fix-titles.ts';
import { exclusive } from '../../wording/messages.ts';

export const envfromOneSource = rule({
  id: 'envfrom-one-source',
  title: 'envFrom item has no source or two',
  severity: 'error',
  source: 'pkg/apis/core/validation.ValidateEnvFrom',
  saysMissing: true,
  lesson: 'pod-anatomy#environment',
  watches: ['EnvFromSource'],
  why:
    'The API server rejects the Pod. Each item of `envFrom` imports all keys of one ConfigMap (`configMapRef`) or ' +
    'of one Secret (`secretRef`). For both, add a second item.',
  check(item, { edits, report, rangeOf }) {
    const config = item.has('configMapRef') ? item.entry('configMapRef') : undefined;
    const secret = item.has('secretRef') ? item.entry('secretRef') : undefined;
    const list = item.parent;
    if (config && secret) {
      const second = secret.key.start > config.key.start ? secret : config;
      // A prefix is that of one of them, and nobody but the author knows of which.
      const fix = item.has('prefix') ? otherFix : preferredFix;
      const fixes = [
        ...fix(move(code(second.name), 'to an item of its own'), splitItem(edits, item, second)),
        ...otherFix(remove('secretRef'), edits.removeField(item, secret)),
        ...otherFix(remove('configMapRef'), edits.removeField(item, config)),
      ];
      report(secret, exclusive('configMapRef', 'secretRef'), {
        fixes,
        path: pathOf(item),
        related: [{ range: rangeOf(config), message: 'The other one is here.' }],
      });
    } else if (!config && !secret) {
      const fix = item.entries.length > 0 ? otherFix : preferredFix;
      const fixes = list?.kind === 'list' ? fix(removeThe('item'), edits.removeItem(list, Number(item.key))) : [];
      report(item, 'An item of `envFrom` must have a `configMapRef` or a `secretRef`.', {
        fixes,
        awaits: [pathOf(item)],
      });
    }
  },
  examples: [
    {
      in: 'container',
      bad: yaml`
        envFrom:
          - configMapRef: {name: a}
          - «prefix: B_»
      `,
    },
    {
      in: 'container',
      bad: yaml`
        envFrom:
          - configMapRef: {name: a}
            «secretRef»: {name: b}
      `,
      fixed: yaml`
        envFrom:
          - configMapRef: {name: a}
          - secretRef: {name: b}
      `,
    },
    {
      in: 'container',
      good: yaml`
        envFrom:
          - configMapRef: {name: a}
          - secretRef: {name: b}
      `,
    },
  ],
});
