import { preferredFix } from '../rule.ts';
import type { Rule } from '../rule.ts';

export const serviceAccountToken: Rule = {
  id: 'service-account-token',
  title: 'A key to the API server that is probably not needed',
  severity: 'hint',
  profile: 'production',
  lesson: 'security-context#service-account',
  watches: ['PodSpec'],
  why: 'Each Pod gets a token with which it can talk to the API server, and so does whoever breaks into it. Most programs never use it. Write `automountServiceAccountToken: false`, unless yours does. A ServiceAccount can say the same for all its Pods.',
  check(spec, { report, edits }) {
    if (spec.kind !== 'map' || spec.bool('automountServiceAccountToken') === false) return;
    const account = spec.text('serviceAccountName') || 'default';
    const written = spec.scalar('automountServiceAccountToken');
    // Who gives a Pod an account of its own wants it to talk to the API server.
    const place = written ?? (account === 'default' ? spec.entry('containers') : undefined);
    const edit = written ? edits.setSource(written.node, 'false') : edits.addFirstField(spec, 'automountServiceAccountToken', false);
    if (place) report(place, 'These containers get a key to the API server. Do they need it?', { fixes: preferredFix('Write automountServiceAccountToken: false', edit) });
  },
  examples: [
    {
      in: 'document',
      bad: 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  «containers»:\n    - name: web\n      image: nginx:1.27\n',
      fixed: 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  automountServiceAccountToken: false\n  containers:\n    - name: web\n      image: nginx:1.27\n',
    },
    { in: 'pod-spec', good: 'automountServiceAccountToken: false' },
  ],
};
