/** JSON and KYAML are YAML with habits: what is written into such a document keeps them. */

import { applyEdits } from '../text.ts';
import type { Range, TextEdit } from '../text.ts';
import type { YamlNode, YamlScalar } from './nodes.ts';
import { parseDocument } from './parse.ts';
import { meaningOf } from './scalars.ts';

/** JSON quotes all names and strings; KYAML (`kubectl -o kyaml`) all strings, and only names that need it. */
export type FlowStyle = 'json' | 'kyaml';

const JSON_LITERAL = /^(?:true|false|null|-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?)$/;

/** The habits of a document; undefined where it has neither. `isLeftOut`: what is being typed tells nothing. */
export function flowStyleOf(
  root: YamlNode | undefined,
  isLeftOut: (scalar: YamlScalar) => boolean = () => false,
): FlowStyle | undefined {
  if (!root || root.kind !== 'map' || !root.flow || root.entries.length === 0) return undefined;
  const scalars = scalarsOf(root)?.filter(({ scalar }) => !isLeftOut(scalar));
  if (!scalars || !scalars.every(({ scalar, isKey }) => isKey || isJsonScalar(scalar))) return undefined;
  const keys = scalars.filter(({ isKey }) => isKey);
  return keys.every(({ scalar }) => scalar.style === 'double') ? 'json' : 'kyaml';
}

/** The edits of a document (offsets of it), with what they write in its style. */
export function inFlowStyle(edits: readonly TextEdit[], root: YamlNode, style: FlowStyle): TextEdit[] {
  return edits.map((edit) =>
    edit.newText === '' || isInsideString(root, edit.range) || isPlainKey(root, edit, style)
      ? edit
      : { ...edit, newText: written(edit.newText, style) },
  );
}

/** Another name in place of a key: without quotes it is KYAML already. */
function isPlainKey(root: YamlNode, { range, newText }: TextEdit, style: FlowStyle): boolean {
  if (style !== 'kyaml' || !/^[A-Za-z]\w*$/.test(newText)) return false;
  const found = scalarsOf(root)?.find(({ scalar }) => scalar.start === range.start && scalar.end === range.end);
  return found?.isKey === true && found.scalar.style === 'plain';
}

/** Is a text JSON and nothing else? A plain comma too many is no JSON. */
export function isJson(text: string): boolean {
  if (!/^\s*[[{]/.test(text)) return false;
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function written(text: string, style: FlowStyle): string {
  return applyEdits(text, rewrites(text, style));
}

/**
 * What has to change in a stretch of flow style (entries, items, a name or a value, perhaps with a comma around,
 * perhaps only its beginning) for it to be in a style.
 */
export function rewrites(text: string, style: FlowStyle): TextEdit[] {
  const lead = /^[\s,]*/.exec(text)?.[0].length ?? 0;
  const body = text.slice(lead);
  const { root, problems } = parseDocument(`[${body}${missingEnds(body)}]`);
  const scalars = problems.length === 0 && root ? scalarsOf(root) : undefined;
  return (scalars ?? []).flatMap(({ scalar, isKey }) => {
    const range = { start: lead + scalar.start - 1, end: lead + scalar.end - 1 };
    if (range.start === range.end || range.end > text.length) return [];
    if (isKey ? isKeyOf(style, scalar) : isJsonScalar(scalar)) return [];
    return [{ range, newText: isKey ? JSON.stringify(scalar.text) : jsonValue(scalar) }];
  });
}

/** The brackets that close what a text opens, as far as a text without quotes tells. */
function missingEnds(text: string): string {
  const open: string[] = [];
  for (const sign of text) {
    if (sign === '{') open.push('}');
    else if (sign === '[') open.push(']');
    else if (sign === open.at(-1)) open.pop();
  }
  return open.reverse().join('');
}

function isKeyOf(style: FlowStyle, { style: quotes }: YamlScalar): boolean {
  return quotes === 'double' || (style === 'kyaml' && quotes === 'plain');
}

/** A number, `true`, `false` or `null` of JSON. */
export function isJsonLiteral(text: string): boolean {
  return JSON_LITERAL.test(text);
}

function isJsonScalar({ style, text, tag }: YamlScalar): boolean {
  return tag === undefined && (style === 'double' || (style === 'plain' && isJsonLiteral(text)));
}

function jsonValue(scalar: YamlScalar): string {
  const meaning = meaningOf(scalar);
  if (meaning.type === 'null') return 'null';
  if (meaning.type === 'int' && meaning.exact !== undefined) return String(meaning.exact);
  const { value } = meaning;
  return typeof value === 'number' && !Number.isFinite(value) ? JSON.stringify(scalar.text) : JSON.stringify(value);
}

/** All scalars in the order of the text; undefined where something is neither flow nor scalar. */
function scalarsOf(root: YamlNode): { scalar: YamlScalar; isKey: boolean }[] | undefined {
  const found: { scalar: YamlScalar; isKey: boolean }[] = [];
  const waiting: { node: YamlNode; isKey: boolean }[] = [{ node: root, isKey: false }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { node, isKey } = next;
    if (node.kind === 'alias') return undefined;
    if (node.kind === 'scalar') found.push({ scalar: node, isKey });
    else if (node.kind === 'list')
      waiting.push(...[...node.items].reverse().map((item) => ({ node: item, isKey: false })));
    else
      for (const { key, value } of [...node.entries].reverse())
        waiting.push({ node: value, isKey: false }, { node: key, isKey: true });
  }
  return found;
}

/** Does an edit change the inside of a quoted string, where signs are only signs? */
function isInsideString(root: YamlNode, { start, end }: Range): boolean {
  for (let node: YamlNode | undefined = root; node; ) {
    if (node.kind === 'scalar') return node.style === 'double';
    if (node.kind === 'alias') return false;
    const children: readonly YamlNode[] =
      node.kind === 'list' ? node.items : node.entries.flatMap(({ key, value }) => [key, value]);
    node = children.find((child) => child.start < start && end < child.end);
  }
  return false;
}
