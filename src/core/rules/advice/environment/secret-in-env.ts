import { isSecret } from '../../../kubernetes/secret-names.ts';
import { rule } from '../../rule.ts';
import { yaml } from '../../yaml-example.ts';

export const secretInEnv = rule({
  id: 'secret-in-env',
  title: 'Secret is hard-coded in the manifest',
  severity: 'information',
  source: 'docs/concepts/configuration/secret/',
  lesson: 'pod-anatomy#environment',
  watches: ['EnvVar'],
  why:
    'Everyone who can read the manifest can read the password: manifests are stored in repositories and shown in ' +
    'dashboards. Put the value into a Secret, and read it with `valueFrom` and `secretKeyRef`.',
  check(variable, { report }) {
    const value = variable.scalar('value');
    if (value && isSecret(variable.text('name') ?? '', value.string ?? ''))
      report(value, 'Hard-coded secret is readable by everyone who can read the manifest.');
  },
  examples: [
    {
      in: 'container',
      bad: yaml`
        env:
          - name: DB_PASSWORD
            value: «hunter2»
      `,
    },
    {
      in: 'container',
      good: yaml`
        env:
          - name: WEBHOOK_SECRET
            value: webhook-server-cert
      `,
    },
    {
      in: 'container',
      good: yaml`
        env:
          - name: SECRETS_DIR
            value: /run/secrets
      `,
    },
    {
      in: 'container',
      good: yaml`
        env:
          - name: DB_PASSWORD
            valueFrom:
              secretKeyRef:
                name: db
                key: password
      `,
    },
  ],
});
