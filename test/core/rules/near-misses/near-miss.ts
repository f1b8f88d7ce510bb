import type { ExampleTemplate } from '../../../../src/core/rules/rule.ts';

/** A text with marks around what is found: none where it only looks like it. */
export interface NearMiss {
  readonly in: ExampleTemplate;
  readonly text: string;
  /** What the preferred fixes make of it; absent where there are none. */
  readonly fixed?: string;
  /** Where the API server finds it. */
  readonly path?: string;
}

/** By rule. */
export type NearMisses = Readonly<Record<string, readonly NearMiss[]>>;

type Row = readonly [text: string, fixed?: string];

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
