import { pullPolicyOf } from '../../manifest/effective/pull-policy.ts';
import { containerAround } from '../../manifest/containers.ts';
import { preferredFix } from '../rule.ts';
import { setField } from '../../yaml/set-field.ts';
import type { Rule } from '../rule.ts';

export const pullPolicyNotAlways: Rule = {
  id: 'pull-policy-not-always',
  title: 'An image that a node may take from its own store',
  severity: 'hint',
  off: true,
  lesson: 'pod-anatomy#images',
  watches: ['Container.image'],
  why: 'With another policy than `Always`, a Pod may use an image that the node has already, even when it has no right to fetch it. On nodes that several teams share, `Always` has the registry asked each time; the image itself is not fetched again. When the registry is down, the Pod cannot start, so others prefer `IfNotPresent`.',
  check(image, { report, edits }) {
    const container = containerAround(image)?.container;
    const policy = container && pullPolicyOf(container);
    if (!container || policy === undefined || policy === 'Always') return;
    const place = container.scalar('imagePullPolicy') ?? image;
    report(place, `The registry is not always asked: the pull policy is ${policy}.`, { fixes: preferredFix('Write imagePullPolicy: Always', setField(edits, container, 'imagePullPolicy', 'Always')) });
  },
  examples: [
    { in: 'container', bad: 'image: nginx:1.27\nimagePullPolicy: «IfNotPresent»', fixed: 'image: nginx:1.27\nimagePullPolicy: Always' },
    { in: 'container', good: 'image: nginx:1.27\nimagePullPolicy: Always' },
  ],
};
