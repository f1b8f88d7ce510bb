import { isSecret } from '../../kubernetes/secret-names.ts';
import type { Rule } from '../rule.ts';

export const secretInEnv: Rule = {
  id: 'secret-in-env',
  title: 'A secret written into the manifest',
  severity: 'information',
  lesson: 'pod-anatomy#environment',
  watches: ['EnvVar'],
  why: 'Manifests are kept in repositories and shown in dashboards, so a password in them is known to many. Put it into a Secret, and let the variable read it with `valueFrom` and `secretKeyRef`.',
  check(variable, { report }) {
    if (variable.kind !== 'map') return;
    const value = variable.scalar('value');
    if (value && isSecret(variable.text('name') ?? '', value.string ?? '')) report(value, 'This secret can be read by everyone who sees the manifest.');
  },
  examples: [
    { in: 'container', bad: 'env:\n  - name: DB_PASSWORD\n    value: «hunter2»' },
    { in: 'container', good: 'env:\n  - name: SECRETS_DIR\n    value: /run/secrets' },
    { in: 'container', good: 'env:\n  - name: DB_PASSWORD\n    valueFrom:\n      secretKeyRef:\n        name: db\n        key: password' },
  ],
};
