import type { Rule } from '../rule.ts';

export const secretThroughEnv: Rule = {
  id: 'secret-through-env',
  title: 'A secret in an environment variable',
  severity: 'hint',
  off: true,
  lesson: 'pod-anatomy#environment',
  watches: ['EnvVarSource.secretKeyRef', 'EnvFromSource.secretRef'],
  why: 'Variables are passed on to every program that a container starts, and are often written to logs when it fails. A file from a `secret` volume is read only by those who open it, and is renewed when the Secret changes. Many find variables good enough; this rule is for those who do not.',
  check(source, { report }) {
    const entry = source.parent?.kind === 'map' ? source.parent.entry(String(source.key)) : undefined;
    if (entry) report(entry, 'A file from a `secret` volume is read by fewer than a variable.');
  },
  examples: [
    { in: 'container', bad: 'env:\n  - name: DB_PASSWORD\n    valueFrom:\n      «secretKeyRef»:\n        name: db\n        key: password' },
    { in: 'container', bad: 'envFrom:\n  - «secretRef»:\n      name: db' },
    { in: 'container', good: 'env:\n  - name: GREETING\n    valueFrom:\n      configMapKeyRef:\n        name: shop\n        key: greeting' },
  ],
};
