import { pairPath } from '../server-path.ts';
import { otherFix, preferredFix, rule } from '../rule.ts';
import type { MapValue } from '../../yaml/values.ts';
import { yaml } from '../yaml-example.ts';
import { removeThe } from '../../wording/fix-titles.ts';
import { deprecated } from '../../wording/messages.ts';

/** Annotations without effect, and the field that took their place. */
const REPLACED: Readonly<Record<string, string>> = {
  'scheduler.alpha.kubernetes.io/critical-pod': 'spec.priorityClassName',
  'security.alpha.kubernetes.io/sysctls': 'spec.securityContext.sysctls',
  'security.alpha.kubernetes.io/unsafe-sysctls': 'spec.securityContext.sysctls',
};

export const deprecatedAnnotation = rule({
  id: 'deprecated-annotation',
  title: 'Deprecated annotation has no effect',
  severity: 'warning',
  source: 'pkg/api/pod.warningsForPodSpecAndMeta',
  apiWarning: true,
  lesson: 'pod-anatomy#versions',
  watches: ['ObjectMeta.annotations'],
  why:
    'The cluster ignores the annotation: it was used before the feature had a field of its own. Use the field, and ' +
    'remove the annotation.',
  check(annotations, { manifest, edits, report }) {
    if (annotations.parent !== manifest.podMetadata) return;
    for (const [key, field] of Object.entries(REPLACED)) {
      const entry = annotations.entry(key);
      if (entry)
        report(entry, deprecated('The annotation', 'has no effect', `\`${field}\``), {
          deprecated: true,
          path: pairPath(entry.value),
          // Without its field, the annotation is the only place that says what is meant.
          fixes: (isSet(manifest.podSpec, field) ? preferredFix : otherFix)(
            removeThe('annotation'),
            edits.removeField(annotations, entry),
          ),
        });
    }
  },
  examples: [
    {
      bad: yaml`
        apiVersion: v1
        kind: Pod
        metadata:
          name: web
          annotations:
            «scheduler.alpha.kubernetes.io/critical-pod»: ""
            team: web
        spec:
          priorityClassName: system-node-critical
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
            team: web
        spec:
          priorityClassName: system-node-critical
          containers:
            - name: web
              image: nginx:1.27
      `,
    },
    {
      bad: yaml`
        apiVersion: v1
        kind: Pod
        metadata:
          name: web
          annotations:
            «security.alpha.kubernetes.io/sysctls»: kernel.shm_rmid_forced=1
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
            team: web
        spec:
          containers:
            - name: web
              image: nginx:1.27
      `,
    },
  ],
});

/** Is there a value at a path such as `spec.securityContext.sysctls`? */
function isSet(podSpec: MapValue | undefined, path: string): boolean {
  const names = path.split('.').slice(1);
  const last = names.pop() ?? '';
  return names.reduce<MapValue | undefined>((map, name) => map?.map(name), podSpec)?.has(last) === true;
}
