/** Remembers which steps of a walk have read a map, so that only they are taken again when it gets more entries. */

import type { Finding } from '../rules/finding.ts';
import type { Rule } from '../rules/rule.ts';
import type { ReadNames, Reads } from '../yaml/reads.ts';
import type { Entry, MapValue, Value } from '../yaml/values.ts';
import type { CheckRun, FieldPlan } from './plan.ts';
import { Reporter } from './reporter.ts';

/** A step of the walk that read the map. */
interface Remembered {
  readonly names: ReadNames;
  /** Takes it again. False: what follows is no longer what it was. */
  again(): boolean;
  /** The findings that it reported: those from one index to another. */
  readonly from: number;
  readonly to: number;
}

export class RememberingReporter extends Reporter {
  readonly #reads: Reads;
  readonly #remembered: Remembered[] = [];
  /** Steps are not told apart inside of another one, nor once the walk is over. */
  #isInside = false;
  /** Has something changed how steps read that were taken before, so that they cannot be taken again? */
  #isLost = false;

  /** `reads` are those of the map. */
  constructor(reads: Reads, ...rest: ConstructorParameters<typeof Reporter>) {
    super(...rest);
    this.#reads = reads;
  }

  override run(rule: Rule, value: Value): void {
    if (this.#isInside) super.run(rule, value);
    else this.judge(() => super.run(rule, value));
  }

  override runIfAbsent(map: MapValue, field: FieldPlan): void {
    if (this.#isInside) super.runIfAbsent(map, field);
    else this.judge(() => super.runIfAbsent(map, field));
  }

  override runCheck(run: CheckRun, map: MapValue, field: FieldPlan, value: Value | undefined): void {
    if (this.#isInside) super.runCheck(run, map, field, value);
    else this.judge(() => super.runCheck(run, map, field, value));
  }

  override runKeyCheck(run: CheckRun, map: MapValue, field: FieldPlan, entry: Entry): void {
    if (this.#isInside) super.runKeyCheck(run, map, field, entry);
    else this.judge(() => super.runKeyCheck(run, map, field, entry));
  }

  override judge(step: () => void): void {
    this.#take(step, always);
  }

  override decide<Made>(step: () => Made, areSame: (first: Made, second: Made) => boolean = Object.is): Made {
    return this.#take(step, areSame);
  }

  override settle(step: () => void): void {
    this.#isLost ||= this.#isInside || this.#remembered.length > 0;
    if (!this.#isInside) this.#take(step, undefined);
  }

  override drop(map: MapValue): void {
    this.#isLost ||= this.#remembered.length > 0;
    super.drop(map);
  }

  /** Without `areSame` the step is never taken again. */
  #take<Made>(step: () => Made, areSame: ((first: Made, second: Made) => boolean) | undefined): Made {
    if (this.#isInside) return step();
    this.#isInside = true;
    this.#reads.clear();
    const from = this.findings.length;
    const made = step();
    this.#isInside = false;
    const names = this.#reads.take();
    if (names) {
      const again = (): boolean => areSame !== undefined && areSame(made, step());
      this.#remembered.push({ names, again, from, to: this.findings.length });
    }
    return made;
  }

  /**
   * What is found while the map has more entries, which `judge` judges. Undefined: they change the way of the walk, so
   * it must be walked again.
   */
  findingsWith(names: readonly string[], judge: () => boolean): Finding[] | undefined {
    const known = this.findings.length;
    const [wasInside, wasLost] = [this.#isInside, this.#isLost];
    this.#isInside = true;
    const again = this.#remembered.filter(({ names: read }) => read === 'all' || names.some((name) => read.has(name)));
    const isSameWay = !wasLost && again.every((step) => step.again()) && judge() && !this.#isLost;
    const fresh = this.findings.splice(known);
    [this.#isInside, this.#isLost] = [wasInside, wasLost];
    if (!isSameWay) return undefined;
    if (known === 0 && fresh.length === 0) return fresh;
    const kept = this.findings.filter((_, at) => !again.some(({ from, to }) => from <= at && at < to));
    return this.withoutConsequences([...kept, ...fresh]);
  }
}

function always(): boolean {
  return true;
}
