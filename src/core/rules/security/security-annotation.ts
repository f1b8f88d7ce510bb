import { annotatedContainers, APPARMOR_ANNOTATION, appArmorProfileOf, differingAppArmorField } from '../../manifest/apparmor.ts';
import { containersOf } from '../../manifest/containers.ts';
import type { Entry, MapValue } from '../../yaml/values.ts';
import { otherFix } from '../rule.ts';
import type { Rule } from '../rule.ts';
import type { Manifest } from '../../manifest/manifest.ts';

const SECCOMP_POD = 'seccomp.security.alpha.kubernetes.io/pod';
const SECCOMP_CONTAINER = 'container.seccomp.security.alpha.kubernetes.io/';
const SYSCTLS = ['security.alpha.kubernetes.io/sysctls', 'security.alpha.kubernetes.io/unsafe-sysctls'];

export const securityAnnotation: Rule = {
  id: 'security-annotation',
  title: 'A security annotation that a field has replaced',
  severity: 'warning',
  apiWarning: true,
  lesson: 'security-context#profiles',
  watches: ['PodSpec'],
  why: 'Before there were fields for it, seccomp, AppArmor and kernel settings were chosen by annotations. Kubernetes no longer reads those of seccomp and sysctls, and will stop reading AppArmor’s. Use `seccompProfile`, `appArmorProfile` and `sysctls` in the securityContext.',
  check(spec, { report, edits, manifest, pathOf }) {
    const annotations = manifest.podMetadata?.map('annotations');
    if (spec.kind !== 'map' || !annotations) return;
    for (const entry of annotations.entries) {
      const field = replacementOf(spec, entry, manifest);
      if (field === undefined) continue;
      const message = field === 'appArmorProfile' ? `This annotation is outdated: use the field \`${field}\`.` : `Nothing reads this annotation any more: use the field \`${field}\`.`;
      report(entry, message, { path: `${pathOf(annotations)}[${entry.name}]`, deprecated: true, fixes: otherFix('Remove the annotation', edits.removeField(annotations, entry)) });
    }
  },
  examples: [
    {
      in: 'document',
      bad: 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\n  annotations:\n    «seccomp.security.alpha.kubernetes.io/pod»: runtime/default\nspec:\n  containers:\n    - name: web\n      image: nginx:1.27\n',
    },
    { in: 'pod-spec', good: 'securityContext:\n  seccompProfile:\n    type: RuntimeDefault' },
  ],
};

/** The field to use in place of an annotation; undefined where the server says nothing. */
function replacementOf(spec: MapValue, { name, value }: Entry, manifest: Manifest): string | undefined {
  if (SYSCTLS.includes(name)) return 'sysctls';
  if (name === SECCOMP_POD) return spec.map('securityContext')?.has('seccompProfile') ? undefined : 'seccompProfile';
  if (name.startsWith(SECCOMP_CONTAINER)) {
    const containers = containersOf(spec).filter(({ container }) => container.text('name') === name.slice(SECCOMP_CONTAINER.length));
    return containers.some(({ container }) => !container.map('securityContext')?.has('seccompProfile')) ? 'seccompProfile' : undefined;
  }
  if (!name.startsWith(APPARMOR_ANNOTATION) || spec.map('os')?.text('name') === 'windows') return undefined;
  const ofPod = appArmorProfileOf(spec);
  const text = value.kind === 'scalar' ? value.string : undefined;
  const isCovered = ofPod && (manifest.isTemplate || (text !== undefined && !differingAppArmorField(ofPod, text)));
  return !isCovered && annotatedContainers(spec, name).some((container) => !appArmorProfileOf(container)) ? 'appArmorProfile' : undefined;
}
