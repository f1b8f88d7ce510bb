/**
 * Minimal edits of a document: each keeps everything it does not have to change (comments, indent, list style, quotes,
 * line breaks). Offsets are those of `source.text`; a document is never written out again.
 */

import type { Range, TextEdit } from '../text.ts';
import { Comments } from './comments.ts';
import { inLines, inOneLine } from './copied-fields.ts';
import { addToFlow, removeFromFlow } from './flow-edits.ts';
import {
  afterIndicator,
  breakBefore,
  columnOf,
  dashBefore,
  layoutOf,
  lineStartOf,
  nextLineOf,
  textEndOf,
} from './layout.ts';
import type { Layout } from './layout.ts';
import { isFlow } from './nodes.ts';
import type { YamlEntry, YamlMap, YamlNode, YamlScalar } from './nodes.ts';
import { blockField, blockItem, doubleQuoted, flowText, inStyleOf, scalarText } from './write.ts';
import type { YamlData } from './write.ts';
import type { Entry, ListValue, MapValue, Value } from './values.ts';

/** Edits of one document. */
export class Edits {
  readonly text: string;
  #layout: Layout | undefined;
  readonly #comments: Comments;
  /** For each map that was asked about: which of its entries a key belongs to. */
  readonly #indexes = new Map<YamlMap, ReadonlyMap<YamlNode, number>>();

  constructor(text: string) {
    this.text = text;
    this.#comments = new Comments(text);
  }

  /** Most documents are never edited, so nobody looks before an edit is made. */
  get layout(): Layout {
    return (this.#layout ??= layoutOf(this.text));
  }

  /** Writes the string `text` in place of a scalar, in the quotes that it has. */
  setText(scalar: YamlScalar, text: string): TextEdit {
    return this.#write(scalar, inStyleOf(scalar, text));
  }

  /** Writes `source` (YAML text, such as a number) in place of a scalar. */
  setSource(scalar: YamlScalar, source: string): TextEdit {
    return this.#write(scalar, source);
  }

  /** Puts a scalar's text in double quotes, as it stands. */
  quote(scalar: YamlScalar): TextEdit {
    return this.setSource(scalar, doubleQuoted(scalar.text));
  }

  renameKey(key: YamlNode, name: string): TextEdit {
    return key.kind === 'scalar' ? this.setText(key, name) : replace(key.start, key.end, scalarText(name));
  }

  /** Replaces a whole value that is no block map or list, or one that is flow style. */
  replaceValue(value: Value, data: YamlData): TextEdit {
    return this.#blockInPlaceOfNothing(value, data) ?? this.#write(value.node, flowText(data));
  }

  /** Writes other texts in place of a list's items. Undefined where comments stand between them. */
  replaceItems(list: ListValue, texts: readonly string[]): TextEdit | undefined {
    const { node } = list;
    const [first, last] = [node.items[0], node.items.at(-1)];
    if (!first || !last) return undefined;
    if (node.flow) return this.replaceValue(list, texts);
    const end = textEndOf(this.text, last);
    if (this.#comments.within(first.start, end).length > 0) return undefined;
    const separator = `${this.layout.newline}${' '.repeat(columnOf(this.text, dashBefore(this.text, first)))}- `;
    return replace(first.start, end, texts.map((text) => scalarText(text, true)).join(separator));
  }

  /** Where nothing stands behind a key but `{}` or `[]`, something larger is written on lines of its own. */
  #blockInPlaceOfNothing({ node, parent, key }: Value, data: YamlData): TextEdit | undefined {
    const isNothing =
      node.start === node.end || (isFlow(node) && (node.kind === 'map' ? node.entries : node.items).length === 0);
    const entry =
      parent?.kind === 'map' && parent.node.kind === 'map' && !parent.node.flow ? parent.entry(String(key)) : undefined;
    if (!isNothing || entry?.value.node !== node || typeof data !== 'object' || Object.keys(data).length === 0)
      return undefined;
    if (this.text.slice(node.end, nextLineOf(this.text, node.end)).trim() !== '') return undefined;
    const lines = blockField('', data, columnOf(this.text, entry.key.start), this.layout);
    return replace(afterIndicator(this.text, node.start), node.end, lines.slice(lines.indexOf(':') + 1));
  }

  /** Adds a field to a map: after `after`, else as its last one. Undefined where the map has no place for it. */
  addField(map: MapValue, name: string, data: YamlData, after?: Entry): TextEdit | undefined {
    return this.addFields(map, { [name]: data }, after);
  }

  /** Adds several fields at once, as `addField` adds one. */
  addFields(map: MapValue, fields: Readonly<Record<string, YamlData>>, after?: Entry): TextEdit | undefined {
    const node = map.node;
    const added = Object.entries(fields);
    if (node.kind !== 'map' || added.length === 0) return undefined;
    if (node.flow)
      return addToFlow(node, added.map(([name, data]) => `${scalarText(name, true)}: ${flowText(data)}`).join(', '));
    const first = node.entries[0];
    if (!first) return undefined;
    const column = columnOf(this.text, first.key.start);
    const anchor = after && !after.merged ? after.value.node : node.entries.at(-1)?.value;
    const lines = added.map(([name, data]) => blockField(name, data, column, this.layout));
    return this.#newLine(
      anchor ?? node,
      after?.key ?? node.entries.at(-1)?.key ?? node,
      column,
      lines.join(this.layout.newline + ' '.repeat(column)),
    );
  }

  /** Adds a field in front of all others of a map. */
  addFirstField(map: MapValue, name: string, data: YamlData): TextEdit | undefined {
    const node = map.node;
    const first = node.kind === 'map' ? node.entries[0] : undefined;
    if (node.kind !== 'map' || node.flow || !first) return this.addField(map, name, data);
    const column = columnOf(this.text, first.key.start);
    const text = blockField(name, data, column, this.layout) + this.layout.newline + ' '.repeat(column);
    return replace(first.key.start, first.key.start, text);
  }

  /** Adds an item at the end of a list. */
  addItem(list: ListValue, data: YamlData): TextEdit | undefined {
    const node = list.node;
    if (node.flow) return addToFlow(node, flowText(data));
    const last = node.items.at(-1);
    if (!last) return undefined;
    const dash = dashBefore(this.text, last);
    const column = columnOf(this.text, dash);
    return this.#newLine(last, last, column, `- ${blockItem(data, column + 2, this.layout)}`);
  }

  /** Takes a field out of its map, with its lines. Undefined when it is the only one of a block map. */
  removeField(map: MapValue, entry: Entry): TextEdit | undefined {
    const node = map.node;
    if (node.kind !== 'map' || entry.merged) return undefined;
    const at = this.#indexOf(entry.key, node);
    if (at === undefined) return undefined;
    if (node.flow) {
      const part = (entry: YamlEntry | undefined): Range | undefined =>
        entry && { start: entry.key.start, end: Math.max(entry.key.end, entry.value.end) };
      return removeFromFlow(
        this.#comments,
        part(node.entries[at - 1]),
        part(node.entries[at]),
        part(node.entries[at + 1]),
      );
    }
    if (node.entries.length === 1) return this.#emptied(map, '{}');
    return this.#removeLines(
      entry.key.start,
      entry.value.node,
      entry.key,
      at === 0 ? node.entries[1]?.key.start : undefined,
    );
  }

  /** Takes an item out of its list, with its lines. A block list that would be left empty becomes `[]`. */
  removeItem(list: ListValue, index: number): TextEdit | undefined {
    const node = list.node;
    const item = node.items[index];
    if (!item) return undefined;
    if (node.flow) return removeFromFlow(this.#comments, node.items[index - 1], item, node.items[index + 1]);
    if (node.items.length === 1) return this.#emptied(list, '[]');
    return this.#removeLines(dashBefore(this.text, item), item, item, undefined);
  }

  /** The lines of a field as they stand, the first without its indent and the others as far in as their column says. */
  fieldLines(entry: Entry): { lines: string[]; column: number } {
    const end = Math.max(textEndOf(this.text, entry.value.node), entry.key.end);
    return {
      lines: this.text.slice(entry.key.start, end).split(/\r?\n/),
      column: columnOf(this.text, entry.key.start),
    };
  }

  /** Where the lines of a block node begin: `first` itself, then each further line at the same column. */
  linesOf(first: number, node: YamlNode): number[] {
    const column = columnOf(this.text, first);
    const end = textEndOf(this.text, node);
    const starts = [first];
    for (let line = nextLineOf(this.text, first); line < end; line = nextLineOf(this.text, line)) {
      if (
        this.text.slice(line, line + column).trim() === '' &&
        /\S/.test(this.text.slice(line, nextLineOf(this.text, line)))
      ) {
        starts.push(line + column);
      }
    }
    return starts;
  }

  /**
   * Copies fields, as written, to the end of another map, under keys that are not there yet. Lines do not go into flow
   * style.
   */
  copyFields(entries: readonly Entry[], target: MapValue, under: readonly string[] = []): TextEdit | undefined {
    const node = target.node;
    if (node.kind !== 'map') return undefined;
    const fields = entries.map((entry) => this.fieldLines(entry));
    if (node.flow) {
      const text = inOneLine(fields, under);
      return text === undefined ? undefined : addToFlow(node, text);
    }
    const last = node.entries.at(-1);
    if (!last) return undefined;
    const to = columnOf(this.text, last.key.start);
    return this.#newLine(last.value, last.key, to, inLines(fields, under, to, this.layout));
  }

  #emptied(value: MapValue | ListValue, empty: string): TextEdit | undefined {
    const { node, parent } = value;
    if (!parent) return undefined;
    let start = afterIndicator(this.text, node.start);
    for (let from = this.#comments.startBefore(start); from !== undefined; from = this.#comments.startBefore(start))
      start = afterIndicator(this.text, from);
    const end = textEndOf(this.text, node);
    const kept = this.#comments
      .within(start, end)
      .map((comment) => this.layout.newline + ' '.repeat(columnOf(this.text, node.start)) + comment);
    return replace(start, end, ` ${empty}${kept.join('')}`);
  }

  #indexOf(key: YamlNode, map: YamlMap): number | undefined {
    let known = this.#indexes.get(map);
    if (!known) this.#indexes.set(map, (known = new Map(map.entries.map((entry, at) => [entry.key, at]))));
    return known.get(key);
  }

  #removeLines(start: number, value: YamlNode, key: YamlNode, nextInPlace: number | undefined): TextEdit {
    const textEnd = this.#endOf(value, key);
    const lineStart = lineStartOf(this.text, start);
    const end = nextLineOf(this.text, textEnd);
    const { newline } = this.layout;
    if (this.text.slice(lineStart, start).trim() !== '') {
      if (nextInPlace !== undefined)
        return replace(start, nextInPlace, this.#asLines(start, nextInPlace, columnOf(this.text, start), start));
      return replace(start, textEnd, '');
    }
    const kept = this.#asLines(lineStart, end, start - lineStart, lineStart);
    const isLast = end === this.text.length && !this.text.endsWith('\n');
    if (isLast)
      return replace(
        breakBefore(this.text, lineStart),
        end,
        kept === '' ? '' : newline + kept.slice(0, -newline.length),
      );
    return replace(lineStart, end, kept);
  }

  /**
   * The comments of a stretch that goes, each on a line of its own. Where the stretch begins within a line, the text
   * goes on in that line.
   */
  #asLines(start: number, end: number, column: number, from: number): string {
    const indent = ' '.repeat(column);
    const lines = this.#comments.within(start, end);
    if (from === lineStartOf(this.text, from)) return lines.map((line) => indent + line + this.layout.newline).join('');
    return lines.map((line) => line + this.layout.newline + indent).join('');
  }

  /** A new line behind the line on which `value` (or, when that is empty, `key`) ends. */
  #newLine(value: YamlNode, key: YamlNode, column: number, text: string): TextEdit {
    const end = Math.max(textEndOf(this.text, value), textEndOf(this.text, key));
    let at = this.text.indexOf('\n', end);
    if (at === -1) at = this.text.length;
    else if (this.text.charAt(at - 1) === '\r') at--;
    return replace(at, at, this.layout.newline + ' '.repeat(column) + text);
  }

  /**
   * Where the text of a value ends; an empty value ends where its key does. An item of a list has no key but itself.
   */
  #endOf(value: YamlNode, key: YamlNode): number {
    const end = textEndOf(this.text, value);
    return key === value ? end : Math.max(end, key.end);
  }

  /** Where nothing is written yet, it goes right behind its `:`, `-`, anchor or tag; a comment keeps its distance. */
  #write(node: YamlNode, written: string): TextEdit {
    const { start } = node;
    if (start !== node.end) return replace(start, textEndOf(this.text, node), written);
    const at = afterIndicator(this.text, start);
    let end = at;
    while (/[ \t]/.test(this.text.charAt(end))) end++;
    return replace(at, this.text.charAt(end) === '#' ? at : end, ` ${written}`);
  }
}

function replace(start: number, end: number, newText: string): TextEdit {
  return { range: { start, end }, newText };
}
