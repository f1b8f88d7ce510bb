import type { Rule } from '../rule.ts';

/** Names that hold the secret itself; `SECRETS_DIR`, `TOKEN_URL` and the like only say where it is. */
const SECRET_NAME = /(?:^|_)(?:PASSWORD|PASSWD|PWD|PASSPHRASE|TOKEN|SECRET|API_?KEY|ACCESS_?KEY|PRIVATE_?KEY|SECRET_?KEY)$/i;
const PRIVATE_KEY = /-----BEGIN [A-Z ]*PRIVATE KEY-----/;

export const secretInEnv: Rule = {
  id: 'secret-in-env',
  title: 'A secret written into the manifest',
  severity: 'information',
  lesson: 'about-pods#environment',
  watches: ['EnvVar'],
  why: 'Manifests are kept in repositories and shown in dashboards, so a password in them is known to many. Put it into a Secret, and let the variable read it with `valueFrom` and `secretKeyRef`.',
  check(variable, { report }) {
    if (variable.kind !== 'map') return;
    const name = variable.text('name') ?? '';
    const value = variable.scalar('value');
    const text = value?.string ?? '';
    if (!value || text.trim() === '' || text.includes('$(') || /^[<{]/.test(text)) return;
    if (SECRET_NAME.test(name) || PRIVATE_KEY.test(text)) report(value, 'This secret can be read by everyone who sees the manifest.');
  },
  examples: [
    { in: 'container', bad: 'env:\n  - name: DB_PASSWORD\n    value: «hunter2»' },
    { in: 'container', good: 'env:\n  - name: SECRETS_DIR\n    value: /run/secrets' },
    { in: 'container', good: 'env:\n  - name: DB_PASSWORD\n    valueFrom:\n      secretKeyRef:\n        name: db\n        key: password' },
  ],
};
