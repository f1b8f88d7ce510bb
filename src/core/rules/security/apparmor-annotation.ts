import { annotatedContainers, APPARMOR_ANNOTATION, appArmorProfileOf, differingAppArmorField } from '../../manifest/apparmor.ts';
import { containersOf } from '../../manifest/containers.ts';
import { closestWords } from '../../text-distance.ts';
import { fieldPath } from '../../yaml/path.ts';
import { otherFix, preferredFix } from '../rule.ts';
import type { Rule, RuleContext } from '../rule.ts';
import type { Entry, MapValue } from '../../yaml/values.ts';

export const apparmorAnnotation: Rule = {
  id: 'apparmor-annotation',
  title: 'An AppArmor annotation that is wrong or contradicts the field',
  severity: 'error',
  lesson: 'security-context#profiles',
  watches: ['PodSpec'],
  why: 'This annotation is the old way to choose an AppArmor profile. It ends with the name of a container, its value is `runtime/default`, `unconfined` or `localhost/` and a profile, and it must agree with `appArmorProfile`. Remove it and use the field.',
  check(spec, context) {
    const annotations = context.manifest.podMetadata?.map('annotations');
    if (spec.kind !== 'map' || !annotations) return;
    for (const entry of annotations.entries) {
      const text = entry.value.kind === 'scalar' ? entry.value.string : undefined;
      if (text !== undefined && entry.name.startsWith(APPARMOR_ANNOTATION)) checkAnnotation(spec, annotations, entry, text, context);
    }
  },
  examples: [
    {
      in: 'document',
      bad: 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\n  annotations:\n    example.com/team: shop\n    «container.apparmor.security.beta.kubernetes.io/app»: runtime/default\nspec:\n  containers:\n    - name: web\n      image: nginx:1.27\n',
      fixed: 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\n  annotations:\n    example.com/team: shop\nspec:\n  containers:\n    - name: web\n      image: nginx:1.27\n',
    },
    { in: 'container', good: 'securityContext:\n  appArmorProfile:\n    type: RuntimeDefault' },
  ],
};

function checkAnnotation(spec: MapValue, annotations: MapValue, entry: Entry, text: string, context: RuleContext): void {
  const { report, edits, pathOf, rangeOf } = context;
  const remove = edits.removeField(annotations, entry);
  const path = `${pathOf(annotations).replace(/(template)\.metadata\./, '$1.')}[${entry.name}]`;
  const containers = annotatedContainers(spec, entry.name);
  if (containers.length === 0) {
    const name = entry.name.slice(APPARMOR_ANNOTATION.length);
    const [closest] = closestWords(name, containersOf(spec).flatMap(({ container }) => container.text('name') ?? []));
    const fixes = closest
      ? [...preferredFix(`Write ${closest}`, edits.renameKey(entry.key, APPARMOR_ANNOTATION + closest)), ...otherFix('Remove the annotation', remove)]
      : preferredFix('Remove the annotation', remove);
    report(entry, `The Pod has no container \`${name}\`.`, { path, fixes });
  } else if (text !== '' && text !== 'runtime/default' && text !== 'unconfined' && !text.startsWith('localhost/')) {
    report(entry.value, 'This is no AppArmor profile; use the field `appArmorProfile`.', { path, fixes: preferredFix('Remove the annotation', remove) });
  } else if (spec.map('os')?.text('name') !== 'windows') {
    for (const container of containers) {
      const profile = appArmorProfileOf(container);
      const field = profile && differingAppArmorField(profile, text);
      if (!profile || !field) continue;
      const related = [{ range: rangeOf(profile), message: 'What the field says' }];
      report(entry, 'This annotation contradicts the field `appArmorProfile`.', { path: fieldPath(pathOf(profile), field), related, fixes: preferredFix('Remove the annotation', remove) });
    }
  }
}
