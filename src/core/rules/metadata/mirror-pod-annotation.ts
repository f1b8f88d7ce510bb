import type { Rule } from '../rule.ts';
import { preferredFix } from '../rule.ts';

const KEY = 'kubernetes.io/config.mirror';

export const mirrorPodAnnotation: Rule = {
  id: 'mirror-pod-annotation',
  title: 'A Pod that pretends to be a mirror',
  severity: 'error',
  lesson: 'pod-anatomy#other-names',
  watches: ['ObjectMeta.annotations'],
  why: 'The kubelet alone writes this annotation, on the copy of a Pod that it runs from a file of its own. Such a Pod names its node and has no resource claims. Remove the annotation.',
  check(annotations, { manifest, edits, report }) {
    const { podSpec, podMetadata } = manifest;
    if (annotations.kind !== 'map' || annotations.parent !== podMetadata || !podSpec) return;
    const entry = annotations.entry(KEY);
    if (!entry) return;
    const fixes = preferredFix('Remove it', edits.removeField(annotations, entry));
    if (!podSpec.has('nodeName') || podSpec.text('nodeName') === '') report(entry, 'Only a Pod with a `nodeName` can be a mirror.', { fixes });
    else if (!manifest.isTemplate && (podSpec.list('resourceClaims')?.items.length ?? 0) > 0) report(entry, 'A mirror Pod cannot have resource claims.', { fixes });
  },
  examples: [
    {
      bad: 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\n  annotations:\n    «kubernetes.io/config.mirror»: a\n    team: web\nspec:\n  containers:\n    - name: web\n      image: nginx:1.27\n',
      fixed: 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\n  annotations:\n    team: web\nspec:\n  containers:\n    - name: web\n      image: nginx:1.27\n',
    },
    { good: 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\n  annotations:\n    team: web\nspec:\n  containers:\n    - name: web\n      image: nginx:1.27\n' },
  ],
};
