import { isResourceField, RESOURCE_FIELDS } from '../../kubernetes/downward-api.ts';
import { suggestedResource } from '../../manifest/environment-values.ts';
import { closestWords } from '../../text-distance.ts';
import { pathOf } from '../../yaml/path.ts';
import { preferredFix } from '../rule.ts';
import type { Rule } from '../rule.ts';
import { serverPath } from '../server-path.ts';

export const envResourcefieldref: Rule = {
  id: 'env-resourcefieldref',
  title: 'An amount that a container cannot ask for',
  severity: 'error',
  lesson: 'pod-anatomy#config-keys',
  watches: ['ResourceFieldSelector'],
  why: 'A container may learn its own requests and limits: `limits.cpu`, `requests.memory` and so on, for cpu, memory, ephemeral-storage and huge pages.',
  check(ref, { edits, report }) {
    const resource = ref.kind === 'map' ? ref.scalar('resource') : undefined;
    if (!resource?.string || isResourceField(resource.string)) return;
    const text = resource.string;
    const meant = closestWords(text, RESOURCE_FIELDS)[0] ?? RESOURCE_FIELDS.find((field) => field.endsWith(`.${text.toLowerCase()}`)) ?? suggestedResource(ref);
    const fixes = meant === undefined ? [] : preferredFix(`Write ${meant}`, edits.setText(resource.node, meant));
    report(resource, 'A container can ask for `limits.` or `requests.` of cpu, memory or storage.', { fixes, path: serverPath('ResourceFieldSelector', pathOf(resource)) });
  },
  examples: [
    {
      in: 'container',
      bad: 'env:\n  - name: CPUS\n    valueFrom:\n      resourceFieldRef: {resource: «cpu»}',
      fixed: 'env:\n  - name: CPUS\n    valueFrom:\n      resourceFieldRef: {resource: limits.cpu}',
    },
    { in: 'container', good: 'env:\n  - name: CPUS\n    valueFrom:\n      resourceFieldRef: {resource: limits.cpu}' },
  ],
};
