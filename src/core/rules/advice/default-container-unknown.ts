import { containersOf } from '../../manifest/containers.ts';
import { closestWords } from '../../text-distance.ts';
import { preferredFix } from '../rule.ts';
import type { Rule } from '../rule.ts';

const ANNOTATION = 'kubectl.kubernetes.io/default-container';

export const defaultContainerUnknown: Rule = {
  id: 'default-container-unknown',
  title: 'A default container that the Pod does not have',
  severity: 'warning',
  lesson: 'pod-anatomy#containers',
  watches: ['ObjectMeta.annotations'],
  why: 'This annotation tells `kubectl logs` and `kubectl exec` which container is meant when nobody names one. There is no container of that name, so they take the first one.',
  check(annotations, { report, edits, manifest: { podSpec, podMetadata } }) {
    const name = annotations.kind === 'map' && annotations.parent === podMetadata ? annotations.scalar(ANNOTATION) : undefined;
    // kubectl looks among the init containers as well.
    const names = podSpec ? containersOf(podSpec).map(({ container }) => container.text('name')) : [];
    const known = names.filter((one) => one !== undefined);
    if (!name?.string || known.length === 0 || known.length < names.length || known.includes(name.string)) return;
    const [closest = known.length === 1 ? known[0] : undefined] = closestWords(name.string, known);
    const fixes = closest === undefined ? [] : preferredFix(`Write ${closest}`, edits.setText(name.node, closest));
    report(name, 'This Pod has no container of that name.', { fixes });
  },
  examples: [
    {
      in: 'document',
      bad: 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\n  annotations:\n    kubectl.kubernetes.io/default-container: «wbe»\nspec:\n  containers:\n    - name: web\n      image: nginx:1.27\n',
      fixed: 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\n  annotations:\n    kubectl.kubernetes.io/default-container: web\nspec:\n  containers:\n    - name: web\n      image: nginx:1.27\n',
    },
    { in: 'document', good: 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\n  annotations:\n    kubectl.kubernetes.io/default-container: web\nspec:\n  containers:\n    - name: web\n      image: nginx:1.27\n' },
  ],
};
