/**
 * What a goal says must be true: of the run of the cluster model, or of effective values. Never of how it is written.
 */
import type { JudgedFile } from './judged-file.ts';

/** As exercise.yaml writes it: `request: { to: http://shop, answeredBy: web }`. */
export interface Statement {
  readonly kind: string;
  readonly args: Readonly<Record<string, string | number | boolean>>;
}

export type ArgumentType = 'text' | 'number' | 'flag';

/** A statement's own arguments, read by the table of its kind. */
export class Arguments {
  readonly #args: Statement['args'];

  constructor(args: Statement['args']) {
    this.#args = args;
  }

  /** The text; empty when the argument was left out. */
  text(name: string): string {
    const value = this.#args[name];
    return value === undefined ? '' : String(value);
  }

  number(name: string): number | undefined {
    const value = this.#args[name];
    return typeof value === 'number' ? value : undefined;
  }

  flag(name: string): boolean {
    return this.#args[name] === true;
  }

  has(name: string): boolean {
    return Object.hasOwn(this.#args, name);
  }
}

export interface Verdict {
  /** Undefined: it holds. Else one sentence that is true of the reader's file. */
  readonly why: string | undefined;
  /** The objects that it is about, by id; of a Pod perhaps only some containers, by name. */
  readonly about: readonly Subject[];
}

export interface Subject {
  readonly object: string;
  readonly containers?: readonly string[];
}

export interface StatementKind {
  /** Its arguments; one that ends with `?` may be left out. */
  readonly takes: Readonly<Record<string, ArgumentType>>;
  readonly check: (args: Arguments, file: JudgedFile) => Verdict;
}
