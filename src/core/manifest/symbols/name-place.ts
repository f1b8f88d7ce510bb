/** Where a name stands in a document: a whole scalar, or a part of one such as the `NAME` of `$(NAME)`. */

import type { Range } from '../../text.ts';
import type { YamlNode, YamlScalar } from '../../yaml/nodes.ts';
import type { Value } from '../../yaml/values.ts';

export type NameRole = 'definition' | 'reference';

/** Plain data that does not hold on to the document. Offsets count from the document's start. */
export interface NamePlace {
  readonly role: NameRole;
  readonly name: string;
  /** The name itself, without quotes. */
  readonly range: Range;
  /** The scalar that it is, or is a part of. */
  readonly node: YamlScalar;
  readonly isPart: boolean;
}

/** The name that a text is; undefined for anything else, and for "". */
export function placeOf(value: Value | undefined, role: NameRole): NamePlace | undefined {
  if (value?.kind !== 'scalar' || !value.string) return undefined;
  return { role, name: value.string, range: rangeWithinQuotes(value.node), node: value.node, isPart: false };
}

/** A key of a map as a name; undefined for a key that is no text. */
export function keyPlace(key: YamlNode, name: string, role: NameRole): NamePlace | undefined {
  if (key.kind !== 'scalar' || name === '') return undefined;
  return { role, name, range: rangeWithinQuotes(key), node: key, isPart: false };
}

/**
 * The parts of a scalar's source that `pattern` (global, its first group is the name) finds; none where they differ
 * from those of its meaning.
 */
export function partPlaces(node: YamlScalar, source: string, pattern: RegExp, role: NameRole): NamePlace[] {
  const written = source.slice(node.start, node.end);
  const places = [...written.matchAll(pattern)].flatMap((match): NamePlace[] => {
    const name = match[1];
    if (name === undefined || name === '') return [];
    const start = node.start + match.index + match[0].lastIndexOf(name);
    return [{ role, name, range: { start, end: start + name.length }, node, isPart: true }];
  });
  const meant = [...node.text.matchAll(pattern)].flatMap((match) => match[1] || []);
  return meant.length === places.length && meant.every((name, at) => name === places[at]?.name) ? places : [];
}

/** Quotes without escapes are two characters longer than their text. */
function rangeWithinQuotes({ start, end, style, text }: YamlScalar): Range {
  const isQuoted = (style === 'single' || style === 'double') && end - start === text.length + 2;
  return isQuoted ? { start: start + 1, end: end - 1 } : { start, end };
}
