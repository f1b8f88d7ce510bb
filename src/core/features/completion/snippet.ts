/** What a completion will write, before it is known in which style and how far in. */

import type { YamlEntry, YamlNode, YamlScalar } from '../../yaml/nodes.ts';

/** Something that is typed over: a default that stands there until then, perhaps one of several choices. */
export class Placeholder {
  readonly value: string | number | boolean;
  /** Stops of the same name are typed over together. */
  readonly link: string | undefined;
  /** To be chosen from, when there is more than one. */
  readonly choices: readonly string[];

  constructor(value: string | number | boolean, link?: string, choices: readonly string[] = []) {
    this.value = value;
    this.link = link;
    this.choices = choices;
  }
}

/** Left to be typed: a scalar behind its key, the fields of an object, the items of a list. */
export class Open {
  readonly of: 'scalar' | 'object' | 'list';

  constructor(of: 'scalar' | 'object' | 'list') {
    this.of = of;
  }
}

/** A piece of YAML to write. Strings are quoted where the API server would read something else. */
export type Snippet = string | number | boolean | Placeholder | Open | readonly Snippet[] | SnippetMap;
export interface SnippetMap {
  readonly [name: string]: Snippet;
}

export function isList(snippet: Snippet): snippet is readonly Snippet[] {
  return Array.isArray(snippet);
}

/** The tree that a draft becomes when every default is taken. It stands nowhere: its offsets are all 0. */
export function nodeOf(snippet: Snippet): YamlNode {
  if (snippet instanceof Open) return plain('');
  if (snippet instanceof Placeholder) return nodeOf(snippet.value);
  if (typeof snippet === 'string') return { ...plain(snippet), style: 'double' };
  if (typeof snippet !== 'object') return plain(String(snippet));
  if (isList(snippet))
    return { kind: 'list', start: 0, end: 0, flow: true, items: snippet.map(nodeOf), tag: undefined };
  return mapOf(Object.entries(snippet).map(([name, value]) => entryOf(name, value)));
}

export function entryOf(name: string, snippet: Snippet): YamlEntry {
  return { key: { ...plain(name), style: 'double' }, value: nodeOf(snippet) };
}

export function mapOf(entries: readonly YamlEntry[]): YamlNode {
  return { kind: 'map', start: 0, end: 0, flow: true, entries, tag: undefined };
}

/** A scalar as it would stand without quotes; the empty one is null. */
export function plain(text: string): YamlScalar {
  return { kind: 'scalar', start: 0, end: 0, text, style: 'plain', tag: undefined };
}
