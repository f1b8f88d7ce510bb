import { isSecret } from '../../../kubernetes/secret-names.ts';
import type { Entry } from '../../../yaml/values.ts';
import { otherFix, rule } from '../../rule.ts';
import { yaml } from '../../yaml-example.ts';
import { changeField } from '../../../wording/fix-titles.ts';

export const secretInConfigmap = rule({
  id: 'secret-in-configmap',
  title: 'ConfigMap contains a secret',
  severity: 'information',
  source: 'docs/concepts/configuration/configmap/',
  lesson: 'pod-anatomy#environment',
  watches: ['ConfigMap'],
  why:
    'Everyone who can read ConfigMaps can read the value. A Secret has the same structure, but access to it can be ' +
    'restricted separately and it can be encrypted at rest. Move the value to a Secret, and read it with ' +
    '`secretKeyRef`.',
  check(object, { report, edits }) {
    const kind = object.scalar('kind');
    const data = object.entry('data');
    const pairs = data?.value.kind === 'map' ? data.value.entries : [];
    const secrets = pairs.filter(isSecretPair);
    const canChange = kind && data && secrets.length === pairs.length && !object.has('binaryData');
    for (const { value } of secrets) {
      const fixes = canChange
        ? otherFix(changeField('kind', 'Secret'), [
            edits.setText(kind.node, 'Secret'),
            edits.renameKey(data.key, 'stringData'),
          ])
        : [];
      report(value, 'Value looks like a secret; use a Secret instead of a ConfigMap.', { fixes });
    }
  },
  examples: [
    {
      in: 'document',
      bad: yaml`
        apiVersion: v1
        kind: ConfigMap
        metadata:
          name: shop
        data:
          greeting: hello
          db-password: «hunter2»
      `,
    },
    {
      in: 'document',
      good: yaml`
        apiVersion: v1
        kind: ConfigMap
        metadata:
          name: shop
        data:
          greeting: hello
          password-file: /run/secrets/db
          api-token: enter token value
      `,
    },
  ],
});

function isSecretPair({ name, value }: Entry): boolean {
  return value.kind === 'scalar' && value.string !== undefined && isSecret(name, value.string);
}
