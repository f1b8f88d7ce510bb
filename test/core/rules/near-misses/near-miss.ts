import type { Range } from '../../../../src/core/text.ts';
import type { ExampleTemplate } from '../../../../src/core/rules/rule.ts';

/** A text with marks « » around what is found (none where it only looks like it), and ‹ › around related places. */
export interface NearMiss {
  readonly in: ExampleTemplate;
  readonly text: string;
  /** What the preferred fixes make of it; absent where there are none. */
  readonly fixed?: string;
  /** What the first fix that is not preferred makes of it; absent where nothing is said of it. */
  readonly other?: string;
  /** The Kubernetes minor version that judges, where it is not the newest. */
  readonly version?: number;
  /** Where the API server finds it. */
  readonly path?: string;
}

/** By rule. */
export type NearMisses = Readonly<Record<string, readonly NearMiss[]>>;

type Row = readonly [text: string, fixed?: string];

/** What is found and what is related, in the order of their beginnings, in a text without its marks. */
export function readBothMarks(marked: string): { text: string; found: Range[]; related: Range[] } {
  const open: Record<string, number[]> = { '»': [], '›': [] };
  const closed: Record<string, Range[]> = { '»': [], '›': [] };
  let text = '';
  for (const character of marked) {
    if (character === '«') open['»']?.push(text.length);
    else if (character === '‹') open['›']?.push(text.length);
    else if (character in closed) closed[character]?.push({ start: open[character]?.pop() ?? -1, end: text.length });
    else text += character;
  }
  const inOrder = (ranges: Range[] = []): Range[] => ranges.sort((a, b) => a.start - b.start);
  return { text, found: inOrder(closed['»']), related: inOrder(closed['›']) };
}

function rows(template: ExampleTemplate, all: readonly Row[]): NearMiss[] {
  return all.map(([text, fixed]) => ({ in: template, text, ...(fixed === undefined ? {} : { fixed }) }));
}

/** Rows that are the fields of a container. */
export function inContainer(...all: readonly Row[]): NearMiss[] {
  return rows('container', all);
}

/** Rows that are the fields of a pod spec. */
export function inPod(...all: readonly Row[]): NearMiss[] {
  return rows('pod-spec', all);
}

/** Rows that are whole documents. */
export function alone(...all: readonly Row[]): NearMiss[] {
  return rows('document', all);
}
