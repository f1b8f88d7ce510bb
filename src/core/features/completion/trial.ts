/**
 * Tries candidates out: what the rules find in the document with a candidate in it, and not without it, would be its
 * fault.
 */

import { checkManifest } from '../../linter/engine.ts';
import { rules } from '../../rules/index.ts';
import type { RulePlan } from '../../linter/plan.ts';
import { subjectsOf } from '../../manifest/subjects.ts';
import { isUnfinished } from './unfinished.ts';
import { Edits } from '../../yaml/edits.ts';
import type { YamlNode } from '../../yaml/nodes.ts';
import { readValues } from '../../yaml/read-values.ts';
import type { TreePosition } from './tree-position.ts';

/** Advice never holds a candidate back, so the rules that never report an Error need not run. */
const ADVICE: ReadonlySet<string> = new Set(rules.filter(({ severity }) => severity !== 'error').map(({ id }) => id));

export class Trial<Content> {
  readonly #slotIn: (tree: YamlNode) => TreePosition<Content>;
  readonly #tree: YamlNode;
  readonly #plan: RulePlan;
  readonly #version: number;
  /** The edits that rules propose mean nothing here: candidates stand nowhere in this text. */
  readonly #edits: Edits;
  /** What is wrong without any candidate: found out when the first one has Errors. */
  #before: ReadonlyMap<string, number> | undefined;

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
    this.#plan = plan;
    this.#version = version;
    this.#edits = new Edits(text);
  }

  /**
   * Would the API server take the document with this in it, as far as this is concerned? `change` is what else changes
   * with it.
   */
  accepts(content: Content, change: (tree: YamlNode) => YamlNode = (tree) => tree): boolean {
    const errors = this.#errors(this.#slotIn(change(this.#tree)).fill(content));
    if (errors.size === 0) return true;
    const before = (this.#before ??= this.#errors(this.#slotIn(this.#tree).empty));
    return [...errors].every(([error, count]) => count <= (before.get(error) ?? 0));
  }

  /**
   * How often each rule reports an Error at each path; items of a list are not told apart, since a new one moves the
   * others.
   * What is still missing is only unfinished, and no reason to hold anything back.
   */
  #errors(root: YamlNode): Map<string, number> {
    const errors = new Map<string, number>();
    for (const subject of subjectsOf(readValues(root).root)) {
      if (subject.type !== 'manifest' && subject.type !== 'pod-template') continue;
      const { manifest } = subject;
      for (const { rule, path, severity } of checkManifest(manifest, this.#plan, this.#version, this.#edits, (rule) =>
        ADVICE.has(rule),
      )) {
        if (severity !== 'error' || isUnfinished(rule, path, manifest.owner ?? manifest.root)) continue;
        const key = `${rule} ${path.replace(/\[\d+\]/g, '[]')}`;
        errors.set(key, (errors.get(key) ?? 0) + 1);
      }
    }
    return errors;
  }
}
