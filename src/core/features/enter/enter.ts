/** What Enter does at the end of a line of a manifest: where the next line begins. */

import type { Schema } from '../../kubernetes/schema.ts';
import type { TextEdit } from '../../text.ts';
import { layoutOf, nextLineOf } from '../../yaml/layout.ts';
import { afterKey, keyIn, leadOf, scanLines } from '../../yaml/line-scan.ts';
import type { ScannedLine } from '../../yaml/line-scan.ts';
import { isManifest, opensAt } from './what-opens.ts';

export type Enter =
  /** A line break, the spaces that the line begins with, and `by` more. */
  | { readonly kind: 'indent'; readonly by: number }
  /** No line break: the dash of an empty item goes, and the caret stays in its line, in this column. */
  | { readonly kind: 'leave'; readonly column: number };

/**
 * Undefined where the editor's own Enter is right, and outside of manifests. `offset` is a caret's, in the text of the
 * file.
 */
export function enterAt(text: string, offset: number, schema: Schema): Enter | undefined {
  const from = documentStart(text, offset);
  const lines = scanLines(text, from, offset);
  const line = lines.at(-1);
  if (line?.end !== offset || !isManifest(text.slice(from, documentEnd(text, offset)))) return undefined;
  const written = text.slice(line.start, line.end);
  if (written.trim() === '' || /^(?:---|\.\.\.|%)/.test(written)) return undefined;
  if (line.begins === 'block scalar' || line.isComment) return { kind: 'indent', by: 0 };
  if (line.begins !== 'block' || line.ends === 'quote') return undefined;
  const indent = written.length - written.trimStart().length;
  const lead = leadOf(line.content);
  if (line.ends === 'flow')
    return lead > indent && !/[[{]$/.test(line.content) ? { kind: 'indent', by: lead - indent } : undefined;
  const rest = line.content.slice(lead);
  if (rest === '') return leaveItem(text, lines, line, indent);
  return { kind: 'indent', by: columnBelow(text, lines, line, { indent, lead, rest, schema }) - indent };
}

/** What Enter writes, for the text that it was asked about. */
export function enterEdit(text: string, offset: number, enter: Enter): TextEdit {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  if (enter.kind === 'leave') return { range: { start, end: offset }, newText: ' '.repeat(enter.column) };
  const indent = /^ */.exec(text.slice(start, offset))?.[0].length ?? 0;
  const newline = layoutOf(text).newline;
  return { range: { start: offset, end: offset }, newText: newline + ' '.repeat(indent + enter.by) };
}

/** Behind the last `---` above. */
function documentStart(text: string, offset: number): number {
  const marker = text.lastIndexOf('\n---', offset - 4);
  const start = marker === -1 ? (text.startsWith('---') ? 0 : -1) : marker + 1;
  return start === -1 ? 0 : Math.min(nextLineOf(text, start), offset);
}

function documentEnd(text: string, offset: number): number {
  const marker = text.indexOf('\n---', offset);
  return marker === -1 ? text.length : marker;
}

interface Written {
  /** The columns of the first dash or key, and of what follows the dashes. */
  readonly indent: number;
  readonly lead: number;
  /** What follows the dashes, without a comment. */
  readonly rest: string;
  readonly schema: Schema;
}

function columnBelow(text: string, lines: readonly ScannedLine[], line: ScannedLine, written: Written): number {
  const { indent, lead, rest, schema } = written;
  const { step, indentedLists } = layoutOf(text);
  const value = afterKey(rest);
  if (line.ends === 'block scalar')
    return (value === undefined ? line.content.lastIndexOf('-', lead - 1) : lead) + step;
  const isEmpty = value !== undefined && /^(?:[!&]\S*\s+)*(?:[!&]\S*)?$/.test(value);
  if (value !== undefined && !isEmpty) return lead;
  const opens = opensAt(lines, keyIn(rest) ?? rest, schema);
  // A word alone is a key that lacks its colon only where the schema knows it; else it is the text of an item.
  if (value === undefined)
    return isContainer(opens.below) ? below(opens.below) : opens.itself === 'object' ? lead : indent;
  return childColumn(text, line.end, lead) ?? below(opens.below);

  function below(type: 'scalar' | 'object' | 'list' | undefined): number {
    if (type === 'scalar') return lead;
    return type === 'list' && !indentedLists ? lead : lead + step;
  }
}

function isContainer(type: string | undefined): boolean {
  return type === 'object' || type === 'list';
}

/** The column of what is below a key already. */
function childColumn(text: string, end: number, key: number): number | undefined {
  const next = nextLine(text, end);
  const column = next?.search(/[^ ]/) ?? -1;
  return column > key || (column === key && /^ *-(?: |$)/.test(next ?? '')) ? column : undefined;
}

/** To the column of the key whose list it is in. Not where the item has lines below, nor in a list of lists. */
function leaveItem(text: string, lines: readonly ScannedLine[], line: ScannedLine, indent: number): Enter | undefined {
  if (line.content.trim() !== '-' || (nextLine(text, line.end)?.search(/[^ ]/) ?? -1) > indent) return undefined;
  const key = lines
    .slice(0, -1)
    .reverse()
    .filter(({ begins, isComment, content }) => begins === 'block' && !isComment && content !== '')
    .find(({ content }) => leadOf(content) < indent || (leadOf(content) === indent && !content.trim().startsWith('-')));
  return { kind: 'leave', column: key ? leadOf(key.content) : 0 };
}

/**
 * The first line below an offset that has more than spaces and a comment; undefined when the document ends before it.
 */
function nextLine(text: string, offset: number): string | undefined {
  for (let at = text.indexOf('\n', offset); at !== -1; at = text.indexOf('\n', at + 1)) {
    const end = text.indexOf('\n', at + 1);
    const line = text.slice(at + 1, end === -1 ? text.length : end).trimEnd();
    if (line.startsWith('---')) return undefined;
    if (line !== '' && !line.trimStart().startsWith('#')) return line;
  }
  return undefined;
}
