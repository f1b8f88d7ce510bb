/**
 * The objects of a document judged once, and again with more entries in one map: only what looks at the map or at the
 * entries is judged then.
 */

import type { Manifest } from '../manifest/manifest.ts';
import { subjectsOf } from '../manifest/subjects.ts';
import type { Finding } from '../rules/finding.ts';
import { runToEnd } from '../steps.ts';
import type { Edits } from '../yaml/edits.ts';
import type { YamlEntry } from '../yaml/nodes.ts';
import { Reads } from '../yaml/reads.ts';
import type { ReadNames } from '../yaml/reads.ts';
import { readEntry } from '../yaml/read-values.ts';
import type { Entry, MapValue, Value } from '../yaml/values.ts';
import { Walker } from './walker.ts';
import type { RulePlan } from './plan.ts';
import { RememberingReporter } from './remembering-reporter.ts';

/** An object, and what is found about it. */
export interface Judged {
  readonly manifest: Manifest;
  readonly findings: readonly Finding[];
}

interface Part {
  readonly manifest: Manifest;
  readonly reporter: RememberingReporter;
  readonly walker: Walker;
}

export class GrowingMap {
  readonly #map: MapValue;
  readonly #parts: readonly Part[];
  /** What decides which objects there are. */
  readonly #namesOfObjects: ReadNames | undefined;

  /** `map` is one of the values below `root`, which must not change any more. */
  constructor(root: Value, map: MapValue, plan: RulePlan, version: number, edits: Edits) {
    const reads = new Reads();
    map.watch(reads);
    this.#map = map;
    const manifests = subjectsOf(root).flatMap((subject) => ('manifest' in subject ? [subject.manifest] : []));
    this.#namesOfObjects = reads.take();
    this.#parts = manifests.map((manifest) => {
      const reporter = new RememberingReporter(reads, manifest, version, edits);
      const walker = new Walker(manifest, plan, reporter, version, map);
      runToEnd(walker.manifest());
      return { manifest, reporter, walker };
    });
  }

  /** As the map is. */
  judged(): Judged[] {
    return this.#parts.map(({ manifest, reporter }) => ({ manifest, findings: reporter.withoutConsequences() }));
  }

  /**
   * With more entries in the map, `at` so many others; the map has them while `read` runs. Undefined where the
   * document must be judged as a whole.
   */
  judgedWith<Result>(
    entries: readonly YamlEntry[],
    at: number,
    read: (judged: readonly Judged[]) => Result,
  ): Result | undefined {
    const map = this.#map;
    const more = entries.flatMap((entry) => readEntry(entry, map) ?? []);
    const names = more.map(({ name }) => name);
    const isNew = more.length === entries.length && new Set(names).size === names.length;
    if (!isNew || !isPlain(map) || names.some((name) => map.entry(name) || isRead(name, this.#namesOfObjects)))
      return undefined;
    return map.during(more, at, () => {
      const judged: Judged[] = [];
      for (const { manifest, reporter, walker } of this.#parts) {
        const findings = reporter.findingsWith(names, () => judgeAll(more, walker));
        if (!findings) return undefined;
        judged.push({ manifest, findings });
      }
      return read(judged);
    });
  }
}

function judgeAll(entries: readonly Entry[], { onGrowing }: Walker): boolean {
  return onGrowing.every((judge) => entries.every(judge));
}

/** Does each entry stand where it is written, with nothing merged? */
function isPlain({ node, entries }: MapValue): boolean {
  return node.kind === 'map' && node.entries.length === entries.length;
}

function isRead(name: string, names: ReadNames | undefined): boolean {
  return names !== undefined && (names === 'all' || names.has(name));
}
