import {
  annotatedContainers,
  APPARMOR_ANNOTATION,
  appArmorProfileOf,
  differingAppArmorField,
} from '../../manifest/apparmor.ts';
import { containersOf } from '../../manifest/containers.ts';
import type { Entry, MapValue } from '../../yaml/values.ts';
import { otherFix, rule } from '../rule.ts';
import { asField, SECCOMP_CONTAINER, SECCOMP_POD } from './profile-from-annotation.ts';
import type { Manifest } from '../../manifest/manifest.ts';
import { yaml } from '../yaml-example.ts';
import { removeThe } from '../../wording/fix-titles.ts';
import { deprecated } from '../../wording/messages.ts';

const SYSCTLS = ['security.alpha.kubernetes.io/sysctls', 'security.alpha.kubernetes.io/unsafe-sysctls'];

export const securityAnnotation = rule({
  id: 'security-annotation',
  title: 'Deprecated security annotation',
  severity: 'warning',
  source: 'pkg/api/pod.warningsForPodSpecAndMeta',
  apiWarning: true,
  lesson: 'security-context#profiles',
  watches: ['PodSpec'],
  why:
    'The setting has no effect, or will soon have none: Kubernetes no longer reads the annotations for seccomp and ' +
    'sysctls, and will drop those for AppArmor. Use `seccompProfile`, `appArmorProfile` and `sysctls` in the ' +
    '`securityContext`.',
  check(spec, context) {
    const { report, edits, manifest, pathOf } = context;
    const annotations = manifest.podMetadata?.map('annotations');
    if (!annotations) return;
    for (const entry of annotations.entries) {
      const field = replacementOf(spec, entry, manifest);
      if (field === undefined) continue;
      const message =
        field === 'appArmorProfile'
          ? deprecated('The annotation', 'is deprecated', `\`${field}\``)
          : deprecated('The annotation', 'has no effect', `\`${field}\``);
      report(entry, message, {
        path: `${pathOf(annotations)}[${entry.name}]`,
        deprecated: true,
        fixes: [
          ...asField(spec, annotations, entry, context),
          ...otherFix(removeThe('annotation'), edits.removeField(annotations, entry)),
        ],
      });
    }
  },
  examples: [
    {
      in: 'document',
      bad: yaml`
        apiVersion: v1
        kind: Pod
        metadata:
          name: web
          annotations:
            example.com/team: shop
            «seccomp.security.alpha.kubernetes.io/pod»: runtime/default
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
            example.com/team: shop
        spec:
          containers:
            - name: web
              image: nginx:1.27
          securityContext:
            seccompProfile:
              type: RuntimeDefault
      `,
    },
    {
      in: 'document',
      bad: yaml`
        apiVersion: v1
        kind: Pod
        metadata:
          name: web
          annotations:
            example.com/team: shop
            «container.apparmor.security.beta.kubernetes.io/web»: localhost/shop
        spec:
          containers:
            - name: web
              image: nginx:1.27
              securityContext:
                runAsNonRoot: true
      `,
      fixed: yaml`
        apiVersion: v1
        kind: Pod
        metadata:
          name: web
          annotations:
            example.com/team: shop
        spec:
          containers:
            - name: web
              image: nginx:1.27
              securityContext:
                runAsNonRoot: true
                appArmorProfile:
                  type: Localhost
                  localhostProfile: shop
      `,
    },
    {
      in: 'pod-spec',
      good: yaml`
        securityContext:
          seccompProfile:
            type: RuntimeDefault
      `,
    },
  ],
});

/** The field to use in place of an annotation; undefined where the server says nothing. */
function replacementOf(spec: MapValue, { name, value }: Entry, manifest: Manifest): string | undefined {
  if (SYSCTLS.includes(name)) return 'sysctls';
  if (name === SECCOMP_POD) return spec.map('securityContext')?.has('seccompProfile') ? undefined : 'seccompProfile';
  if (name.startsWith(SECCOMP_CONTAINER)) {
    const containers = containersOf(spec).filter(
      ({ container }) => container.text('name') === name.slice(SECCOMP_CONTAINER.length),
    );
    return containers.some(({ container }) => !container.map('securityContext')?.has('seccompProfile'))
      ? 'seccompProfile'
      : undefined;
  }
  if (!name.startsWith(APPARMOR_ANNOTATION) || spec.map('os')?.text('name') === 'windows') return undefined;
  const ofPod = appArmorProfileOf(spec);
  const text = value.kind === 'scalar' ? value.string : undefined;
  const isCovered = ofPod && (manifest.isTemplate || (text !== undefined && !differingAppArmorField(ofPod, text)));
  return !isCovered && annotatedContainers(spec, name).some((container) => !appArmorProfileOf(container))
    ? 'appArmorProfile'
    : undefined;
}
