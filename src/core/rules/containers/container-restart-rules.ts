import { containerAround, isSidecar } from '../../manifest/containers.ts';
import { fieldPath, pathOf } from '../../yaml/path.ts';
import { preferredFix } from '../rule.ts';
import type { Rule } from '../rule.ts';

export const containerRestartRules: Rule = {
  id: 'container-restart-rules',
  title: 'Restart rules without a restart policy of their own',
  severity: 'error',
  since: 35,
  lesson: 'lifecycle-and-probes#container-restarts',
  watches: ['Container.restartPolicyRules'],
  why: 'Rules that decide by exit code whether a container starts again are exceptions to the container’s own `restartPolicy`, so it must be written beside them. A sidecar always starts again, so it can have no rules.',
  check(rules, { edits, report }) {
    const place = containerAround(rules);
    if (rules.kind !== 'list' || rules.items.length === 0 || !place) return;
    const { container } = place;
    const entry = container.entry('restartPolicyRules');
    if (isSidecar(place)) {
      const fixes = entry ? preferredFix('Remove the rules', edits.removeField(container, entry)) : [];
      report(rules, 'A sidecar always starts again, so it can have no rules.', { fixes });
    } else if (!container.has('restartPolicy')) {
      const fixes = preferredFix('Add restartPolicy: Never', edits.addField(container, 'restartPolicy', 'Never'));
      report(rules, 'These rules need a `restartPolicy` of the container beside them.', { fixes, path: fieldPath(pathOf(container), 'restartPolicy') });
    }
  },
  examples: [
    {
      in: 'pod-spec',
      bad: 'containers:\n  - name: web\n    image: nginx:1.27\n    «restartPolicyRules»:\n      - action: Restart\n        exitCodes: {operator: In, values: [42]}',
      fixed: 'containers:\n  - name: web\n    image: nginx:1.27\n    restartPolicyRules:\n      - action: Restart\n        exitCodes: {operator: In, values: [42]}\n    restartPolicy: Never',
    },
    {
      in: 'pod-spec',
      good: 'containers:\n  - name: web\n    image: nginx:1.27\n    restartPolicy: Never\n    restartPolicyRules:\n      - action: Restart\n        exitCodes: {operator: In, values: [42]}',
    },
  ],
};
