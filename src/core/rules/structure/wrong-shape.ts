/**
 * Values that say what is meant in another shape: `LOG_LEVEL: info` as an item of `env`, `- 80` as one of `ports`,
 * labels as a list.
 */

import type { FieldSchema, ValueType } from '../../kubernetes/schema.ts';
import type { TextEdit } from '../../text.ts';
import type { Edits } from '../../yaml/edits.ts';
import { columnOf, lineStartOf, textEndOf } from '../../yaml/layout.ts';
import type { Entry, ListValue, MapValue, ScalarValue, Value } from '../../yaml/values.ts';
import { blockItem, doubleQuoted, flowText, scalarText } from '../../yaml/write.ts';
import { changeTo, changeToPhrase, quote, removeThe } from '../../wording/fix-titles.ts';
import type { FixTitle } from '../../wording/fix-titles.ts';
import { code } from '../../wording/code.ts';
import type { Shape } from './shape.ts';
import { expressionsAsLabels, labelsTooDeep, textBlock } from './unquoted-block.ts';
import { assignments } from './assignments.ts';
import { labelPairs, objectFromText } from './object-from-text.ts';

/** What was probably meant by a value of the wrong type, and how that is written. */
export function wrongShape(
  value: Value,
  wanted: ValueType,
  schema: FieldSchema | undefined,
  edits: Edits,
): Shape | undefined {
  if (wanted.kind === 'scalar')
    return value.kind === 'scalar'
      ? undefined
      : (sourceOfValue(value, edits) ??
          imageInParts(value, edits) ??
          textThatLooksLikeMore(value, wanted, edits) ??
          textBlock(value, edits) ??
          labelsTooDeep(value, edits) ??
          expressionsAsLabels(value, edits));
  if (value.kind === 'scalar')
    return (
      assignments(value, wanted, edits) ??
      fieldsInOneText(value, wanted, edits) ??
      objectInOneText(value, wanted, edits)
    );
  if (wanted.kind === 'map' && value.kind === 'list')
    return pairsAsList(value, edits) ?? namedPairs(value.items, edits);
  if (wanted.kind === 'list' && value.kind === 'map') return pairsForVariables(value, wanted, schema, edits);
  return undefined;
}

const VALUE_SOURCES = ['secretKeyRef', 'configMapKeyRef', 'fieldRef', 'resourceFieldRef', 'fileKeyRef'];

/** `value:` with a reference below is `valueFrom:`. */
function sourceOfValue(value: Value, edits: Edits): Shape | undefined {
  const variable = value.parent;
  const entry = variable?.kind === 'map' && value.key === 'value' ? variable.entry('value') : undefined;
  const isSource =
    value.kind === 'map' && value.entries.length === 1 && VALUE_SOURCES.includes(value.entries[0]?.name ?? '');
  return entry && isSource && variable?.kind === 'map' && !variable.has('valueFrom')
    ? {
        message: `\`value\` must be a string; ${code(value.entries[0]?.name ?? '')} belongs under \`valueFrom\`.`,
        title: changeTo('valueFrom:'),
        edits: [edits.renameKey(entry.key, 'valueFrom')],
      }
    : undefined;
}

/** `image: {repository: nginx, tag: 1.27}`, as values files of Helm charts have it. */
function imageInParts(value: Value, edits: Edits): Shape | undefined {
  if (value.kind !== 'map' || value.key !== 'image') return undefined;
  const known = ['registry', 'repository', 'name', 'tag', 'digest'];
  if (value.entries.some(({ name, value: part }) => !known.includes(name) || part.kind !== 'scalar')) return undefined;
  const text = (name: string): string => value.scalar(name)?.string ?? value.scalar(name)?.source ?? '';
  const [repository, registry, tag, digest] = [
    text('repository') || text('name'),
    text('registry'),
    text('tag'),
    text('digest'),
  ];
  if (repository === '') return undefined;
  const image =
    (registry === '' ? '' : `${registry}/`) +
    repository +
    (tag === '' ? '' : `:${tag}`) +
    (digest === '' ? '' : `@${digest}`);
  const { node } = value;
  const entry = value.parent?.kind === 'map' ? value.parent.entry('image') : undefined;
  const end = textEndOf(edits.text, node);
  const isClear = entry !== undefined && !edits.text.slice(entry.key.end, end).includes('#');
  return isClear
    ? {
        message: '`image` must be a string: the repository, `:` and the tag.',
        title: changeTo(image),
        edits: [{ range: { start: entry.key.end, end }, newText: `: ${scalarText(image)}` }],
      }
    : undefined;
}

/** `- echo hello: world` and `note: {"a": 1}` are no texts without quotes. */
function textThatLooksLikeMore(value: Value, wanted: ValueType, { text }: Edits): Shape | undefined {
  const { node } = value;
  if (wanted.kind !== 'scalar' || wanted.scalar !== 'string' || (node.kind !== 'map' && node.kind !== 'list'))
    return undefined;
  const source = text.slice(node.start, node.end).trimEnd();
  if (
    source === '' ||
    source.includes('\n') ||
    / #/.test(source) ||
    source.startsWith('- ') ||
    /[&*]/.test(source.charAt(0))
  )
    return undefined;
  if (node.flow ? !takesAnyText(value) || source.length < 3 : value.parent?.kind !== 'list') return undefined;
  const quoted = source.includes('"') && !source.includes("'") ? `'${source}'` : doubleQuoted(source);
  const reason = node.flow
    ? `A string that starts with \`${source.charAt(0)}\` must be quoted.`
    : 'A string that contains `: ` must be quoted.';
  return {
    message: reason,
    title: quote(),
    edits: [{ range: { start: node.start, end: node.start + source.length }, newText: quoted }],
    safe: true,
  };
}

/** Elsewhere a name or another short word is wanted, and brackets are no typo of quoting. */
function takesAnyText({ key, parent }: Value): boolean {
  return key === 'value' || ['annotations', 'data', 'command', 'args'].includes(String(parent?.key));
}

/** `name:web`, `app=web`, and a text where its object has one main field. */
function fieldsInOneText(value: ScalarValue, wanted: ValueType, { text }: Edits): Shape | undefined {
  const { node } = value;
  const source = text.slice(node.start, node.end);
  if (node.style !== 'plain' || source.includes('\n') || source === '') return undefined;
  const range = { start: node.start, end: node.end };
  // A word alone on the line below its key: a field whose colon is not typed yet.
  if (/^[A-Za-z][\w./-]*$/.test(source) && text.slice(lineStartOf(text, node.start), node.start).trim() === '') {
    return {
      message: `Missing \`:\` after key ${code(source)}.`,
      title: changeTo(`${source}:`),
      edits: [{ range, newText: `${source}:` }],
    };
  }
  const pair =
    wanted.kind === 'list' ? undefined : /^([A-Za-z_][\w./-]*)([:=])(?=[^\s:=/]|$|(?<==)[/=:])(.*)$/.exec(source);
  const [, key = '', sign = '', rest = ''] = pair ?? [];
  if (wanted.kind === 'object' && wanted.type === 'EnvVar' && sign !== '') {
    const column = ' '.repeat(columnOf(text, node.start));
    const newText = `name: ${key}${lineBreak(text)}${column}value: ${textOrQuoted(rest)}`;
    return {
      message: 'An item of `env` must have a `name` and a `value`.',
      title: changeTo(`name: ${key}, value: ${rest}`),
      edits: [{ range, newText }],
    };
  }
  const pairs = wanted.kind === 'map' && sign === '=' && rest.includes(',') ? labelPairs(source) : undefined;
  if (pairs) return { title: changeTo(flowText(pairs)), edits: [{ range, newText: flowText(pairs) }] };
  if (sign !== '' && (sign === ':' || wanted.kind === 'map')) {
    const isInline = text.slice(lineStartOf(text, node.start), node.start).trim().endsWith(':');
    const newText = isInline && !rest.includes(',') ? `{${key}: ${textOrQuoted(rest)}}` : `${key}: ${rest}`;
    const message =
      sign === ':' ? 'Missing space after `:`.' : `Key ${code(key)} must be followed by \`:\`, not \`=\`.`;
    return { message, title: changeTo(newText), edits: [{ range, newText }], safe: sign === ':' };
  }
  return undefined;
}

/** A text that gives an object, or an object in a list: `80:80` in place of a port, `/data` in place of a hostPath. */
function objectInOneText(value: ScalarValue, wanted: ValueType, { text, layout }: Edits): Shape | undefined {
  const { node } = value;
  const source = value.source.trim();
  if (wanted.kind !== 'object' || value.isNull || source === '' || node.style === 'literal' || node.style === 'folded')
    return undefined;
  const data = objectFromText(wanted.type, value);
  if (!data) return undefined;
  const isItem = value.parent?.kind === 'list' && !value.parent.node.flow;
  const fields = Object.entries(data);
  return {
    title: changeTo(fields.map(([name, field]) => `${name}: ${flowText(field)}`).join(', ')),
    edits: [
      {
        range: { start: node.start, end: node.end },
        newText: isItem ? blockItem(data, columnOf(text, node.start), layout) : flowText(data),
      },
    ],
  };
}

function textOrQuoted(text: string): string {
  return scalarText(text.trim());
}

function lineBreak(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}

/** `- app: web` where pairs are wanted: the dashes go. */
function pairsAsList({ items, parent, key }: ListValue, { text }: Edits): Shape | undefined {
  const entry = parent?.kind === 'map' ? parent.entry(String(key)) : undefined;
  const keyColumn = entry ? columnOf(text, entry.key.start) : -1;
  const edits = items.map((item) => {
    const { node } = item;
    const start = text.lastIndexOf('-', node.start - 1);
    const isPair =
      item.kind === 'map' &&
      node.kind === 'map' &&
      !node.flow &&
      item.entries.length === 1 &&
      item.entries[0]?.value.kind === 'scalar';
    // At the column of the key above, the pairs keep their place, which is below it.
    const isBelow = columnOf(text, start) > keyColumn;
    const newText = isBelow ? '' : ' '.repeat(node.start - start);
    return isPair && text.slice(start, node.start).trim() === '-'
      ? { range: { start, end: node.start }, newText }
      : undefined;
  });
  return edits.length === 0 || edits.includes(undefined) ? undefined : { title: removeThe('dashes'), edits };
}

/** `- name: LEVEL` with `value: info` below where pairs are wanted. */
function namedPairs(items: readonly Value[], { text, layout }: Edits): Shape | undefined {
  const edits = items.map((item) => {
    const [name, value] = item.kind === 'map' ? [item.scalar('name'), item.scalar('value')] : [];
    if (item.kind !== 'map' || item.entries.length !== 2 || !name || !value || item.node.kind !== 'map')
      return undefined;
    if (item.node.flow || text.slice(item.node.start, item.node.end).includes('#')) return undefined;
    const start = text.lastIndexOf('-', item.node.start - 1);
    const written =
      value.string === undefined ? doubleQuoted(value.source) : text.slice(value.node.start, value.node.end);
    if (text.slice(start, item.node.start).trim() !== '-' || written.includes(layout.newline)) return undefined;
    return { range: { start, end: textEndOf(text, item.node) }, newText: `${name.source}: ${written}` };
  });
  return edits.length === 0 || edits.includes(undefined) ? undefined : { title: changeToPhrase('a map'), edits };
}

/** `LOG_LEVEL: info` right under `env`: each pair becomes a variable. */
function pairsForVariables(
  map: MapValue,
  wanted: ValueType,
  schema: FieldSchema | undefined,
  source: Edits,
): Shape | undefined {
  if (
    schema?.name !== 'env' ||
    wanted.kind !== 'list' ||
    map.node.kind !== 'map' ||
    map.node.flow ||
    map.has('name') ||
    map.has('value')
  )
    return undefined;
  const edits = map.entries.map((entry) => variableEdit(entry, '- ', source));
  return edits.includes(undefined)
    ? undefined
    : {
        message: '`env` must be a list of items with a `name` and a `value`.',
        title: changeToPhrase('a list of `name` and `value`'),
        edits,
      };
}

/** `- LOG_LEVEL: info` as an item of `env`. */
export function pairForVariable(
  map: MapValue,
  { edits }: { readonly edits: Edits },
): { message: string; title: FixTitle; edits: readonly (TextEdit | undefined)[] } | undefined {
  const [entry, ...others] = map.entries;
  const edit =
    entry && others.length === 0 && map.node.kind === 'map' && !map.node.flow
      ? variableEdit(entry, '', edits)
      : undefined;
  return (
    edit && {
      message: 'An item of `env` must have a `name` and a `value`.',
      title: changeToPhrase('`name` and `value`'),
      edits: [edit],
    }
  );
}

function variableEdit(
  { key, value, name, merged }: Entry,
  dash: string,
  { text, layout }: Edits,
): TextEdit | undefined {
  const { node } = value;
  if (merged || value.kind !== 'scalar' || text.slice(key.start, node.end).includes('\n')) return undefined;
  const source = value.string === undefined ? doubleQuoted(value.source) : text.slice(node.start, node.end);
  const column = ' '.repeat(columnOf(text, key.start) + dash.length);
  return {
    range: { start: key.start, end: Math.max(node.end, key.end + 1) },
    newText: `${dash}name: ${name}${layout.newline}${column}value: ${source}`,
  };
}
