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
import { yaml } from '../yaml-example.ts';
import { required as requiredMessage, requiredNotEmpty } from '../../wording/messages.ts';
import { addField, changeTo } from '../../wording/fix-titles.ts';
import type { FixTitle } from '../../wording/fix-titles.ts';

export const required: FieldCheck<'required'> = {
  id: 'required-field',
  kind: 'field-check',
  check: 'required',
  absent: true,
  title: 'Required field is missing',
  severity: 'error',
  source: 'docs/reference/kubernetes-api/',
  saysMissing: true,
  judges: 'object',
  lesson: 'pod-anatomy#yaml-basics',
  why: 'The API server rejects the object without this field. Add the field with a value.',
  judge(field, _args, context) {
    if (!isMissing(field)) return;
    const { map, name, type } = field;
    const entry = map.entry(name);
    field.report(entry ?? map, message(field), {
      path: fieldPath(pathOf(map), name),
      awaits: [fieldPath(pathOf(map), name)],
      fixes: fillFixes(type, name, map, context),
    });
  },
  examples: [
    {
      in: 'document',
      bad: yaml`
        apiVersion: v1
        kind: Pod
        metadata:
          name: web
        spec:
          containers:
            - «image: nginx:1.27»
      `,
      fixed: yaml`
        apiVersion: v1
        kind: Pod
        metadata:
          name: web
        spec:
          containers:
            - name: nginx
              image: nginx:1.27
      `,
    },
    {
      in: 'container',
      bad: yaml`
        name: shop
        «image»: ""
      `,
    },
    {
      in: 'container',
      good: yaml`
        name: web
        image: nginx:1.27
      `,
    },
  ],
};

function message({ name, value, map }: FieldPlace): string {
  if (value?.kind === 'scalar' && value.int === 0) return `\`${name}\` is required and must not be 0.`;
  return map.entry(name) ? requiredNotEmpty(name) : requiredMessage(name);
}

/** What stands around the field may tell its value; else at most an example can be offered. */
function fillFixes(type: string, name: string, map: MapValue, { edits, manifest }: RuleContext): Fix[] {
  const known = missingValue(type, name, map, manifest);
  if (known !== undefined) return preferredFix(title(map, name, known), fill(map, name, known, edits));
  const example = exampleValue(type, name, map);
  return example === undefined ? [] : otherFix(title(map, name, example), fill(map, name, example, edits));
}

/** A field that is there and empty gets a value. */
function title(map: MapValue, name: string, data: YamlData): FixTitle {
  return map.entry(name) ? changeTo(flowText(data)) : addField(name, flowText(data));
}

function fill(map: MapValue, name: string, data: YamlData, edits: Edits): TextEdit | undefined {
  const entry = map.entry(name);
  if (!entry)
    return name === 'name' ? edits.addFirstField(map, name, data) : edits.addField(map, name, data, map.entry('name'));
  return typeof data === 'string' && entry.value.kind === 'scalar'
    ? edits.setText(entry.value.node, data)
    : edits.replaceValue(entry.value, data);
}

/** Go has no "absent" for plain texts and numbers: "" and 0 count as missing, an empty list or map as well. */
function isMissing({ value }: FieldPlace): boolean {
  if (!value) return true;
  if (value.kind === 'scalar') return value.string === '' || value.int === 0;
  return value.kind === 'list' && value.items.length === 0;
}
