import { pathOf } from '../../yaml/path.ts';
import { otherFix, preferredFix } from '../rule.ts';
import type { Rule } from '../rule.ts';

export const envfromOneSource: Rule = {
  id: 'envfrom-one-source',
  title: 'Variables from nowhere, or from two places at once',
  severity: 'error',
  lesson: 'pod-anatomy#environment',
  watches: ['EnvFromSource'],
  why: 'Each item of `envFrom` takes all keys of one ConfigMap (`configMapRef`) or of one Secret (`secretRef`). For two, write two items.',
  check(item, { edits, report, rangeOf }) {
    if (item.kind !== 'map') return;
    const config = item.has('configMapRef') ? item.entry('configMapRef') : undefined;
    const secret = item.has('secretRef') ? item.entry('secretRef') : undefined;
    const list = item.parent;
    if (config && secret) {
      const fixes = [
        ...preferredFix('Remove secretRef', edits.removeField(item, secret)),
        ...otherFix('Remove configMapRef', edits.removeField(item, config)),
      ];
      report(secret, 'One item takes a `configMapRef` or a `secretRef`, not both.', { fixes, path: pathOf(item), related: [{ range: rangeOf(config), message: 'The other one is here.' }] });
    } else if (!config && !secret) {
      const fixes = list?.kind === 'list' ? preferredFix('Remove this item', edits.removeItem(list, Number(item.key))) : [];
      report(item, 'This item needs a `configMapRef` or a `secretRef`.', { fixes });
    }
  },
  examples: [
    {
      in: 'container',
      bad: 'envFrom:\n  - configMapRef: {name: a}\n  - «prefix: B_»',
      fixed: 'envFrom:\n  - configMapRef: {name: a}',
    },
    { in: 'container', good: 'envFrom:\n  - configMapRef: {name: a}\n  - secretRef: {name: b}' },
  ],
};
