import { isLabelValue, isQualifiedName } from '../../kubernetes/names.ts';
import { pathOf } from '../../yaml/path.ts';
import { preferredFix, rule } from '../rule.ts';
import { yaml } from '../yaml-example.ts';
import { removeThe } from '../../wording/fix-titles.ts';

const KEY = 'scheduler.alpha.kubernetes.io/tolerations';
const EFFECTS: readonly unknown[] = ['NoSchedule', 'PreferNoSchedule', 'NoExecute'];

export const tolerationsAnnotation = rule({
  id: 'tolerations-annotation',
  title: 'Tolerations annotation is not valid',
  severity: 'error',
  source: 'pkg/apis/core/validation.ValidateTolerationsInPodAnnotations',
  lesson: 'pod-anatomy#versions',
  watches: ['ObjectMeta.annotations'],
  why:
    'The API server rejects the Pod: it still validates this annotation, which held tolerations as JSON and has no ' +
    'effect any more. Use `spec.tolerations`, and remove the annotation.',
  check(annotations, { manifest, edits, report }) {
    if (annotations.parent !== manifest.podMetadata) return;
    const entry = annotations.entry(KEY);
    const text = entry?.value.kind === 'scalar' ? entry.value.string : undefined;
    const path = text ? problemPath(text) : undefined;
    if (!entry || path === undefined) return;
    report(entry, 'The tolerations annotation is not valid; use `spec.tolerations` instead.', {
      fixes: preferredFix(removeThe('annotation'), edits.removeField(annotations, entry)),
      path: `${pathOf(annotations)}${path}`,
    });
  },
  examples: [
    {
      bad: yaml`
        apiVersion: v1
        kind: Pod
        metadata:
          name: web
          annotations:
            «scheduler.alpha.kubernetes.io/tolerations»: '[{"key": "a", "operator": "Is"}]'
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
            scheduler.alpha.kubernetes.io/tolerations: '[{"key": "a", "operator": "Exists"}]'
        spec:
          containers:
            - name: web
              image: nginx:1.27
      `,
    },
  ],
});

/** Where the first problem is, as the API server writes it after the path of the annotations; undefined: none. */
function problemPath(text: string): string | undefined {
  const list = parse(text);
  if (!Array.isArray(list)) return list === null ? undefined : '';
  for (const [at, toleration] of list.entries()) {
    if (typeof toleration !== 'object' || toleration === null || Array.isArray(toleration))
      return toleration === null ? `.${KEY}[${at}].operator` : '';
    const field = problemField(fieldsOf(toleration as Record<string, unknown>));
    if (field !== undefined) return `.${KEY}[${at}].${field}`;
  }
  return undefined;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Go finds a field whatever its case. */
function fieldsOf(toleration: Readonly<Record<string, unknown>>): ReadonlyMap<string, unknown> {
  return new Map(Object.entries(toleration).map(([name, value]) => [name.toLowerCase(), value ?? '']));
}

function problemField(fields: ReadonlyMap<string, unknown>): string | undefined {
  const [key, operator, value, effect] = ['key', 'operator', 'value', 'effect'].map((name) => fields.get(name) ?? '');
  if (typeof key === 'string' && key !== '' && !isQualifiedName(key)) return 'key';
  if (key === '' && operator !== 'Exists') return 'operator';
  if (fields.has('tolerationseconds') && fields.get('tolerationseconds') !== '' && effect !== 'NoExecute')
    return 'effect';
  if (operator === 'Exists' ? value !== '' : operator !== '' && operator !== 'Equal') return 'operator';
  if (typeof value === 'string' && !isLabelValue(value)) return 'operator';
  return effect === '' || EFFECTS.includes(effect) ? undefined : 'effect';
}
