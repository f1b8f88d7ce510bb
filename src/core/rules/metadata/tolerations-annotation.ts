import { isLabelValue, isQualifiedName } from '../../kubernetes/names.ts';
import { pathOf } from '../../yaml/path.ts';
import { preferredFix } from '../rule.ts';
import type { Rule } from '../rule.ts';

const KEY = 'scheduler.alpha.kubernetes.io/tolerations';
const EFFECTS: readonly unknown[] = ['NoSchedule', 'PreferNoSchedule', 'NoExecute'];

export const tolerationsAnnotation: Rule = {
  id: 'tolerations-annotation',
  title: 'Tolerations in an annotation that cannot be read',
  severity: 'error',
  lesson: 'pod-anatomy#versions',
  watches: ['ObjectMeta.annotations'],
  why: 'Long ago tolerations were written as JSON in this annotation. The API server still checks it, although nothing uses it. Write `spec.tolerations` instead, and remove the annotation.',
  check(annotations, { manifest, edits, report }) {
    if (annotations.kind !== 'map' || annotations.parent !== manifest.podMetadata) return;
    const entry = annotations.entry(KEY);
    const text = entry?.value.kind === 'scalar' ? entry.value.string : undefined;
    const path = text ? problemPath(text) : undefined;
    if (!entry || path === undefined) return;
    report(entry, 'These tolerations cannot be read; write `spec.tolerations` instead.', {
      fixes: preferredFix('Remove it', edits.removeField(annotations, entry)),
      path: `${pathOf(annotations)}${path}`,
    });
  },
  examples: [
    {
      bad: 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\n  annotations:\n    «scheduler.alpha.kubernetes.io/tolerations»: \'[{"key": "a", "operator": "Is"}]\'\n    team: web\nspec:\n  containers:\n    - name: web\n      image: nginx:1.27\n',
      fixed: 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\n  annotations:\n    team: web\nspec:\n  containers:\n    - name: web\n      image: nginx:1.27\n',
    },
    {
      good: 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\n  annotations:\n    scheduler.alpha.kubernetes.io/tolerations: \'[{"key": "a", "operator": "Exists"}]\'\nspec:\n  containers:\n    - name: web\n      image: nginx:1.27\n',
    },
  ],
};

/** Where the first problem is, as the API server writes it after the path of the annotations; undefined: none. */
function problemPath(text: string): string | undefined {
  const list = parse(text);
  if (!Array.isArray(list)) return list === null ? undefined : '';
  for (const [at, toleration] of list.entries()) {
    if (typeof toleration !== 'object' || toleration === null || Array.isArray(toleration)) return toleration === null ? `.${KEY}[${at}].operator` : '';
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
  if (fields.has('tolerationseconds') && fields.get('tolerationseconds') !== '' && effect !== 'NoExecute') return 'effect';
  if (operator === 'Exists' ? value !== '' : operator !== '' && operator !== 'Equal') return 'operator';
  if (typeof value === 'string' && !isLabelValue(value)) return 'operator';
  return effect === '' || EFFECTS.includes(effect) ? undefined : 'effect';
}
