import type { RuleDeclaration } from '../rule.ts';
import { container, documents, object, pod } from './example-objects.ts';

const CLAIM = object(
  'PersistentVolumeClaim',
  'pictures',
  'spec:\n  accessModes: [ReadWriteOnce]\n  resources:\n    requests:\n      storage: 1Gi\n',
);
const claiming = (name: string) =>
  pod(
    `  volumes:\n    - name: data\n      persistentVolumeClaim:\n        claimName: ${name}\n` +
      container('      volumeMounts:\n        - name: data\n          mountPath: /data\n'),
  );

export const claimMissing: RuleDeclaration = {
  id: 'claim-missing',
  kind: 'cross-file',
  title: 'PersistentVolumeClaim is not defined in these files',
  severity: 'information',
  source: 'docs/concepts/storage/persistent-volumes/',
  judges: 'names',
  lesson: 'volumes#claims',
  why:
    'The Pod stays `Pending` until a PersistentVolumeClaim of this name exists in its namespace. Use the name of a ' +
    'claim that exists, or create it. Without an unused claim next to it, this is reported only with the profile ' +
    '`production`.',
  examples: [
    { bad: documents(CLAIM, claiming('«picture»')), fixed: documents(CLAIM, claiming('pictures')) },
    { bad: documents(CLAIM, claiming('«uploads»')) },
    { good: documents(CLAIM, claiming('pictures')) },
    { good: claiming('pictures') },
  ],
};
