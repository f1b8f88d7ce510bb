/** What a key opens, as the schema has it, in a document that need not parse: its lines alone tell where the key is. */

import { KINDS, knownKind } from '../../kubernetes/kinds.ts';
import type { Schema } from '../../kubernetes/schema.ts';
import { keyIn, leadOf } from '../../yaml/line-scan.ts';
import type { ScannedLine } from '../../yaml/line-scan.ts';
import { expectedBelow } from '../completion/expected.ts';
import type { Expected } from '../completion/expected.ts';

type Opens = 'scalar' | 'object' | 'list' | undefined;

/** Has the document an apiVersion or a kind of its own? */
export function isManifest(document: string): boolean {
  return /^(?:apiVersion|kind):/m.test(document);
}

/** What stands below the last line's key, and what its key is a part of. Undefined where the schema does not know. */
export function opensAt(
  lines: readonly ScannedLine[],
  key: string,
  schema: Schema,
): { readonly below: Opens; readonly itself: Opens } {
  const known = lines.filter(({ begins, isComment, content }) => begins === 'block' && !isComment && content !== '');
  const root = rootOf(known);
  const around =
    root && stepsTo(known).reduce<Expected | undefined>((at, step) => at && expectedBelow(at, step, schema), root);
  return { itself: typeOf(around), below: around && typeOf(expectedBelow(around, unquoted(key), schema)) };
}

function typeOf(expected: Expected | undefined): Opens {
  const kind = expected?.type.kind;
  return kind === 'map' ? 'object' : kind;
}

function rootOf(lines: readonly ScannedLine[]): Expected | undefined {
  const head = (name: string): string | undefined =>
    lines
      .find(({ content }) => content.startsWith(`${name}:`))
      ?.content.slice(name.length + 1)
      .trim();
  const kind = unquoted(head('kind') ?? '');
  const known =
    knownKind(unquoted(head('apiVersion') ?? ''), kind) ?? KINDS.find((candidate) => candidate.kind === kind);
  if (!known) return undefined;
  return {
    type: { kind: 'object', type: known.rootType },
    key: known.rootType,
    owner: known.rootType,
    field: undefined,
  };
}

/** The steps from the root to the map, or the item, that the last line is in. */
function stepsTo(lines: readonly ScannedLine[]): (string | number)[] {
  const steps: (string | number)[] = [];
  const last = lines.at(-1);
  if (!last) return steps;
  let column = climbDashes(last.content, steps);
  let isList = dashesOf(last.content).length > 0;
  for (const { content } of lines.slice(0, -1).reverse()) {
    if (column === 0 && !isList) break;
    const dashes = dashesOf(content);
    const lead = leadOf(content);
    if (!isList && lead === column && dashes.length > 0) {
      column = climbDashes(content, steps);
      isList = true;
      continue;
    }
    if (lead > column || (lead === column && !(isList && dashes.length === 0))) continue;
    const key = keyIn(content.slice(lead));
    if (key === undefined) continue;
    steps.unshift(unquoted(key));
    column = climbDashes(content, steps);
    isList = dashes.length > 0;
  }
  return steps;
}

/** Adds a step for each dash of the line, and gives the column of the first, or of the key. */
function climbDashes(content: string, steps: (string | number)[]): number {
  const dashes = dashesOf(content);
  steps.unshift(...dashes.map(() => 0));
  return dashes[0] ?? leadOf(content);
}

function dashesOf(content: string): number[] {
  return [...content.slice(0, leadOf(content)).matchAll(/-/g)].map(({ index }) => index);
}

function unquoted(key: string): string {
  return /^(["']).*\1$/.test(key) ? key.slice(1, -1) : key;
}
