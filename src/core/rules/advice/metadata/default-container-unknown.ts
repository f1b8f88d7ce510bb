import { containersOf } from '../../../manifest/containers.ts';
import { closestWords } from '../../../text-distance.ts';
import { preferredFix, rule } from '../../rule.ts';
import { yaml } from '../../yaml-example.ts';
import { notDefined } from '../../../wording/messages.ts';
import { changeTo } from '../../../wording/fix-titles.ts';

const ANNOTATION = 'kubectl.kubernetes.io/default-container';

export const defaultContainerUnknown = rule({
  id: 'default-container-unknown',
  title: 'default-container annotation names an undefined container',
  severity: 'warning',
  source: 'docs/reference/labels-annotations-taints/#kubectl-kubernetes-io-default-container',
  judges: 'names',
  unfinishedIn: 'manifest',
  lesson: 'pod-anatomy#containers',
  watches: ['ObjectMeta.annotations'],
  why:
    '`kubectl logs` and `kubectl exec` fall back to the first container: the annotation sets their default ' +
    'container, but the Pod has no container with that name. Correct the name.',
  check(annotations, { report, edits, manifest: { podSpec, podMetadata } }) {
    const name = annotations.parent === podMetadata ? annotations.scalar(ANNOTATION) : undefined;
    // kubectl looks among the init containers as well.
    const names = podSpec ? containersOf(podSpec).map(({ container }) => container.text('name')) : [];
    const known = names.filter((one) => one !== undefined);
    if (!name?.string || known.length === 0 || known.length < names.length || known.includes(name.string)) return;
    const [closest = known.length === 1 ? known[0] : undefined] = closestWords(name.string, known);
    const fixes = closest === undefined ? [] : preferredFix(changeTo(closest), edits.setText(name.node, closest));
    report(name, notDefined('Container', name.string, 'in this Pod'), { fixes });
  },
  examples: [
    {
      in: 'document',
      bad: yaml`
        apiVersion: v1
        kind: Pod
        metadata:
          name: web
          annotations:
            kubectl.kubernetes.io/default-container: «wbe»
        spec:
          containers:
            - name: web
              image: nginx:1.27
      `,
      fixed: yaml`
        apiVersion: v1
        kind: Pod
        metadata:
          name: web
          annotations:
            kubectl.kubernetes.io/default-container: web
        spec:
          containers:
            - name: web
              image: nginx:1.27
      `,
    },
    {
      in: 'document',
      good: yaml`
        apiVersion: v1
        kind: Pod
        metadata:
          name: web
          annotations:
            kubectl.kubernetes.io/default-container: web
        spec:
          containers:
            - name: web
              image: nginx:1.27
      `,
    },
  ],
});
