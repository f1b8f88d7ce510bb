import { exampleValue, missingValue } from '../../manifest/missing-values.ts';
import type { TextEdit } from '../../text.ts';
import type { Edits } from '../../yaml/edits.ts';
import { flowText } from '../../yaml/write.ts';
import type { YamlData } from '../../yaml/write.ts';
import type { MapValue } from '../../yaml/values.ts';
import type { Fix } from '../finding.ts';
import { otherFix, preferredFix } from '../rule.ts';
import type { RuleContext } from '../rule.ts';
import { fieldPath, pathOf } from '../../yaml/path.ts';
import type { FieldCheck, FieldPlace } from './field-check.ts';

export const required: FieldCheck<'required'> = {
  id: 'required-field',
  check: 'required',
  absent: true,
  title: 'A required field is missing',
  severity: 'error',
  lesson: 'pod-anatomy#yaml-basics',
  why: 'The API server does not take the object without this field. Write the field and give it a value.',
  judge(field, _args, context) {
    if (!isMissing(field)) return;
    const { map, name, type } = field;
    const entry = map.entry(name);
    field.report(entry ?? map, message(field), { path: fieldPath(pathOf(map), name), fixes: fillFixes(type, name, map, context) });
  },
  examples: [
    { in: 'document', bad: 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  containers:\n    - «image: nginx:1.27»\n', fixed: 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  containers:\n    - name: nginx\n      image: nginx:1.27\n' },
    { in: 'container', bad: 'name: shop\n«image»: ""' },
    { in: 'container', good: 'name: web\nimage: nginx:1.27' },
  ],
};

function message({ name, value, map }: FieldPlace): string {
  if (value?.kind === 'scalar' && value.int === 0) return `\`${name}\` must not be 0.`;
  return `\`${name}\` is required here${map.entry(name) ? ', and it is empty' : ''}.`;
}

/** What stands around the field may tell its value; else at most an example can be offered. */
function fillFixes(type: string, name: string, map: MapValue, { edits, manifest }: RuleContext): Fix[] {
  const known = missingValue(type, name, map, manifest);
  if (known !== undefined) return preferredFix(`Write ${name}: ${flowText(known)}`, fill(map, name, known, edits));
  const example = exampleValue(type, name, map);
  return example === undefined ? [] : otherFix(`Write ${name}: ${flowText(example)}`, fill(map, name, example, edits));
}

function fill(map: MapValue, name: string, data: YamlData, edits: Edits): TextEdit | undefined {
  const entry = map.entry(name);
  if (!entry) return name === 'name' ? edits.addFirstField(map, name, data) : edits.addField(map, name, data, map.entry('name'));
  return typeof data === 'string' && entry.value.kind === 'scalar' ? edits.setText(entry.value.node, data) : edits.replaceValue(entry.value, data);
}

/** Go has no "absent" for plain texts and numbers: "" and 0 count as missing, an empty list or map as well. */
function isMissing({ value }: FieldPlace): boolean {
  if (!value) return true;
  if (value.kind === 'scalar') return value.string === '' || value.int === 0;
  return value.kind === 'list' && value.items.length === 0;
}
