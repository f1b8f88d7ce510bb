import { containersOf } from '../../manifest/containers.ts';
import { fieldPath } from '../../yaml/path.ts';
import { otherFix, preferredFix, rule } from '../rule.ts';
import { asField, SECCOMP_CONTAINER, SECCOMP_POD } from './profile-from-annotation.ts';
import type { RuleContext } from '../rule.ts';
import type { Entry, MapValue, ScalarValue } from '../../yaml/values.ts';
import { yaml } from '../yaml-example.ts';
import { removeThe } from '../../wording/fix-titles.ts';

export const seccompAnnotation = rule({
  id: 'seccomp-annotation',
  title: 'seccomp annotation is invalid or conflicts with seccompProfile',
  severity: 'error',
  source: 'pkg/apis/core/validation.ValidateSeccompPodAnnotations',
  lesson: 'security-context#profiles',
  watches: ['PodSpec'],
  why:
    'The API server rejects the Pod. These annotations have had no effect since Kubernetes 1.27, but their value ' +
    'must still be a seccomp profile and match `seccompProfile`. Remove them and use the field.',
  check(spec, context) {
    const annotations = context.manifest.podMetadata?.map('annotations');
    if (!annotations) return;
    for (const entry of annotations.entries) {
      const text = entry.value.kind === 'scalar' ? entry.value.string : undefined;
      if (text === undefined || (entry.name !== SECCOMP_POD && !entry.name.startsWith(SECCOMP_CONTAINER))) continue;
      if (!isProfile(text)) reportWrong(spec, annotations, entry, context);
      else for (const holder of holdersOf(spec, entry.name)) compare(annotations, entry, text, holder, context);
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
            «seccomp.security.alpha.kubernetes.io/pod»: RuntimeDefault
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
      in: 'pod-spec',
      good: yaml`
        securityContext:
          seccompProfile:
            type: RuntimeDefault
      `,
    },
  ],
});

function isProfile(text: string): boolean {
  if (text === 'runtime/default' || text === 'docker/default' || text === 'unconfined') return true;
  const path = text.startsWith('localhost/') ? text.slice('localhost/'.length) : undefined;
  return path !== undefined && !path.startsWith('/') && !path.split('/').includes('..');
}

/** What the annotation is about: the Pod, or the containers of that name. */
function holdersOf(spec: MapValue, name: string): MapValue[] {
  if (name === SECCOMP_POD) return [spec];
  return containersOf(spec).flatMap(({ container }) =>
    container.text('name') === name.slice(SECCOMP_CONTAINER.length) ? [container] : [],
  );
}

function reportWrong(spec: MapValue, annotations: MapValue, entry: Entry, context: RuleContext): void {
  const { report, edits, pathOf } = context;
  const path = `${pathOf(annotations).replace(/(template)\.metadata\./, '$1.')}.${entry.name}`;
  report(entry, 'seccomp profile is not valid; use the field `seccompProfile`.', {
    path,
    fixes: [
      ...asField(spec, annotations, entry, context),
      ...otherFix(removeThe('annotation'), edits.removeField(annotations, entry)),
    ],
  });
}

function compare(
  annotations: MapValue,
  entry: Entry,
  text: string,
  holder: MapValue,
  { report, edits, pathOf, rangeOf }: RuleContext,
): void {
  const profile = holder.map('securityContext')?.map('seccompProfile');
  const field = profile && differingField(profile, text);
  if (!profile || !field) return;
  const value: ScalarValue | undefined = profile.scalar(field) ?? profile.scalar('type');
  const related = value ? [{ range: rangeOf(value), message: 'The field is here.' }] : [];
  report(entry, 'Annotation conflicts with the field `seccompProfile`.', {
    path: fieldPath(pathOf(profile), field),
    related,
    fixes: preferredFix(removeThe('annotation'), edits.removeField(annotations, entry)),
  });
}

function differingField(profile: MapValue, text: string): 'type' | 'localhostProfile' | undefined {
  switch (profile.text('type')) {
    case 'Unconfined':
      return text === 'unconfined' ? undefined : 'type';
    case 'RuntimeDefault':
      return text === 'runtime/default' || text === 'docker/default' ? undefined : 'type';
    case 'Localhost':
      if (!text.startsWith('localhost/')) return 'type';
      return profile.text('localhostProfile') === text.slice('localhost/'.length) ? undefined : 'localhostProfile';
    default:
      return undefined;
  }
}
