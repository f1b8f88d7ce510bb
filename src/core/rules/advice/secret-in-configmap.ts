import { isSecret } from '../../kubernetes/secret-names.ts';
import type { Entry } from '../../yaml/values.ts';
import { otherFix } from '../rule.ts';
import type { Rule } from '../rule.ts';

export const secretInConfigmap: Rule = {
  id: 'secret-in-configmap',
  title: 'A secret in a ConfigMap',
  severity: 'information',
  lesson: 'pod-anatomy#environment',
  watches: ['ConfigMap'],
  why: 'A ConfigMap is for settings that anybody may see: it is shown in full, and many may read it. A Secret holds the same kind of pairs, and a cluster can guard it better. Keep the secret there, and let the Pod read it with `secretKeyRef`.',
  check(object, { report, edits }) {
    if (object.kind !== 'map') return;
    const kind = object.scalar('kind');
    const data = object.entry('data');
    const pairs = data?.value.kind === 'map' ? data.value.entries : [];
    const secrets = pairs.filter(isSecretPair);
    const canChange = kind && data && secrets.length === pairs.length && !object.has('binaryData');
    for (const { value } of secrets) {
      const fixes = canChange ? otherFix('Make this ConfigMap a Secret', [edits.setText(kind.node, 'Secret'), edits.renameKey(data.key, 'stringData')]) : [];
      report(value, 'A ConfigMap hides nothing; this looks like a secret.', { fixes });
    }
  },
  examples: [
    { in: 'document', bad: 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: shop\ndata:\n  greeting: hello\n  db-password: «hunter2»\n' },
    { in: 'document', good: 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: shop\ndata:\n  greeting: hello\n  password-file: /run/secrets/db\n' },
  ],
};

function isSecretPair({ name, value }: Entry): boolean {
  return value.kind === 'scalar' && value.string !== undefined && isSecret(name, value.string);
}
