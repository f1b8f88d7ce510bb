/**
 * Tries candidates out: what the rules find in the document with a candidate in it, and not without it, would be its
 * fault.
 */

import { checkManifest } from '../../linter/engine.ts';
import type { RulePlan } from '../../linter/plan.ts';
import { GrowingMap } from '../../linter/growing-map.ts';
import type { Judged } from '../../linter/growing-map.ts';
import { subjectsOf } from '../../manifest/subjects.ts';
import { isUnfinished } from './unfinished.ts';
import { Edits } from '../../yaml/edits.ts';
import type { YamlNode } from '../../yaml/nodes.ts';
import { readValues } from '../../yaml/read-values.ts';
import type { MapValue, Value } from '../../yaml/values.ts';
import type { TreePosition } from './tree-position.ts';

export class Trial<Content> {
  readonly #slotIn: (tree: YamlNode) => TreePosition<Content>;
  readonly #tree: YamlNode;
  /** Advice never holds a candidate back. */
  readonly #plan: RulePlan;
  readonly #version: number;
  /** The edits that rules propose mean nothing here: candidates stand nowhere in this text. */
  readonly #edits: Edits;
  /** What is wrong without any candidate: found out when the first one has Errors. */
  #before: ReadonlyMap<string, number> | undefined;
  #place: TreePosition<Content> | undefined;
  /** The map that candidates are put in; null where there is none to be found. */
  #growing: GrowingMap | null | undefined;

  /** `slotIn` gives the place in a tree; `tree` is the document's own. */
  constructor(
    slotIn: (tree: YamlNode) => TreePosition<Content>,
    tree: YamlNode,
    text: string,
    plan: RulePlan,
    version: number,
  ) {
    this.#slotIn = slotIn;
    this.#tree = tree;
    this.#plan = plan.rejections;
    this.#version = version;
    this.#edits = new Edits(text);
  }

  /**
   * Would the API server take the document with this in it, as far as this is concerned? `change` is what else changes
   * with it.
   */
  accepts(content: Content, change?: (tree: YamlNode) => YamlNode): boolean {
    const errors = (change ? undefined : this.#errorsInGap(content)) ?? this.#errorsAnew(content, change);
    if (errors.size === 0) return true;
    const before = (this.#before ??= errorsIn(this.#growing?.judged() ?? this.#judge(this.#slot.empty)));
    return [...errors].every(([error, count]) => count <= (before.get(error) ?? 0));
  }

  get #slot(): TreePosition<Content> {
    return (this.#place ??= this.#slotIn(this.#tree));
  }

  #errorsAnew(content: Content, change: ((tree: YamlNode) => YamlNode) | undefined): Map<string, number> {
    const place = change ? this.#slotIn(change(this.#tree)) : this.#slot;
    return errorsIn(this.#judge(place.fill(content)));
  }

  /** The same, judging no more than what the candidate touches; undefined where that does not do. */
  #errorsInGap(content: Content): Map<string, number> | undefined {
    const { empty, gap } = this.#slot;
    if (!gap) return undefined;
    if (this.#growing === undefined) this.#growing = this.#grow(empty, gap.map) ?? null;
    return this.#growing?.judgedWith(gap.entries(content), gap.at, errorsIn);
  }

  #grow(tree: YamlNode, node: YamlNode): GrowingMap | undefined {
    const { root, tooLarge } = readValues(tree);
    const map = root && !tooLarge ? mapAt(root, node) : undefined;
    return root && map && new GrowingMap(root, map, this.#plan, this.#version, this.#edits);
  }

  #judge(tree: YamlNode): Judged[] {
    return subjectsOf(readValues(tree).root).flatMap((subject) => {
      if (!('manifest' in subject)) return [];
      const { manifest } = subject;
      return [{ manifest, findings: checkManifest(manifest, this.#plan, this.#version, this.#edits) }];
    });
  }
}

/**
 * How often each rule reports an Error at each path; items of a list are not told apart, since a new one moves the
 * others. What is still missing is only unfinished, and no reason to hold anything back.
 */
function errorsIn(judged: readonly Judged[]): Map<string, number> {
  const errors = new Map<string, number>();
  for (const { manifest, findings } of judged) {
    for (const { rule, path, severity } of findings) {
      if (severity !== 'error' || isUnfinished(rule, path, manifest.owner ?? manifest.root)) continue;
      const key = `${rule} ${path.replace(/\[\d+\]/g, '[]')}`;
      errors.set(key, (errors.get(key) ?? 0) + 1);
    }
  }
  return errors;
}

/** The map that a node was read as. */
function mapAt(value: Value, node: YamlNode): MapValue | undefined {
  if (value.kind === 'scalar') return undefined;
  if (value.kind === 'map' && value.node === node) return value;
  for (const child of value.kind === 'list' ? value.items : value.entries.map((entry) => entry.value)) {
    const found = mapAt(child, node);
    if (found) return found;
  }
  return undefined;
}
