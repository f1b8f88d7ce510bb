import { rule } from '../../rule.ts';
import { yaml } from '../../yaml-example.ts';

export const secretThroughEnv = rule({
  id: 'secret-through-env',
  title: 'Secret is passed as an environment variable',
  severity: 'hint',
  source: 'docs/concepts/security/secrets-good-practices/',
  off: true,
  lesson: 'pod-anatomy#environment',
  watches: ['EnvVarSource.secretKeyRef', 'EnvFromSource.secretRef'],
  why:
    'Environment variables are inherited by every process in the container and often end up in logs and crash ' +
    'reports. A file from a `secret` volume is read only by the processes that open it, and it is updated when the ' +
    'Secret changes. Many teams accept variables; this rule is for those who do not.',
  check(source, { report }) {
    const entry = source.parent?.kind === 'map' ? source.parent.entry(String(source.key)) : undefined;
    if (entry) report(entry, 'Secret is exposed as an environment variable; use a `secret` volume.');
  },
  examples: [
    {
      in: 'container',
      bad: yaml`
        env:
          - name: DB_PASSWORD
            valueFrom:
              «secretKeyRef»:
                name: db
                key: password
      `,
    },
    {
      in: 'container',
      bad: yaml`
        envFrom:
          - «secretRef»:
              name: db
      `,
    },
    {
      in: 'container',
      good: yaml`
        env:
          - name: GREETING
            valueFrom:
              configMapKeyRef:
                name: shop
                key: greeting
      `,
    },
  ],
});
