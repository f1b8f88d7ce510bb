import { containersOf } from '../../manifest/containers.ts';
import { fieldPath } from '../../yaml/path.ts';
import { preferredFix } from '../rule.ts';
import type { Rule, RuleContext } from '../rule.ts';
import type { Entry, MapValue, ScalarValue } from '../../yaml/values.ts';

const POD = 'seccomp.security.alpha.kubernetes.io/pod';
const CONTAINER = 'container.seccomp.security.alpha.kubernetes.io/';

export const seccompAnnotation: Rule = {
  id: 'seccomp-annotation',
  title: 'A seccomp annotation that is wrong or contradicts the field',
  severity: 'error',
  lesson: 'security-context#profiles',
  watches: ['PodSpec'],
  why: 'These annotations are an old way to choose a seccomp profile. Nothing reads them since Kubernetes 1.27, but what they say must still be readable and agree with `seccompProfile`. Remove them and use the field.',
  check(spec, context) {
    const annotations = context.manifest.podMetadata?.map('annotations');
    if (spec.kind !== 'map' || !annotations) return;
    for (const entry of annotations.entries) {
      const text = entry.value.kind === 'scalar' ? entry.value.string : undefined;
      if (text === undefined || (entry.name !== POD && !entry.name.startsWith(CONTAINER))) continue;
      if (!isProfile(text)) reportWrong(annotations, entry, context);
      else for (const holder of holdersOf(spec, entry.name)) compare(annotations, entry, text, holder, context);
    }
  },
  examples: [
    {
      in: 'document',
      bad: 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\n  annotations:\n    example.com/team: shop\n    «seccomp.security.alpha.kubernetes.io/pod»: RuntimeDefault\nspec:\n  containers:\n    - name: web\n      image: nginx:1.27\n',
      fixed: 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\n  annotations:\n    example.com/team: shop\nspec:\n  containers:\n    - name: web\n      image: nginx:1.27\n',
    },
    { in: 'pod-spec', good: 'securityContext:\n  seccompProfile:\n    type: RuntimeDefault' },
  ],
};

function isProfile(text: string): boolean {
  if (text === 'runtime/default' || text === 'docker/default' || text === 'unconfined') return true;
  const path = text.startsWith('localhost/') ? text.slice('localhost/'.length) : undefined;
  return path !== undefined && !path.startsWith('/') && !path.split('/').includes('..');
}

/** What the annotation is about: the Pod, or the containers of that name. */
function holdersOf(spec: MapValue, name: string): MapValue[] {
  if (name === POD) return [spec];
  return containersOf(spec).flatMap(({ container }) => (container.text('name') === name.slice(CONTAINER.length) ? [container] : []));
}

function reportWrong(annotations: MapValue, entry: Entry, { report, edits, pathOf }: RuleContext): void {
  const path = `${pathOf(annotations).replace(/(template)\.metadata\./, '$1.')}.${entry.name}`;
  report(entry, 'This is no seccomp profile; use the field `seccompProfile`.', { path, fixes: preferredFix('Remove the annotation', edits.removeField(annotations, entry)) });
}

function compare(annotations: MapValue, entry: Entry, text: string, holder: MapValue, { report, edits, pathOf, rangeOf }: RuleContext): void {
  const profile = holder.map('securityContext')?.map('seccompProfile');
  const field = profile && differingField(profile, text);
  if (!profile || !field) return;
  const value: ScalarValue | undefined = profile.scalar(field) ?? profile.scalar('type');
  const related = value ? [{ range: rangeOf(value), message: 'What the field says' }] : [];
  report(entry, 'This annotation contradicts the field `seccompProfile`.', {
    path: fieldPath(pathOf(profile), field),
    related,
    fixes: preferredFix('Remove the annotation', edits.removeField(annotations, entry)),
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
