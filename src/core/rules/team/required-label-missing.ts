import { OBJECT_TYPES } from '../../kubernetes/kinds.ts';
import { rule } from '../rule.ts';
import { yaml } from '../yaml-example.ts';

export const requiredLabelMissing = rule({
  id: 'required-label-missing',
  title: 'Object lacks a label that the team requires',
  severity: 'warning',
  source: 'pod-coach',
  unfinishedIn: 'watched',
  lesson: 'pod-anatomy#labels',
  watches: OBJECT_TYPES,
  why:
    'Cost reports, alerts and policies miss an object without these labels, which say who owns it and what it ' +
    'belongs to. The `.pod-coach.yaml` of this folder lists them under `parameters.requiredLabels`. Add the labels ' +
    'under `metadata.labels`.',
  check(object, { report, parameters: { requiredLabels } }) {
    const metadata = object.map('metadata');
    const name = metadata?.scalar('name') ?? metadata?.scalar('generateName');
    const missing = requiredLabels.filter((label) => !metadata?.map('labels')?.has(label));
    if (name && missing.length > 0)
      report(name, `Required label${missing.length === 1 ? '' : 's'} missing: ${shown(missing)}.`);
  },
  examples: [
    {
      bad: yaml`
        apiVersion: v1
        kind: ConfigMap
        metadata:
          name: «shop»
      `,
      parameters: { requiredLabels: ['team'] },
    },
    {
      good: yaml`
        apiVersion: v1
        kind: ConfigMap
        metadata:
          name: shop
          labels:
            team: checkout
      `,
      parameters: { requiredLabels: ['team'] },
    },
    {
      good: yaml`
        apiVersion: v1
        kind: ConfigMap
        metadata:
          name: shop
      `,
    },
  ],
});

/** The first two. */
function shown(labels: readonly string[]): string {
  const [first, second, ...others] = labels.map((label) => `\`${label}\``);
  const named = [first, second].filter((label) => label !== undefined).join(', ');
  return others.length === 0 ? named : `${named} and ${others.length} more`;
}
