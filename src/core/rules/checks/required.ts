import { fieldPath, pathOf } from '../../yaml/path.ts';
import type { FieldCheck, FieldPlace } from './field-check.ts';

export const required: FieldCheck<'required'> = {
  id: 'required-field',
  check: 'required',
  absent: true,
  title: 'A required field is missing',
  severity: 'error',
  lesson: 'about-pods#yaml-basics',
  why: 'The API server does not take the object without this field. Write the field and give it a value.',
  judge(field) {
    if (!isMissing(field)) return;
    const path = fieldPath(pathOf(field.map), field.name);
    const entry = field.map.entry(field.name);
    field.report(entry ?? field.map, `\`${field.name}\` is required here${entry ? ', and it is empty' : ''}.`, { path });
  },
  examples: [
    { in: 'document', bad: 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  containers:\n    - «image: nginx:1.27»\n' },
    { in: 'container', good: 'name: web\nimage: nginx:1.27' },
  ],
};

/** Go has no "absent" for plain texts and numbers: "" and 0 count as missing, an empty list or map as well. */
function isMissing({ value }: FieldPlace): boolean {
  if (!value) return true;
  if (value.kind === 'scalar') return value.string === '' || value.int === 0;
  return value.kind === 'list' && value.items.length === 0;
}
