import {
  annotatedContainers,
  APPARMOR_ANNOTATION,
  appArmorProfileOf,
  differingAppArmorField,
} from '../../manifest/apparmor.ts';
import { containersOf } from '../../manifest/containers.ts';
import { asField } from './profile-from-annotation.ts';
import { closestWords } from '../../text-distance.ts';
import { fieldPath } from '../../yaml/path.ts';
import { otherFix, preferredFix, rule } from '../rule.ts';
import type { RuleContext } from '../rule.ts';
import type { Entry, MapValue } from '../../yaml/values.ts';
import { yaml } from '../yaml-example.ts';
import { changeTo, removeThe } from '../../wording/fix-titles.ts';
import { notDefined } from '../../wording/messages.ts';

export const apparmorAnnotation = rule({
  id: 'apparmor-annotation',
  title: 'AppArmor annotation is invalid or conflicts with appArmorProfile',
  severity: 'error',
  source: 'pkg/apis/core/validation.ValidateAppArmorPodAnnotations',
  lesson: 'security-context#profiles',
  watches: ['PodSpec'],
  why:
    'The API server rejects the Pod. This annotation is the deprecated way to choose an AppArmor profile. It ends ' +
    'with a container name, its value is `runtime/default`, `unconfined` or `localhost/` and a profile, and it ' +
    'must match `appArmorProfile`. Remove it and use the field.',
  check(spec, context) {
    const annotations = context.manifest.podMetadata?.map('annotations');
    if (!annotations) return;
    for (const entry of annotations.entries) {
      const text = entry.value.kind === 'scalar' ? entry.value.string : undefined;
      if (text !== undefined && entry.name.startsWith(APPARMOR_ANNOTATION))
        checkAnnotation(spec, annotations, entry, text, context);
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
            «container.apparmor.security.beta.kubernetes.io/app»: runtime/default
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
      `,
    },
    {
      in: 'container',
      good: yaml`
        securityContext:
          appArmorProfile:
            type: RuntimeDefault
      `,
    },
  ],
});

function checkAnnotation(
  spec: MapValue,
  annotations: MapValue,
  entry: Entry,
  text: string,
  context: RuleContext,
): void {
  const { report, edits, pathOf, rangeOf } = context;
  const remove = edits.removeField(annotations, entry);
  const path = `${pathOf(annotations).replace(/(template)\.metadata\./, '$1.')}[${entry.name}]`;
  const containers = annotatedContainers(spec, entry.name);
  if (containers.length === 0) {
    const name = entry.name.slice(APPARMOR_ANNOTATION.length);
    const [closest] = closestWords(
      name,
      containersOf(spec).flatMap(({ container }) => container.text('name') ?? []),
    );
    const fixes = closest
      ? [
          ...preferredFix(changeTo(closest), edits.renameKey(entry.key, APPARMOR_ANNOTATION + closest)),
          ...otherFix(removeThe('annotation'), remove),
        ]
      : preferredFix(removeThe('annotation'), remove);
    report(entry, notDefined('Container', name, 'in this Pod'), { path, fixes });
  } else if (text !== '' && text !== 'runtime/default' && text !== 'unconfined' && !text.startsWith('localhost/')) {
    report(entry.value, 'AppArmor profile is not valid; use the field `appArmorProfile`.', {
      path,
      fixes: [...asField(spec, annotations, entry, context), ...otherFix(removeThe('annotation'), remove)],
    });
  } else if (spec.map('os')?.text('name') !== 'windows') {
    for (const container of containers) {
      const profile = appArmorProfileOf(container);
      const field = profile && differingAppArmorField(profile, text);
      if (!profile || !field) continue;
      const related = [{ range: rangeOf(profile), message: 'The field is here.' }];
      report(entry, 'Annotation conflicts with the field `appArmorProfile`.', {
        path: fieldPath(pathOf(profile), field),
        related,
        fixes: preferredFix(removeThe('annotation'), remove),
      });
    }
  }
}
