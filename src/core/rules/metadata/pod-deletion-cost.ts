import { pairPath } from '../server-path.ts';
import { preferredFix, rule } from '../rule.ts';
import { yaml } from '../yaml-example.ts';
import { changeTo } from '../../wording/fix-titles.ts';

const KEY = 'controller.kubernetes.io/pod-deletion-cost';

export const podDeletionCost = rule({
  id: 'pod-deletion-cost',
  title: 'pod-deletion-cost is not an integer',
  severity: 'error',
  source: 'pkg/apis/core/validation.ValidatePodSpecificAnnotations',
  lesson: 'workloads-and-services#update-settings',
  watches: ['ObjectMeta.annotations'],
  why:
    'The API server rejects the Pod. When a ReplicaSet scales down, Pods with a lower deletion cost are deleted ' +
    'first. The cost is an integer in quotes, from -2147483648 to 2147483647, without a plus sign or leading ' +
    'zeros.',
  check(annotations, { manifest, edits, report }) {
    if (annotations.parent !== manifest.podMetadata) return;
    const value = annotations.entry(KEY)?.value;
    const text = value?.kind === 'scalar' && !value.isNull ? value.string : value && '';
    if (value?.kind !== 'scalar' || text === undefined || isCost(text)) return;
    const number = Math.round(Number(text.trim() === '' ? NaN : text));
    const cost = Number.isNaN(number) ? '0' : String(Math.max(-(2 ** 31), Math.min(2 ** 31 - 1, number)));
    report(value, '`pod-deletion-cost` must be an integer, such as `"100"`.', {
      fixes: preferredFix(changeTo(`"${cost}"`), edits.setText(value.node, cost)),
      path: pairPath(value),
    });
  },
  examples: [
    {
      bad: yaml`
        apiVersion: v1
        kind: Pod
        metadata:
          name: web
          annotations:
            controller.kubernetes.io/pod-deletion-cost: «"1.5"»
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
            controller.kubernetes.io/pod-deletion-cost: "2"
        spec:
          containers:
            - name: web
              image: nginx:1.27
      `,
    },
    {
      good: yaml`
        apiVersion: v1
        kind: Pod
        metadata:
          name: web
          annotations:
            controller.kubernetes.io/pod-deletion-cost: "-5"
        spec:
          containers:
            - name: web
              image: nginx:1.27
      `,
    },
  ],
});

/** A zero in front is refused, but the server looks only at the first character. */
function isCost(text: string): boolean {
  if (!/^(?:-\d+|0|[1-9]\d*)$/.test(text) || text.length > 64) return false;
  const number = Number(text);
  return number >= -(2 ** 31) && number < 2 ** 31;
}
