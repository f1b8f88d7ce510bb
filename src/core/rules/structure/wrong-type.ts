import type { FieldSchema, Schema, ValueType } from '../../kubernetes/schema.ts';
import { missingValue } from '../../manifest/missing-values.ts';
import { isFlow } from '../../yaml/nodes.ts';
import { flowText } from '../../yaml/write.ts';
import type { Value } from '../../yaml/values.ts';
import { otherFix, preferredFix, safeFix } from '../rule.ts';
import type { RuleContext, RuleDeclaration } from '../rule.ts';
import { holdsSomething } from '../../yaml/holds-something.ts';
import { conversions } from './conversions.ts';
import { wantedHere } from './wanted-here.ts';
import { wrongShape } from './wrong-shape.ts';
import type { Fix } from '../finding.ts';
import { yaml } from '../yaml-example.ts';
import { code } from '../../wording/code.ts';
import { wrongType as wrongTypeMessage } from '../../wording/messages.ts';
import { changeTo, remove, removeThe } from '../../wording/fix-titles.ts';

export const wrongType: RuleDeclaration = {
  id: 'wrong-type',
  kind: 'structure',
  title: 'Value has the wrong type',
  severity: 'error',
  source: 'docs/reference/using-api/api-concepts/',
  judges: 'value',
  decided: true,
  lesson: 'pod-anatomy#quotes',
  why:
    'The API server cannot decode the manifest and rejects it. Each field takes one type of value: a string, a ' +
    'number, a boolean, a list, or an object with fields of its own. Change the value to that type.',
  examples: [
    {
      in: 'container',
      bad: yaml`
        ports:
          - containerPort: «"8080"»
      `,
      fixed: yaml`
        ports:
          - containerPort: 8080
      `,
    },
    { in: 'container', bad: 'command: «node server.js»', fixed: 'command: [node, server.js]' },
    {
      in: 'container',
      bad: yaml`
        image: nginx:1.27
        tty: «perhaps»
      `,
      fixed: 'image: nginx:1.27',
    },
    {
      in: 'pod-spec',
      bad: yaml`
        terminationGracePeriodSeconds: «30s»
      `,
      fixed: 'terminationGracePeriodSeconds: 30',
    },
    {
      in: 'container',
      bad: yaml`
        env:
          - name: PASSWORD
            «value»:
              secretKeyRef:
                name: db
                key: password
      `,
      fixed: yaml`
        env:
          - name: PASSWORD
            valueFrom:
              secretKeyRef:
                name: db
                key: password
      `,
    },
    {
      in: 'container',
      bad: yaml`
        «stdin»:
          - true
      `,
      fixed: 'stdin: true',
    },
    { in: 'container', bad: 'stdin: «[true, false]»' },
    { in: 'container', good: 'command: [node, server.js]' },
  ],
};

/** Reports a value that is not of its field's type. `name` is the field's, also for an item of a list. */
export function reportWrongType(
  value: Value,
  name: string,
  wanted: ValueType,
  context: RuleContext,
  schema: FieldSchema,
  types: Schema,
): void {
  const shape = wrongShape(value, wanted, schema, context.edits);
  if (shape) {
    context.report(value, shape.message ?? mismatch(value, name, wanted), {
      fixes: shape.safe ? safeFix(shape.title, shape.edits) : preferredFix(shape.title, shape.edits),
    });
    return;
  }
  const converted = conversions(value, wanted, context, schema, types);
  const fixes = converted.length > 0 ? converted : replacements(value, name, wanted, context, schema);
  const asked = wantedHere(value, name, context);
  context.report(value, mismatch(value, name, wanted), { fixes: asked.length > 0 ? asked : fixes });
}

function mismatch(value: Value, name: string, wanted: ValueType): string {
  const isItem = value.parent?.kind === 'list';
  return wrongTypeMessage(`${isItem ? 'Each item of ' : ''}${code(name)}`, describe(wanted), describeValue(value));
}

function describe(type: ValueType): string {
  switch (type.kind) {
    case 'object':
      return 'an object';
    case 'list':
      return type.items.kind === 'object' ? 'a list of objects' : 'a list of strings';
    case 'map':
      return 'a map of strings';
    case 'scalar':
      return SCALARS[type.scalar] ?? 'a value';
  }
}

const SCALARS: Readonly<Record<string, string>> = {
  string: 'a string',
  boolean: '`true` or `false`',
  int32: 'an integer',
  int64: 'an integer',
  double: 'a number',
  quantity: 'a quantity such as `500m` or `128Mi`',
  'int-or-string': 'an integer or a string',
  time: 'a timestamp such as `2030-01-31T12:00:00Z`',
  'micro-time': 'a timestamp such as `2030-01-31T12:00:00.000000Z`',
  bytes: 'a base64-encoded string',
};

function describeValue(value: Value): string {
  if (value.kind === 'map') return 'an object';
  if (value.kind === 'list') return 'a list';
  switch (value.meaning.type) {
    case 'string':
      return value.string === undefined || value.string === '' ? 'a string' : `the string ${code(value.string)}`;
    case 'bool':
      return `the boolean ${code(value.source)}`;
    case 'null':
      return 'empty';
    default:
      return `the number ${code(value.source)}`;
  }
}

/** How other languages write "nothing". */
const NOTHING: ReadonlySet<string> = new Set(['nil', 'none', 'undefined', 'nul', 'empty', '{}', '[]']);

/**
 * Where nothing can be made of a value: what stands around it tells another, or the field goes, and its default
 * counts.
 */
function replacements(
  value: Value,
  name: string,
  wanted: ValueType,
  context: RuleContext,
  schema: FieldSchema | undefined,
): Fix[] {
  const { edits, manifest, typeOf } = context;
  const map = value.parent;
  if (map?.kind === 'list' && map.items.length > 1)
    return otherFix(removeThe('item'), edits.removeItem(map, Number(value.key)));
  const entry = map?.kind === 'map' ? map.entry(String(value.key)) : undefined;
  if (map?.kind !== 'map' || !entry) return [];
  if (value.key !== schema?.name) return otherFix(remove(entry.name), edits.removeField(map, entry));
  const isNothing = value.kind === 'scalar' && (value.string === '' || NOTHING.has(value.source.trim().toLowerCase()));
  if (isNothing && !schema?.required) return preferredFix(remove(name), edits.removeField(map, entry));
  if (wanted.kind !== 'scalar') return schema?.required ? [] : otherFix(remove(name), edits.removeField(map, entry));
  const known = missingValue(typeOf(map)?.name ?? '', name, map, manifest);
  const isInline = value.kind === 'scalar' || isFlow(value.node);
  // Digits that are there are what was meant: no other number is better.
  const digits = value.kind === 'scalar' && typeof known === 'number' ? /\d+/.exec(value.source)?.[0] : undefined;
  if (digits !== undefined && known !== undefined) {
    const written = Number(digits) <= 65_535 ? [Number(digits)] : [];
    return [...new Set([...written, known])].flatMap((one) =>
      otherFix(changeTo(flowText(one)), edits.replaceValue(value, one)),
    );
  }
  if (known !== undefined && isInline)
    return (holdsSomething(value) ? otherFix : preferredFix)(
      changeTo(flowText(known)),
      edits.replaceValue(value, known),
    );
  if (schema?.required) return [];
  // Of a flag that says neither yes nor no nothing is lost; a word for a number may stand for one.
  const mayBeMeant = value.kind === 'scalar' ? wanted.scalar !== 'boolean' : holdsSomething(value);
  return (mayBeMeant ? otherFix : preferredFix)(remove(name), edits.removeField(map, entry));
}
