import { versionName } from '../../kubernetes/versions.ts';
import { containerAround, isSidecar } from '../../manifest/containers.ts';
import { fieldPath, pathOf } from '../../yaml/path.ts';
import { preferredFix, rule } from '../rule.ts';
import { yaml } from '../yaml-example.ts';
import { requires } from '../../wording/messages.ts';
import { addField, remove } from '../../wording/fix-titles.ts';

/** Since then a sidecar may have rules too: the gate RestartAllContainersOnContainerExits. */
const RULES_IN_SIDECARS_SINCE = 36;

export const containerRestartRules = rule({
  id: 'container-restart-rules',
  title: 'restartPolicyRules without restartPolicy',
  severity: 'error',
  source: 'docs/concepts/workloads/pods/pod-lifecycle/#container-restart-rules',
  since: 35,
  lesson: 'lifecycle-and-probes#container-restarts',
  watches: ['Container.restartPolicyRules'],
  why:
    'The API server rejects the container. `restartPolicyRules` are exceptions, by exit code, to the container’s ' +
    `own \`restartPolicy\`, so that must be set too. Before Kubernetes ${versionName(RULES_IN_SIDECARS_SINCE)}, a ` +
    'sidecar cannot have restart rules.',
  check(rules, { version, edits, report }) {
    const place = containerAround(rules);
    if (rules.items.length === 0 || !place) return;
    const { container } = place;
    const entry = container.entry('restartPolicyRules');
    if (isSidecar(place) && version < RULES_IN_SIDECARS_SINCE) {
      const fixes = entry ? preferredFix(remove('restartPolicyRules'), edits.removeField(container, entry)) : [];
      report(
        rules,
        `Before Kubernetes ${versionName(RULES_IN_SIDECARS_SINCE)}, a sidecar cannot have \`restartPolicyRules\`.`,
        {
          fixes,
        },
      );
    } else if (!container.has('restartPolicy')) {
      const fixes = preferredFix(
        addField('restartPolicy', 'Never'),
        edits.addField(container, 'restartPolicy', 'Never'),
      );
      report(rules, requires('`restartPolicyRules`', 'a `restartPolicy` of the container'), {
        fixes,
        path: fieldPath(pathOf(container), 'restartPolicy'),
      });
    }
  },
  examples: [
    {
      in: 'pod-spec',
      bad: yaml`
        containers:
          - name: web
            image: nginx:1.27
            «restartPolicyRules»:
              - action: Restart
                exitCodes: {operator: In, values: [42]}
      `,
      fixed: yaml`
        containers:
          - name: web
            image: nginx:1.27
            restartPolicyRules:
              - action: Restart
                exitCodes: {operator: In, values: [42]}
            restartPolicy: Never
      `,
    },
    {
      in: 'pod-spec',
      good: yaml`
        containers:
          - name: web
            image: nginx:1.27
            restartPolicy: Never
            restartPolicyRules:
              - action: Restart
                exitCodes: {operator: In, values: [42]}
      `,
    },
  ],
});
