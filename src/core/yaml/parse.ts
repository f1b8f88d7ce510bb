/**
 * Text of one document -> its nodes and syntax problems, always behind the limits. Only this file and comments.ts
 * import `yaml`.
 */

import { Composer, isAlias, isMap, isScalar, isSeq, Parser } from 'yaml';
import type { CST, Document, Node } from 'yaml';
import { MAX_ALIASES, MAX_DEPTH, MAX_DOCUMENT_LENGTH, MAX_SYNTAX_ERRORS } from './limits.ts';
import { JOINED, joinedLines } from './joined-lines.ts';
import { documentEnd } from './document-markers.ts';
import { readerText, withPlainMarker } from './reader-text.ts';
import { fitsItsTag, tagBefore } from './tags.ts';
import type { Range } from '../text.ts';
import type { ScalarStyle, YamlEntry, YamlNode, YamlScalar } from './nodes.ts';
import type { SyntaxProblem } from './syntax.ts';
import { classifyError } from './syntax-errors.ts';
import { textProblems } from './text-problems.ts';

export interface ParsedDocument {
  readonly text: string;
  /** Undefined when the document is empty or was not composed because of a limit. */
  readonly root: YamlNode | undefined;
  readonly problems: readonly SyntaxProblem[];
  /** What follows the brackets or the quoted string that is all of the document for Go's reader. */
  readonly ignored: Range | undefined;
}

/** Parses one document as `documentRanges` cut it. Never throws for any text. */
export function parseDocument(text: string): ParsedDocument {
  if (text.length > MAX_DOCUMENT_LENGTH) return refused(text, 'too-large');
  const plain = readerText(text);
  const cut = documentEnd(text, plain);
  const source = withPlainMarker(cut ? plain.slice(0, cut.end) : plain);
  const read = readNodes(source, source);
  if (typeof read === 'string') return refused(text, read);
  const { root, problems } = MAY_BE_JOINED.test(read.complaints) ? (readJoined(source) ?? read) : read;
  const closed = ignoredRest(root, problems, source);
  const others = closed ? [] : problems.filter(({ code }) => code !== 'content-after-marker');
  const all = [...textProblems(text), ...others].sort((a, b) => a.start - b.start);
  return { text, root: isNothing(root) ? undefined : root, problems: all, ignored: closed ?? cut?.ignored };
}

/** What the library says where lines of a quoted string or of brackets are not deep enough for it. */
const MAY_BE_JOINED = /Missing closing|sufficiently indented/;

interface ReadNodes {
  readonly root: YamlNode | undefined;
  readonly problems: SyntaxProblem[];
  /** The library's words. */
  readonly complaints: string;
}

/** Reads `text` (the source, or the source with joined lines); ranges are those of both. */
function readNodes(text: string, source: string): ReadNodes | 'too-deep' | 'too-many-aliases' {
  const tokens: CST.Token[] = [];
  let errorTokens = 0;
  for (const token of new Parser().parse(text)) {
    if (token.type === 'error' && ++errorTokens > MAX_SYNTAX_ERRORS) continue;
    tokens.push(token);
  }
  const limit = limitBroken(tokens);
  if (limit !== undefined) return limit;
  const document = compose(tokens);
  const converter = new Converter(source);
  const contents = document?.contents;
  const root = contents ? converter.node(contents) : undefined;
  const errors = document?.errors.slice(0, MAX_SYNTAX_ERRORS) ?? [];
  const problems = errors.map((error) => fromItsQuote(classifyError(error, source), root, source));
  return {
    root,
    problems: [...problems, ...converter.problems],
    complaints: errors.map(({ message }) => message).join('\n'),
  };
}

/** The document with its joined lines, where nothing is wrong with it then. */
function readJoined(source: string): ReadNodes | undefined {
  const joined = joinedLines(source);
  const read = joined === undefined || joined === source ? undefined : readNodes(joined, source);
  return typeof read === 'object' && read.problems.length === 0 ? read : undefined;
}

/** Signs at which reading fails even behind the end of the document, because the next word is looked at. */
const STOPS_READING = /^[@`%|>]/;
/** So does a tab in front of the first word of a line. */
const TAB_INDENTS = /\n *\t/;

/** Brackets (or quotes) that are closed are the whole document: Go's reader takes no notice of what follows them. */
function ignoredRest(root: YamlNode | undefined, problems: readonly SyntaxProblem[], text: string): Range | undefined {
  const [first] = problems;
  if (!first || !root || !isClosed(root, text) || problems.some(({ start }) => start < root.end)) return undefined;
  const rest = text.slice(root.end);
  const skipped = /^(?:\s+(?:#[^\n]*)?)*/.exec(rest)?.[0] ?? '';
  if (TAB_INDENTS.test(skipped) || STOPS_READING.test(rest.slice(skipped.length))) return undefined;
  return { start: root.end + skipped.length, end: root.end + rest.trimEnd().length };
}

function isClosed(root: YamlNode, text: string): boolean {
  if (root.kind === 'map' || root.kind === 'list') return root.flow && /[\]}]/.test(text.charAt(root.end - 1));
  return root.kind === 'scalar' && (root.style === 'single' || root.style === 'double');
}

/**
 * A missing quote is missed at the end of the text that it would close; what a person looks for is the quote that
 * opens it.
 */
function fromItsQuote(problem: SyntaxProblem, root: YamlNode | undefined, text: string): SyntaxProblem {
  const scalar = problem.code === 'unclosed-quote' && root ? quotedAt(root, problem.start) : undefined;
  if (!scalar) return problem;
  const line = /^[^\r\n]*/.exec(text.slice(scalar.start))?.[0].trimEnd() ?? '';
  return { ...problem, start: scalar.start, end: scalar.start + line.length };
}

/** The last quoted scalar that begins before an offset and reaches it. */
function quotedAt(node: YamlNode, offset: number): YamlNode | undefined {
  if (node.kind === 'alias' || node.start > offset) return undefined;
  if (node.kind === 'scalar')
    return (node.style === 'double' || node.style === 'single') && node.end >= offset ? node : undefined;
  const children = node.kind === 'list' ? node.items : node.entries.flatMap(({ key, value }) => [key, value]);
  return [...children]
    .reverse()
    .map((child) => quotedAt(child, offset))
    .find((found) => found !== undefined);
}

function refused(text: string, code: SyntaxProblem['code']): ParsedDocument {
  const newline = text.indexOf('\n');
  return {
    text,
    root: undefined,
    problems: [{ code, start: 0, end: newline === -1 ? text.length : newline }],
    ignored: undefined,
  };
}

function compose(tokens: Iterable<CST.Token>): Document.Parsed | undefined {
  const composer = new Composer({
    schema: 'failsafe',
    resolveKnownTags: false,
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'silent',
  });
  for (const document of composer.compose(tokens)) return document;
  return undefined;
}

/** Walks the tokens with a stack of its own, since `yaml` composes recursively and deep nesting can end the process. */
function limitBroken(tokens: readonly CST.Token[]): 'too-deep' | 'too-many-aliases' | undefined {
  let aliases = 0;
  const stack: { token: CST.Token; depth: number }[] = [];
  for (const token of tokens) {
    if (token.type === 'document' && token.value) stack.push({ token: token.value, depth: 1 });
  }
  for (let next = stack.pop(); next; next = stack.pop()) {
    const { token, depth } = next;
    if (token.type === 'alias' && ++aliases > MAX_ALIASES) return 'too-many-aliases';
    if (token.type !== 'block-map' && token.type !== 'block-seq' && token.type !== 'flow-collection') continue;
    if (depth > MAX_DEPTH) return 'too-deep';
    for (const item of token.items) {
      if (item.key && item.key.type !== 'scalar') stack.push({ token: item.key, depth: depth + 1 });
      if (item.value && item.value.type !== 'scalar') stack.push({ token: item.value, depth: depth + 1 });
    }
  }
  return undefined;
}

/** A document with nothing but comments composes to one empty scalar. */
function isNothing(node: YamlNode | undefined): boolean {
  return node?.kind === 'scalar' && node.style === 'plain' && node.text === '' && node.tag === undefined;
}

const STYLES: Readonly<Record<string, ScalarStyle>> = {
  PLAIN: 'plain',
  QUOTE_SINGLE: 'single',
  QUOTE_DOUBLE: 'double',
  BLOCK_LITERAL: 'literal',
  BLOCK_FOLDED: 'folded',
};

/** Makes our nodes of the library's, resolving aliases and clamping every range (malformed input inverts some). */
class Converter {
  readonly problems: SyntaxProblem[] = [];
  readonly #anchors = new Map<string, YamlNode>();
  /** Keys that end with the colon behind them. */
  readonly #glued = new Set<YamlNode>();
  readonly #text: string;
  readonly #length: number;

  constructor(text: string) {
    this.#text = text;
    this.#length = text.length;
  }

  node(node: Node): YamlNode {
    const [start, end] = this.#range(node);
    if (isAlias(node)) {
      const target = this.#anchors.get(node.source);
      if (!target) this.problems.push({ code: 'unknown-alias', start, end });
      return { kind: 'alias', start, end, name: node.source, target };
    }
    const made = this.#collectionOrScalar(node, start, end);
    const anchor = (node as { anchor?: string }).anchor;
    if (anchor) this.#anchors.set(anchor, made);
    return made;
  }

  #collectionOrScalar(node: Node, start: number, end: number): YamlNode {
    const tag = node.tag;
    if (isMap(node)) {
      const entries: YamlEntry[] = [];
      for (const pair of node.items) {
        const key = this.#child(pair.key, start);
        const value = this.#child(pair.value, key.end);
        if (node.flow === true) this.#missSpace(key, value);
        entries.push({ key: node.flow === true ? this.#withItsColon(key, value) : key, value });
      }
      return { kind: 'map', start, end, flow: node.flow === true, entries, tag };
    }
    if (isSeq(node)) {
      const items = node.items.map((item) => this.#orWord(this.#child(item, start)));
      return { kind: 'list', start, end, flow: node.flow === true, items, tag };
    }
    if (isScalar(node)) {
      const style = STYLES[node.type ?? 'PLAIN'] ?? 'plain';
      const text = String(node.value ?? '');
      return this.#checked({
        kind: 'scalar',
        start,
        end,
        text: text.includes(JOINED) ? folded(this.#text.slice(start, end), text) : text,
        style,
        tag,
      });
    }
    return emptyScalar(start);
  }

  #checked(scalar: YamlScalar): YamlScalar {
    const tag = scalar.tag === undefined || fitsItsTag(scalar) ? undefined : tagBefore(this.#text, scalar.start);
    if (tag) this.problems.push({ code: 'wrong-tag', start: tag.start, end: scalar.end });
    return scalar;
  }

  /** In `{a:}` Go's reader finds no colon, which a blank would have to follow: the key is `a:`. */
  #withItsColon(key: YamlNode, value: YamlNode): YamlNode {
    const isGlued =
      key.kind === 'scalar' &&
      key.style === 'plain' &&
      value.start === value.end &&
      /^:[,}\]]/.test(this.#text.slice(key.end, key.end + 2));
    if (!isGlued) return key;
    const word = { ...key, text: `${key.text}:`, end: key.end + 1 };
    this.#glued.add(word);
    return word;
  }

  /** So `[a:]` is a list of the word `a:`. */
  #orWord(item: YamlNode): YamlNode {
    const [entry] = item.kind === 'map' && this.#text.charAt(item.start) !== '{' ? item.entries : [];
    return entry && this.#glued.has(entry.key) ? entry.key : item;
  }

  /**
   * `values:["8"]`: without a blank, Go's reader takes the colon for a part of the word, and brackets cannot follow a
   * word.
   */
  #missSpace(key: YamlNode, value: YamlNode): void {
    if (
      key.kind !== 'scalar' ||
      key.style !== 'plain' ||
      key.start === key.end ||
      !/^:[[{]/.test(this.#text.slice(key.end, key.end + 2))
    )
      return;
    this.problems.push({ code: 'missing-space', start: key.start, end: Math.max(value.start, key.end + 1) });
  }

  #child(child: unknown, at: number): YamlNode {
    if (isMap(child) && child.items.length === 1 && child.range === undefined) return emptyScalar(at);
    if (isAlias(child) || isMap(child) || isSeq(child) || isScalar(child)) return this.node(child);
    return emptyScalar(at);
  }

  #range(node: Node): [number, number] {
    const start = Math.min(Math.max(node.range?.[0] ?? 0, 0), this.#length);
    const end = Math.min(Math.max(node.range?.[1] ?? start, start), this.#length);
    return [start, end];
  }
}

/** The text of a quoted string whose lines were joined: read alone, its lines may be indented by one. */
function folded(source: string, joined: string): string {
  const document = compose(new Parser().parse(source.replaceAll('\n', '\n ')));
  return isScalar(document?.contents) ? String(document.contents.value) : joined;
}

function emptyScalar(at: number): YamlNode {
  return { kind: 'scalar', start: at, end: at, text: '', style: 'plain', tag: undefined };
}
