import type { FieldSchema, ValueType } from '../../kubernetes/schema.ts';
import { missingValue } from '../../manifest/missing-values.ts';
import { flowText, scalarText } from '../../yaml/write.ts';
import type { ListValue, MapValue, ScalarValue, Value } from '../../yaml/values.ts';
import { otherFix, preferredFix, safeFix } from '../rule.ts';
import type { RuleContext, RuleDeclaration } from '../rule.ts';
import { scalarFits } from '../scalar-types.ts';
import { wrongShape } from './wrong-shape.ts';
import type { Fix } from '../finding.ts';

export const wrongType: RuleDeclaration = {
  id: 'wrong-type',
  title: 'A value of the wrong type',
  severity: 'error',
  lesson: 'pod-anatomy#quotes',
  why: 'Each field takes one type of value: a text, a number, true or false, a list, or an object with fields of its own. With another type the API server cannot read the manifest at all. Write the value in the form that the field takes.',
  examples: [
    { in: 'container', bad: 'ports:\n  - containerPort: «"8080"»', fixed: 'ports:\n  - containerPort: 8080' },
    { in: 'container', bad: 'command: «node server.js»', fixed: 'command: [node, server.js]' },
    { in: 'container', bad: 'image: nginx:1.27\ntty: «perhaps»', fixed: 'image: nginx:1.27' },
    { in: 'container', good: 'command: [node, server.js]' },
  ],
};

/** Reports a value that is not of its field's type. `name` is the field's, also for an item of a list. */
export function reportWrongType(value: Value, name: string, wanted: ValueType, context: RuleContext, schema?: FieldSchema): void {
  const shape = wrongShape(value, wanted, schema, context.edits);
  if (shape) {
    context.report(value, shape.message ?? mismatch(value, name, wanted), { fixes: shape.safe ? safeFix(shape.title, shape.edits) : preferredFix(shape.title, shape.edits) });
    return;
  }
  const converted = fixesFor(value, wanted, context, schema);
  const fixes = converted.length > 0 ? converted : replacements(value, name, wanted, context, schema);
  context.report(value, mismatch(value, name, wanted), { fixes });
}

function mismatch(value: Value, name: string, wanted: ValueType): string {
  const isItem = value.parent?.kind === 'list';
  return `${isItem ? `An item of \`${name}\` is` : `\`${name}\` takes`} ${describe(wanted)}, not ${describeValue(value)}.`;
}

export function describe(type: ValueType): string {
  switch (type.kind) {
    case 'object':
      return 'an object with fields';
    case 'list':
      return type.items.kind === 'object' ? 'a list of objects' : 'a list';
    case 'map':
      return 'pairs of names and values';
    case 'scalar':
      return SCALARS[type.scalar] ?? 'a value';
  }
}

const SCALARS: Readonly<Record<string, string>> = {
  string: 'a text',
  boolean: 'true or false',
  int32: 'a whole number',
  int64: 'a whole number',
  double: 'a number',
  quantity: 'an amount such as 500m or 128Mi',
  'int-or-string': 'a whole number or a text',
  time: 'a time such as "2030-01-31T12:00:00Z"',
  'micro-time': 'a time such as "2030-01-31T12:00:00.000000Z"',
  bytes: 'text in base64',
};

function describeValue(value: Value): string {
  if (value.kind === 'map') return 'an object';
  if (value.kind === 'list') return 'a list';
  switch (value.meaning.type) {
    case 'string':
      return 'a text';
    case 'bool':
      return `\`${value.source}\` (${value.meaning.value})`;
    case 'null':
      return 'nothing';
    default:
      return 'a number';
  }
}

/** Where nothing can be made of a value: what stands around it tells another, or the field goes, and its default counts. */
function replacements(value: Value, name: string, wanted: ValueType, { edits, manifest, typeOf }: RuleContext, schema: FieldSchema | undefined): Fix[] {
  const map = value.parent;
  const entry = map?.kind === 'map' && value.key === schema?.name ? map.entry(schema.name) : undefined;
  if (map?.kind !== 'map' || !entry || wanted.kind !== 'scalar') return [];
  const known = missingValue(typeOf(map)?.name ?? '', name, map, manifest);
  const isInline = value.kind === 'scalar' || ((value.node.kind === 'map' || value.node.kind === 'list') && value.node.flow);
  if (known !== undefined && isInline) return preferredFix(`Write ${flowText(known)}`, edits.replaceValue(value, known));
  return schema?.required ? [] : preferredFix(`Remove ${name}`, edits.removeField(map, entry));
}

function fixesFor(value: Value, wanted: ValueType, context: RuleContext, schema: FieldSchema | undefined): Fix[] {
  if (value.kind === 'scalar') return scalarFixes(value, wanted, context, schema);
  const { edits } = context;
  if (wanted.kind === 'list' && value.kind === 'map') return wrapInList(value, context);
  if (value.kind === 'list' && wanted.kind !== 'list' && value.items.length === 1) return unwrapList(value, wanted, context);
  if (value.kind === 'list' && value.items.length === 0 && (wanted.kind === 'object' || wanted.kind === 'map')) {
    return preferredFix('Write {}', edits.replaceValue(value, {}));
  }
  if (value.kind === 'map' && value.entries.length === 0 && wanted.kind === 'list') return preferredFix('Write []', edits.replaceValue(value, []));
  return [];
}

function scalarFixes(value: ScalarValue, wanted: ValueType, { edits }: RuleContext, schema: FieldSchema | undefined): Fix[] {
  const text = value.string;
  if (wanted.kind === 'scalar') return text === undefined ? [] : textToScalar(value, text, wanted.scalar, edits);
  if (wanted.kind !== 'list' || text === undefined || text === '') return [];
  if (wanted.items.kind === 'object') {
    return schema?.mapKeys?.[0] === 'name' ? preferredFix(`Write a list: [{name: ${text}}]`, edits.replaceValue(value, [{ name: text }])) : [];
  }
  const words = text.trim().split(/\s+/);
  const shell = /[|&;<>$`"'*]/.test(text);
  const asWords = `[${words.map((word) => scalarText(word, true)).join(', ')}]`;
  const split = edits.replaceValue(value, words);
  if (words.length === 1) return safeFix(`Write a list: ${asWords}`, split);
  const inShell = edits.replaceValue(value, ['sh', '-c', text]);
  const shellFix = 'Run it in a shell: [sh, -c, …]';
  return shell
    ? [...preferredFix(shellFix, inShell), ...otherFix(`Write a list: ${asWords}`, split)]
    : [...preferredFix(`Write a list: ${asWords}`, split), ...otherFix(shellFix, inShell)];
}

const BOOLEANS: Readonly<Record<string, string>> = { true: 'true', false: 'false', yes: 'true', no: 'false', on: 'true', off: 'false', '1': 'true', '0': 'false' };

function textToScalar(value: ScalarValue, text: string, scalar: string, edits: RuleContext['edits']): Fix[] {
  const word = text.trim();
  if (scalar === 'boolean' && Object.hasOwn(BOOLEANS, word.toLowerCase())) {
    const written = BOOLEANS[word.toLowerCase()] ?? 'true';
    return safeFix(`Write ${written}`, edits.setSource(value.node, written));
  }
  const isInteger = scalar === 'int32' || scalar === 'int64' || scalar === 'int-or-string';
  if (isInteger && /^[-+]?\d{1,15}$/.test(word)) {
    const number = String(Number(word));
    return safeFix(`Write ${number} without quotes`, edits.setSource(value.node, number));
  }
  return [];
}

/** An object where a list of objects is wanted: its lines become the first item. */
function wrapInList(value: MapValue, { edits }: RuleContext): Fix[] {
  const { node } = value;
  if (node.kind !== 'map') return [];
  if (node.flow) {
    return preferredFix('Make it a list', [
      { range: { start: node.start, end: node.start }, newText: '[' },
      { range: { start: node.end, end: node.end }, newText: ']' },
    ]);
  }
  const first = node.entries[0];
  if (!first) return [];
  const lines = edits.linesOf(first.key.start, node);
  return preferredFix('Make it a list', lines.map((start, at) => ({ range: { start, end: start }, newText: at === 0 ? '- ' : '  ' })));
}

/** A list of one thing where the thing itself is wanted. */
function unwrapList(list: ListValue, wanted: ValueType, { edits }: RuleContext): Fix[] {
  const [item] = list.items;
  if (item?.kind === 'scalar' && wanted.kind === 'scalar' && scalarFits(item, wanted.scalar) && list.node.kind === 'list' && list.node.flow) {
    const source = edits.text.slice(item.node.start, item.node.end);
    return preferredFix('Take it out of the list', { range: { start: list.node.start, end: list.node.end }, newText: source });
  }
  return [];
}
