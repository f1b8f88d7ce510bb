import type { RuleDeclaration } from '../rule.ts';
import { container, documents, object, pod } from './example-objects.ts';

const CLAIM = object('PersistentVolumeClaim', 'pictures', 'spec:\n  accessModes: [ReadWriteOnce]\n  resources:\n    requests:\n      storage: 1Gi\n');
const claiming = (name: string) =>
  pod(`  volumes:\n    - name: data\n      persistentVolumeClaim:\n        claimName: ${name}\n${container('      volumeMounts:\n        - name: data\n          mountPath: /data\n')}`);

export const claimMissing: RuleDeclaration = {
  id: 'claim-missing',
  title: 'A volume claim that no file here has',
  severity: 'information',
  lesson: 'volumes#claims',
  why: 'The Pod waits until there is a PersistentVolumeClaim of this name in its namespace. No file here has one, and a claim beside it is used by nobody. Is that the one you mean?',
  examples: [
    { bad: documents(CLAIM, claiming('«picture»')), fixed: documents(CLAIM, claiming('pictures')) },
    { bad: documents(CLAIM, claiming('«uploads»')) },
    { good: documents(CLAIM, claiming('pictures')) },
    { good: claiming('pictures') },
  ],
};
