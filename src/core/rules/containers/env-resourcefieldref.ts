import { isResourceField, RESOURCE_FIELDS } from '../../kubernetes/downward-api.ts';
import { suggestedResource } from '../../manifest/environment-values.ts';
import { closestWords } from '../../text-distance.ts';
import { pathOf } from '../../yaml/path.ts';
import { preferredFix, rule } from '../rule.ts';
import { serverPath } from '../server-path.ts';
import { yaml } from '../yaml-example.ts';
import { changeTo } from '../../wording/fix-titles.ts';

export const envResourcefieldref = rule({
  id: 'env-resourcefieldref',
  title: 'resourceFieldRef in env names an unsupported resource',
  severity: 'error',
  source: 'pkg/apis/core/validation.validateContainerResourceFieldSelector',
  lesson: 'pod-anatomy#config-keys',
  watches: ['ResourceFieldSelector'],
  why:
    'The API server rejects the Pod. A container can read its own requests and limits of cpu, memory, ' +
    'ephemeral-storage and huge pages, such as `limits.cpu` or `requests.memory`. Use one of these.',
  check(ref, { edits, report }) {
    const resource = ref.scalar('resource');
    if (!resource?.string || isResourceField(resource.string)) return;
    const text = resource.string;
    const meant =
      closestWords(text, RESOURCE_FIELDS)[0] ??
      RESOURCE_FIELDS.find((field) => field.endsWith(`.${text.toLowerCase()}`)) ??
      suggestedResource(ref);
    const fixes = meant === undefined ? [] : preferredFix(changeTo(meant), edits.setText(resource.node, meant));
    report(resource, '`resource` must be a request or limit, such as `requests.cpu` or `limits.memory`.', {
      fixes,
      path: serverPath('ResourceFieldSelector', pathOf(resource)),
    });
  },
  examples: [
    {
      in: 'container',
      bad: yaml`
        env:
          - name: CPUS
            valueFrom:
              resourceFieldRef: {resource: «cpu»}
      `,
      fixed: yaml`
        env:
          - name: CPUS
            valueFrom:
              resourceFieldRef: {resource: limits.cpu}
      `,
    },
    {
      in: 'container',
      good: yaml`
        env:
          - name: CPUS
            valueFrom:
              resourceFieldRef: {resource: limits.cpu}
      `,
    },
  ],
});
