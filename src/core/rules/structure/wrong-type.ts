import type { FieldSchema, ValueType } from '../../kubernetes/schema.ts';
import { addressOf } from '../../kubernetes/port-text.ts';
import { missingValue } from '../../manifest/missing-values.ts';
import { flowText, scalarText } from '../../yaml/write.ts';
import type { ListValue, MapValue, ScalarValue, Value } from '../../yaml/values.ts';
import { otherFix, preferredFix, safeFix } from '../rule.ts';
import type { RuleContext, RuleDeclaration } from '../rule.ts';
import { scalarFits } from '../scalar-types.ts';
import { wantedHere } from './wanted-here.ts';
import { wrongShape } from './wrong-shape.ts';
import type { Fix } from '../finding.ts';
import { yaml } from '../yaml-example.ts';
import { code } from '../../wording/code.ts';
import { wrongType as wrongTypeMessage } from '../../wording/messages.ts';
import { changeTo, changeToPhrase, remove, removeThe } from '../../wording/fix-titles.ts';

export const wrongType: RuleDeclaration = {
  id: 'wrong-type',
  kind: 'structure',
  title: 'Value has the wrong type',
  severity: 'error',
  source: 'docs/reference/using-api/api-concepts/',
  judges: 'value',
  decided: true,
  lesson: 'pod-anatomy#quotes',
  why: 'The API server cannot decode the manifest and rejects it. Each field takes one type of value: a string, a number, a boolean, a list, or an object with fields of its own. Change the value to that type.',
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
    { in: 'container', good: 'command: [node, server.js]' },
  ],
};

/** Reports a value that is not of its field's type. `name` is the field's, also for an item of a list. */
export function reportWrongType(
  value: Value,
  name: string,
  wanted: ValueType,
  context: RuleContext,
  schema?: FieldSchema,
): void {
  const shape = wrongShape(value, wanted, schema, context.edits);
  if (shape) {
    context.report(value, shape.message ?? mismatch(value, name, wanted), {
      fixes: shape.safe ? safeFix(shape.title, shape.edits) : preferredFix(shape.title, shape.edits),
    });
    return;
  }
  const converted = fixesFor(value, wanted, context, schema);
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

/** Where nothing can be made of a value: what stands around it tells another, or the field goes, and its default counts. */
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
  const isNothing = value.kind === 'scalar' && NOTHING.has(value.source.trim().toLowerCase());
  if (isNothing && !schema?.required) return preferredFix(remove(name), edits.removeField(map, entry));
  if (wanted.kind !== 'scalar') return schema?.required ? [] : otherFix(remove(name), edits.removeField(map, entry));
  const known = missingValue(typeOf(map)?.name ?? '', name, map, manifest);
  const isInline = value.kind === 'scalar' || isFlow(value);
  // Digits that are there are what was meant: no other number is better.
  const hasNumber = value.kind === 'scalar' && typeof known === 'number' && /\d/.test(value.source);
  if (known !== undefined && isInline)
    return (hasNumber ? otherFix : preferredFix)(changeTo(flowText(known)), edits.replaceValue(value, known));
  return schema?.required ? [] : preferredFix(remove(name), edits.removeField(map, entry));
}

function isFlow({ node }: MapValue | ListValue): boolean {
  return (node.kind === 'map' || node.kind === 'list') && node.flow;
}

function fixesFor(value: Value, wanted: ValueType, context: RuleContext, schema: FieldSchema | undefined): Fix[] {
  if (value.kind === 'scalar') return scalarFixes(value, wanted, context, schema);
  const { edits } = context;
  if (wanted.kind === 'list' && value.kind === 'map') return wrapInList(value, context);
  if (value.kind === 'list' && wanted.kind !== 'list' && value.items.length === 1)
    return unwrapList(value, wanted, context);
  if (value.kind === 'list' && value.items.length === 0 && (wanted.kind === 'object' || wanted.kind === 'map')) {
    return preferredFix(changeTo('{}'), edits.replaceValue(value, {}));
  }
  if (value.kind === 'map' && value.entries.length === 0 && wanted.kind === 'list')
    return preferredFix(changeTo('[]'), edits.replaceValue(value, []));
  return [];
}

function scalarFixes(
  value: ScalarValue,
  wanted: ValueType,
  { edits }: RuleContext,
  schema: FieldSchema | undefined,
): Fix[] {
  const text = value.string;
  if (wanted.kind === 'scalar')
    return text === undefined ? [] : textToScalar(value, text, wanted.scalar, edits, schema?.name ?? '');
  if (wanted.kind !== 'list' || text === undefined || text === '') return [];
  if (wanted.items.kind === 'object') {
    return schema?.mapKeys?.[0] === 'name'
      ? preferredFix(changeTo(`[{name: ${text}}]`), edits.replaceValue(value, [{ name: text }]))
      : [];
  }
  const words = text.trim().split(/\s+/);
  const shell = /[|&;<>$`"'*]/.test(text);
  const asWords = `[${words.map((word) => scalarText(word, true)).join(', ')}]`;
  const split = edits.replaceValue(value, words);
  if (words.length === 1) return safeFix(changeTo(asWords), split);
  const inShell = edits.replaceValue(value, ['sh', '-c', text]);
  const shellFix = changeTo('[sh, -c, …]');
  return shell
    ? [...preferredFix(shellFix, inShell), ...otherFix(changeTo(asWords), split)]
    : [...preferredFix(changeTo(asWords), split), ...otherFix(shellFix, inShell)];
}

const BOOLEANS: Readonly<Record<string, string>> = {
  true: 'true',
  false: 'false',
  yes: 'true',
  no: 'false',
  on: 'true',
  off: 'false',
  '1': 'true',
  '0': 'false',
};

function textToScalar(
  value: ScalarValue,
  text: string,
  scalar: string,
  edits: RuleContext['edits'],
  field: string,
): Fix[] {
  const word = text.trim();
  if (scalar === 'boolean' && Object.hasOwn(BOOLEANS, word.toLowerCase())) {
    const written = BOOLEANS[word.toLowerCase()] ?? 'true';
    return safeFix(changeTo(written), edits.setSource(value.node, written));
  }
  const isInteger = scalar === 'int32' || scalar === 'int64' || scalar === 'int-or-string';
  if (isInteger && /^[-+]?\d{1,15}$/.test(word)) {
    const number = String(Number(word));
    return safeFix(removeThe('quotes'), edits.setSource(value.node, number));
  }
  if (isInteger && /^(?:runAs(?:User|Group)|fsGroup)$/.test(field) && word === 'root')
    return preferredFix(changeTo('0'), edits.setSource(value.node, '0'));
  const isWhole = scalar === 'int32' || scalar === 'int64';
  const meant = isWhole ? (/port$/i.test(field) ? addressOf(word)?.port : numberWithUnit(word, field)) : undefined;
  return meant === undefined ? [] : preferredFix(changeTo(meant), edits.setSource(value.node, String(meant)));
}

/** `30s` -> 30, and `1m` -> 60 in a field that counts seconds. */
function numberWithUnit(word: string, field: string): number | undefined {
  const [, digits = '', unit = ''] = /^(\d{1,9}) ?([a-z]{1,7})$/i.exec(word) ?? [];
  if (digits === '') return undefined;
  const seconds = SECONDS_IN[unit.toLowerCase()];
  return field.endsWith('Seconds') && seconds !== undefined ? Number(digits) * seconds : undefined;
}

const SECONDS_IN: Readonly<Record<string, number | undefined>> = {
  s: 1,
  sec: 1,
  secs: 1,
  second: 1,
  seconds: 1,
  m: 60,
  min: 60,
  mins: 60,
  minute: 60,
  minutes: 60,
  h: 3600,
  hour: 3600,
  hours: 3600,
  d: 86_400,
  day: 86_400,
  days: 86_400,
};

/** An object where a list of objects is wanted: its lines become the first item. */
function wrapInList(value: MapValue, { edits }: RuleContext): Fix[] {
  const { node } = value;
  if (node.kind !== 'map') return [];
  if (node.flow) {
    return preferredFix(changeToPhrase('a list'), [
      { range: { start: node.start, end: node.start }, newText: '[' },
      { range: { start: node.end, end: node.end }, newText: ']' },
    ]);
  }
  const first = node.entries[0];
  if (!first) return [];
  const lines = edits.linesOf(first.key.start, node);
  return preferredFix(
    changeToPhrase('a list'),
    lines.map((start, at) => ({ range: { start, end: start }, newText: at === 0 ? '- ' : '  ' })),
  );
}

/** A list of one thing where the thing itself is wanted. */
function unwrapList(list: ListValue, wanted: ValueType, { edits }: RuleContext): Fix[] {
  const [item] = list.items;
  if (
    item?.kind === 'scalar' &&
    wanted.kind === 'scalar' &&
    scalarFits(item, wanted.scalar) &&
    list.node.kind === 'list' &&
    list.node.flow
  ) {
    const source = edits.text.slice(item.node.start, item.node.end);
    return preferredFix(removeThe('brackets'), {
      range: { start: list.node.start, end: list.node.end },
      newText: source,
    });
  }
  return [];
}
