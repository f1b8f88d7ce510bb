/** Reads the YAML of front matter, quizzes, exercises and the glossary, and remembers where each value stands. */
import { LineCounter, isCollection, isMap, isNode, isPair, isScalar, parseDocument, visit } from 'yaml';
import type { Document } from 'yaml';
import type { Place, Report } from './messages.ts';

export type YamlPath = readonly (string | number)[];

export interface YamlText {
  readonly value: unknown;
  /** Where the value at a path stands, or the nearest thing around it. */
  placeOf(path: YamlPath): Place;
  /** Where the key at the end of a path stands. */
  placeOfKey(path: YamlPath): Place;
}

/** Deeper nesting than any lesson has; the parser itself is recursive and could end the process. */
const deepest = 12;

/**
 * Reads `text`, which begins at `firstLine` (from 1) of the reported file; undefined, and reported, when it is not
 * plain YAML.
 */
export function readYaml(text: string, firstLine: number, report: Report): YamlText | undefined {
  const counter = new LineCounter();
  const placeAt = (offset: number): Place => {
    const { line, col } = counter.linePos(offset);
    return { line: line + firstLine - 1, column: Math.max(col, 1) };
  };
  if (isTooDeep(text)) {
    report.error({ line: firstLine, column: 1 }, 'This YAML is nested too deep.', 'Write it flatter.');
    return undefined;
  }
  const document = parseDocument(text, { lineCounter: counter });
  const [problem] = [...document.errors, ...document.warnings];
  if (problem) {
    const what = problem.message.split(/ at line \d+|\n/)[0] ?? '';
    report.error(
      placeAt(causeOf(document, problem.pos[0])),
      `This is not YAML as lessons use it: ${what}.`,
      'Correct this line.',
    );
    return undefined;
  }
  const special = findSpecial(document);
  if (special !== undefined) {
    report.error(placeAt(special), 'Anchors, aliases and tags are not used in lessons.', 'Write the value itself.');
    return undefined;
  }
  return {
    value: document.toJS({ maxAliasCount: 0 }) as unknown,
    placeOf: (path) => placeAt(offsetOf(document, path)),
    placeOfKey: (path) => placeAt(offsetOfKey(document, path)),
  };
}

/** A quotation or a bracket that is not closed is an error where the text ends; its cause is where it was opened. */
function causeOf(document: Document, offset: number): number {
  let cause = offset;
  visit(document, {
    Node: (_, node) => {
      const isOpened = (isCollection(node) && node.flow) || (isScalar(node) && node.type?.startsWith('QUOTE'));
      if (!isOpened || !node.range || node.range[0] > offset || node.range[1] < offset) return undefined;
      cause = node.range[0];
      return visit.BREAK;
    },
  });
  return cause;
}

function isTooDeep(text: string): boolean {
  let depth = 0;
  for (const character of text) {
    if (character === '[' || character === '{') depth += 1;
    if (character === ']' || character === '}') depth = Math.max(0, depth - 1);
    if (depth > deepest) return true;
  }
  return new RegExp(`^ {${deepest * 4}}|^(?: *[-?:] +){${deepest}}`, 'm').test(text);
}

/** The offset of the first alias, anchor or tag. */
function findSpecial(document: Document): number | undefined {
  let found: number | undefined;
  visit(document, {
    Node: (_, node) => {
      const isSpecial =
        !isCollection(node) && !isScalar(node) ? true : node.anchor !== undefined || node.tag?.startsWith('!');
      if (!isSpecial) return undefined;
      found = node.range?.[0] ?? 0;
      return visit.BREAK;
    },
  });
  return found;
}

function offsetOf(document: Document, path: YamlPath): number {
  for (let length = path.length; length >= 0; length--) {
    const node: unknown = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}

function offsetOfKey(document: Document, path: YamlPath): number {
  const parent: unknown = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  if (!isMap(parent)) return offsetOf(document, path);
  const pair = parent.items.find((item) => isPair(item) && isScalar(item.key) && item.key.value === path.at(-1));
  return isNode(pair?.key) && pair.key.range ? pair.key.range[0] : offsetOf(document, path);
}
