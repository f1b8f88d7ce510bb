/**
 * A document as it is written: maps, lists, scalars and aliases with the range of each. Offsets count from the
 * document's start.
 */

export type ScalarStyle = 'plain' | 'single' | 'double' | 'literal' | 'folded';

export interface YamlScalar {
  readonly kind: 'scalar';
  readonly start: number;
  readonly end: number;
  /** The text after unquoting and folding. */
  readonly text: string;
  readonly style: ScalarStyle;
  readonly tag: string | undefined;
}

/** One `key: value` of a map. A key without a value has an empty plain scalar as its value. */
export interface YamlEntry {
  readonly key: YamlNode;
  readonly value: YamlNode;
}

export interface YamlMap {
  readonly kind: 'map';
  readonly start: number;
  readonly end: number;
  readonly flow: boolean;
  readonly entries: readonly YamlEntry[];
  readonly tag: string | undefined;
}

export interface YamlList {
  readonly kind: 'list';
  readonly start: number;
  readonly end: number;
  readonly flow: boolean;
  readonly items: readonly YamlNode[];
  readonly tag: string | undefined;
}

export interface YamlAlias {
  readonly kind: 'alias';
  readonly start: number;
  readonly end: number;
  readonly name: string;
  /** The anchored node; undefined when no anchor of that name stands before the alias. */
  readonly target: YamlNode | undefined;
}

export type YamlNode = YamlScalar | YamlMap | YamlList | YamlAlias;

/** Is it a map in braces, or a list in brackets? */
export function isFlow(node: YamlNode): node is (YamlMap | YamlList) & { readonly flow: true } {
  return (node.kind === 'map' || node.kind === 'list') && node.flow;
}
