/** Reads a document around the placeholders of other tools: they are covered up, and everything stays where it is. */

import type { Range } from '../text.ts';
import { flowStyleOf } from '../yaml/flow-style.ts';
import { blankedOut, jsonComments } from '../yaml/json-text.ts';
import type { YamlNode } from '../yaml/nodes.ts';
import { parseDocument } from '../yaml/parse.ts';
import type { ParsedDocument } from '../yaml/parse.ts';
import { coverPlaceholders, findPlaceholders } from '../yaml/placeholders.ts';
import type { Placeholder } from '../yaml/placeholders.ts';

export interface ReadDocument {
  /** The text that was read, as long as the document's. */
  readonly readable: string;
  /** With its placeholders covered up where it could not be read otherwise. */
  readonly parsed: ParsedDocument;
  /** What some tool fills in before this is a manifest; what programs in the containers fill in is not among them. */
  readonly placeholders: readonly Placeholder[];
  /** A template: of what its lines add or leave out nothing is known. */
  readonly isTemplate: boolean;
  /** The comments of JSON, which is read as if they were not there. */
  readonly jsonComments: readonly Range[];
}

/** Reads the text of one document. */
export function readDocument(written: string): ReadDocument {
  const comments = jsonComments(written);
  if (comments.length === 0) return { ...readAround(written), jsonComments: comments };
  const read = readAround(blankedOut(written, comments));
  // Words without quotes: then `/*` is one of them.
  if (read.parsed.problems.length === 0 && flowStyleOf(read.parsed.root) !== 'json')
    return { ...readAround(written), jsonComments: [] };
  return { ...read, parsed: { ...read.parsed, text: written }, jsonComments: comments };
}

/** `readable` alone: a text without placeholders and comments of JSON is not parsed for it. */
export function readableText(written: string): string {
  const isPlain = jsonComments(written).length === 0 && findPlaceholders(written).length === 0;
  return isPlain ? written : readDocument(written).readable;
}

function readAround(text: string): Omit<ReadDocument, 'jsonComments'> {
  const parsed = parseDocument(text);
  const found = findPlaceholders(text);
  if (found.length === 0) return { readable: text, parsed, placeholders: [], isTemplate: false };
  const covered = parseDocument(coverPlaceholders(text, found));
  const scalars = covered.root ? scalarsOf(covered.root) : [];
  const counted = counting(found, scalars);
  // What a program fills in may be what makes the text unreadable: `{value: ${A}}`.
  const isLeft = parsed.problems.length > 0 && parseDocument(coverPlaceholders(text, counted)).problems.length > 0;
  const placeholders = isLeft && covered.problems.length === 0 ? found : counted;
  if (placeholders.length === 0) return { readable: text, parsed, placeholders, isTemplate: false };
  const isTemplate = placeholders.some(({ kind }) => kind === 'template' || kind === 'comment-value');
  const mustCover = isTemplate || parsed.problems.length > 0;
  const readable = mustCover ? coverPlaceholders(text, placeholders) : text;
  const read = mustCover ? { ...parseDocument(readable), text } : parsed;
  return { readable, parsed: read, placeholders, isTemplate };
}

interface PlacedScalar {
  readonly start: number;
  readonly end: number;
  readonly isBlock: boolean;
  /** Text for a program: a command, the value of a variable, the data of a ConfigMap. */
  readonly isFree: boolean;
}

/** Both lists are in the order of the text, and scalars do not overlap. */
function counting(found: readonly Placeholder[], scalars: readonly PlacedScalar[]): Placeholder[] {
  let at = 0;
  return found.filter((placeholder) => {
    const { range } = placeholder;
    while ((scalars[at]?.end ?? Infinity) < range.end) at++;
    const scalar = scalars[at];
    return counts(placeholder, scalar && scalar.start <= range.start ? scalar : undefined);
  });
}

function counts({ kind, range, fillsLines, isControl }: Placeholder, scalar: PlacedScalar | undefined): boolean {
  if (scalar?.isBlock) return false;
  if (kind === 'comment-value') return true;
  if (!scalar) return kind === 'template' && fillsLines;
  if (kind === 'template' && isControl) return true;
  return !scalar.isFree || (kind === 'template' && scalar.start === range.start);
}

/** Keys under which every text is for a program, or for whoever reads annotations. */
const FREE: ReadonlySet<string> = new Set([
  'command',
  'args',
  'value',
  'data',
  'stringData',
  'annotations',
  'script',
  'subPathExpr',
]);

function scalarsOf(node: YamlNode, isFree = false): PlacedScalar[] {
  switch (node.kind) {
    case 'scalar':
      return [
        { start: node.start, end: node.end, isBlock: node.style === 'literal' || node.style === 'folded', isFree },
      ];
    case 'list':
      return node.items.flatMap((item) => scalarsOf(item, isFree));
    case 'map':
      return node.entries.flatMap(({ key, value }) => [
        // No program fills in a key before the API server has judged it.
        ...scalarsOf(key),
        ...scalarsOf(value, isFree || (key.kind === 'scalar' && FREE.has(key.text))),
      ]);
    case 'alias':
      return [];
  }
}
