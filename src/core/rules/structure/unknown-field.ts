import type { Schema, TypeSchema, ValueType } from '../../kubernetes/schema.ts';
import { closestWords } from '../../text-distance.ts';
import type { Entry, MapValue, Value } from '../../yaml/values.ts';
import { matchLabelsFix } from './flat-selector.ts';
import { otherFix, preferredFix, safeFix } from '../rule.ts';
import type { RuleContext, RuleDeclaration } from '../rule.ts';
import type { Fix } from '../finding.ts';

const DEPLOYMENT = 'apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: web\nspec:\n';
const TEMPLATE = '  template:\n    metadata:\n      labels:\n        app: web\n    spec:\n      containers:\n        - name: web\n          image: nginx:1.27\n';

export const unknownField: RuleDeclaration = {
  id: 'unknown-field',
  title: 'A field that Kubernetes does not have here',
  severity: 'error',
  lesson: 'pod-anatomy#yaml-basics',
  why: 'Kubernetes knows a fixed set of fields at each place, spelt in exactly one way. An unknown field is a typing slip, or a field that stands at the wrong depth. Spell it as Kubernetes does, or move it to the object that has it.',
  examples: [
    { in: 'container', bad: '«imagePullpolicy»: Always', fixed: 'imagePullPolicy: Always' },
    { in: 'container', bad: '«restartPolcy»: Always', fixed: 'restartPolicy: Always', version: 36 },
    {
      bad: `${DEPLOYMENT}  selector:\n    «app»: web\n${TEMPLATE}`,
      fixed: `${DEPLOYMENT}  selector:\n    matchLabels:\n      app: web\n${TEMPLATE}`,
    },
    { in: 'container', good: 'imagePullPolicy: Always' },
  ],
};

/**
 * Reports an entry whose name the type does not have: the closest real name, or where a field of that name belongs.
 * Gives back the field that was probably meant.
 */
export function reportUnknownField(map: MapValue, entry: Entry, type: TypeSchema, schema: Schema, context: RuleContext): string | undefined {
  const wrap = type.name === 'LabelSelector' ? matchLabelsFix(map, context) : [];
  if (wrap.length > 0) {
    context.report(entry, 'Labels stand under `matchLabels` here.', { fixes: wrap });
    return undefined;
  }
  const free = [...type.fields.keys()].filter((name) => !map.entry(name));
  const close = closestWords(entry.name, free.filter((name) => mayHold(type.fields.get(name)?.type, entry.value)));
  const holder = close.length === 0 || close[0]?.toLowerCase() !== entry.name.toLowerCase() ? holderOf(map, entry.name, type, schema, context) : undefined;
  const fixes = [...moveFix(map, entry, holder, context), ...renameFixes(entry, close, context)];
  if (fixes.length === 0) fixes.push(...preferredFix(`Remove ${shown(entry.name)}`, context.edits.removeField(map, entry)));
  context.report(entry, message(entry.name, close[0], holder), { fixes });
  return holder ? undefined : close[0];
}

/** A list is not what someone meant who wrote an object; a scalar may be meant for anything but an object. */
function mayHold(type: ValueType | undefined, value: Value): boolean {
  if (value.kind === 'scalar') return value.isNull || type?.kind === 'scalar';
  if (value.kind === 'list') return type?.kind === 'list';
  return type?.kind === 'object' || type?.kind === 'map';
}

function message(name: string, closest: string | undefined, holder: Holder | undefined): string {
  if (holder) return `\`${shown(name)}\` belongs in \`${holder.label}\`, not here.`;
  return closest ? `There is no \`${shown(name)}\` here; did you mean \`${closest}\`?` : `Kubernetes has no field \`${shown(name)}\` here.`;
}

function shown(name: string): string {
  return name.length > 40 ? `${name.slice(0, 39)}…` : name;
}

function renameFixes(entry: Entry, close: readonly string[], { edits }: RuleContext): Fix[] {
  return close.slice(0, 3).flatMap((name, at) => {
    const edit = edits.renameKey(entry.key, name);
    if (at > 0) return otherFix(`Write ${name}`, edit);
    return name.toLowerCase() === entry.name.toLowerCase() ? safeFix(`Write ${name}`, edit) : preferredFix(`Write ${name}`, edit);
  });
}

interface Holder {
  readonly map: MapValue | undefined;
  readonly label: string;
}

/** The nearest object around or directly below that has a field of this name. */
function holderOf(map: MapValue, name: string, type: TypeSchema, schema: Schema, context: RuleContext): Holder | undefined {
  for (const field of type.fields.values()) {
    if (field.type.kind !== 'object' || !schema.type(field.type.type)?.fields.has(name)) continue;
    const target = map.map(field.name);
    if (target && !target.has(name)) return { map: target, label: field.name };
  }
  for (const { value, type: outer, label } of typesAround(map, context)) {
    if (outer.fields.has(name) && !value.has(name)) return { map: value, label };
  }
  return undefined;
}

function typesAround(map: MapValue, context: RuleContext): { value: MapValue; type: TypeSchema; label: string }[] {
  const around: { value: MapValue; type: TypeSchema; label: string }[] = [];
  for (let at = map.parent; at; at = at.parent) {
    const type = at.kind === 'map' ? context.typeOf(at) : undefined;
    if (at.kind === 'map' && type) around.push({ value: at, type, label: labelOf(at) });
  }
  return around;
}

function labelOf(map: MapValue): string {
  if (typeof map.key === 'string') return map.key === '' ? 'the top level' : map.key;
  return String(map.parent?.key ?? 'the item').replace(/s$/, '');
}

function moveFix(map: MapValue, entry: Entry, holder: Holder | undefined, { edits }: RuleContext): Fix[] {
  if (!holder?.map || map.node.kind !== 'map' || map.node.flow) return [];
  const removal = edits.removeField(map, entry);
  const copy = edits.copyField(entry, holder.map);
  return preferredFix(`Move it to ${holder.label}`, [removal, copy]);
}
