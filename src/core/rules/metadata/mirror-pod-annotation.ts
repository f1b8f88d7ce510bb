import { preferredFix, rule } from '../rule.ts';
import { yaml } from '../yaml-example.ts';
import { notAllowed, requires } from '../../wording/messages.ts';
import { removeThe } from '../../wording/fix-titles.ts';

/** Before that, the server dropped resource claims unread. */
const CLAIMS_SINCE = 34;
const KEY = 'kubernetes.io/config.mirror';

export const mirrorPodAnnotation = rule({
  id: 'mirror-pod-annotation',
  title: 'Mirror Pod annotation in a manifest',
  severity: 'error',
  source: 'pkg/apis/core/validation.ValidatePodSpecificAnnotations',
  lesson: 'pod-anatomy#other-names',
  watches: ['ObjectMeta.annotations'],
  why:
    'The API server rejects the Pod. Only the kubelet sets this annotation, on the mirror Pod of a static Pod, ' +
    'which has a `nodeName` and no resource claims. Remove the annotation.',
  check(annotations, { manifest, version, edits, report }) {
    const { podSpec, podMetadata } = manifest;
    if (annotations.parent !== podMetadata || !podSpec) return;
    const entry = annotations.entry(KEY);
    if (!entry) return;
    const fixes = preferredFix(removeThe('annotation'), edits.removeField(annotations, entry));
    if (!podSpec.has('nodeName') || podSpec.text('nodeName') === '')
      report(entry, requires('A mirror Pod', '`nodeName`'), { fixes });
    else if (!manifest.isTemplate && version >= CLAIMS_SINCE && (podSpec.list('resourceClaims')?.items.length ?? 0) > 0)
      report(entry, notAllowed('resourceClaims', 'in a mirror Pod'), { fixes });
  },
  examples: [
    {
      bad: yaml`
        apiVersion: v1
        kind: Pod
        metadata:
          name: web
          annotations:
            «kubernetes.io/config.mirror»: a
            team: web
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
            team: web
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
