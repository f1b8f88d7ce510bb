import { pairPath } from '../server-path.ts';
import { preferredFix } from '../rule.ts';
import type { Rule } from '../rule.ts';

/** Annotations without effect, and the field that took their place. */
const REPLACED: Readonly<Record<string, string>> = {
  'scheduler.alpha.kubernetes.io/critical-pod': 'spec.priorityClassName',
  'security.alpha.kubernetes.io/sysctls': 'spec.securityContext.sysctls',
  'security.alpha.kubernetes.io/unsafe-sysctls': 'spec.securityContext.sysctls',
};

export const deprecatedAnnotation: Rule = {
  id: 'deprecated-annotation',
  title: 'An annotation that has no effect any more',
  severity: 'warning',
  apiWarning: true,
  lesson: 'pod-anatomy#versions',
  watches: ['ObjectMeta.annotations'],
  why: 'Before a feature had a field of its own it was switched on by an annotation. The cluster does not look at this one any more. Use the field, and remove the annotation.',
  check(annotations, { manifest, edits, report }) {
    if (annotations.kind !== 'map' || annotations.parent !== manifest.podMetadata) return;
    for (const [key, field] of Object.entries(REPLACED)) {
      const entry = annotations.entry(key);
      if (entry) report(entry, `This has no effect any more; use \`${field}\`.`, { deprecated: true, path: pairPath(entry.value), fixes: preferredFix('Remove it', edits.removeField(annotations, entry)) });
    }
  },
  examples: [
    {
      bad: 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\n  annotations:\n    «scheduler.alpha.kubernetes.io/critical-pod»: ""\n    team: web\nspec:\n  containers:\n    - name: web\n      image: nginx:1.27\n',
      fixed: 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\n  annotations:\n    team: web\nspec:\n  containers:\n    - name: web\n      image: nginx:1.27\n',
    },
    { good: 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\n  annotations:\n    team: web\nspec:\n  containers:\n    - name: web\n      image: nginx:1.27\n' },
  ],
};
