import { pairPath } from '../server-path.ts';
import { preferredFix } from '../rule.ts';
import type { Rule } from '../rule.ts';

const KEY = 'controller.kubernetes.io/pod-deletion-cost';

export const podDeletionCost: Rule = {
  id: 'pod-deletion-cost',
  title: 'A deletion cost that is no number',
  severity: 'error',
  lesson: 'workloads-and-services#update-settings',
  watches: ['ObjectMeta.annotations'],
  why: 'When a ReplicaSet shrinks, Pods with a lower deletion cost go first. The cost is a whole number in quotes, from -2147483648 to 2147483647, without a plus or zeros in front.',
  check(annotations, { manifest, edits, report }) {
    if (annotations.kind !== 'map' || annotations.parent !== manifest.podMetadata) return;
    const value = annotations.entry(KEY)?.value;
    const text = value?.kind === 'scalar' && !value.isNull ? value.string : value && '';
    if (value?.kind !== 'scalar' || text === undefined || isCost(text)) return;
    const number = Math.round(Number(text.trim() === '' ? NaN : text));
    const cost = Number.isNaN(number) ? '0' : String(Math.max(-(2 ** 31), Math.min(2 ** 31 - 1, number)));
    report(value, 'The deletion cost is a whole number, such as "100".', { fixes: preferredFix(`Write "${cost}"`, edits.setText(value.node, cost)), path: pairPath(value) });
  },
  examples: [
    {
      bad: 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\n  annotations:\n    controller.kubernetes.io/pod-deletion-cost: «"1.5"»\nspec:\n  containers:\n    - name: web\n      image: nginx:1.27\n',
      fixed: 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\n  annotations:\n    controller.kubernetes.io/pod-deletion-cost: "2"\nspec:\n  containers:\n    - name: web\n      image: nginx:1.27\n',
    },
    { good: 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\n  annotations:\n    controller.kubernetes.io/pod-deletion-cost: "-5"\nspec:\n  containers:\n    - name: web\n      image: nginx:1.27\n' },
  ],
};

/** A zero in front is refused, but the server looks only at the first character. */
function isCost(text: string): boolean {
  if (!/^(?:-\d+|0|[1-9]\d*)$/.test(text) || text.length > 64) return false;
  const number = Number(text);
  return number >= -(2 ** 31) && number < 2 ** 31;
}
