/** Counts verdicts. */

import { causesOf } from './cases.ts';
import type { Case } from './cases.ts';
import type { Verdict } from './judge.ts';

interface Group {
  cases: number;
  agree: number;
  rejected: number;
  /** Rejected, and fixes were asked for. */
  tried: number;
  /** An Error has a fix; a preferred one; and after the fixes no Error is left. */
  offered: number;
  preferred: number;
  clean: number;
}

type Fixes = Pick<Group, 'rejected' | 'tried' | 'offered' | 'preferred' | 'clean'>;

export interface Result {
  readonly cases: number;
  readonly agree: number;
  readonly falseAccept: number;
  readonly falseReject: number;
  readonly fieldMatch: number;
  readonly warnings: { readonly agree: number; readonly missing: number; readonly extra: number };
  readonly podSecurity: { readonly cases: number; readonly agree: number };
  readonly fixes: Readonly<Fixes>;
  /** The same of those rejections for which the server gives one cause. */
  readonly singleCause: Readonly<Fixes>;
  /** By Kubernetes version, as written: `1.35`. */
  readonly byVersion: Readonly<Record<string, Group>>;
  readonly byKind: Readonly<Record<string, Group>>;
  readonly byOp: Readonly<Record<string, Group>>;
}

export class Tally {
  readonly #all = emptyGroup();
  readonly #single = emptyGroup();
  readonly #byVersion = new Map<string, Group>();
  readonly #byKind = new Map<string, Group>();
  readonly #byOp = new Map<string, Group>();
  readonly #warnings = { agree: 0, missing: 0, extra: 0 };
  readonly #security = { cases: 0, agree: 0 };
  #falseAccept = 0;
  #falseReject = 0;
  #matched = 0;

  add(one: Case, verdict: Verdict): void {
    const agrees = one.skipped || verdict.accepted === one.accepted;
    for (const group of [
      this.#all,
      groupOf(this.#byVersion, `1.${one.version}`),
      groupOf(this.#byKind, one.kind),
      groupOf(this.#byOp, one.op),
      ...(causesOf(one) === 1 ? [this.#single] : []),
    ]) {
      group.cases++;
      if (agrees) group.agree++;
      if (one.accepted || one.skipped) continue;
      group.rejected++;
      if (!verdict.fixes) continue;
      group.tried++;
      if (verdict.fixes.offered) group.offered++;
      if (verdict.fixes.preferred) group.preferred++;
      if (verdict.fixes.fixed !== undefined) group.clean++;
    }
    if (!agrees && one.accepted) this.#falseReject++;
    if (!agrees && !one.accepted) this.#falseAccept++;
    if (!one.skipped && verdict.fieldMatch) this.#matched++;
    this.#warnings.agree += verdict.warnings.agree;
    this.#warnings.missing += verdict.warnings.missing;
    this.#warnings.extra += verdict.warnings.extra;
    if (verdict.podSecurity === undefined) return;
    this.#security.cases++;
    if (verdict.podSecurity) this.#security.agree++;
  }

  result(): Result {
    const { cases, agree, rejected } = this.#all;
    return {
      cases,
      agree,
      falseAccept: this.#falseAccept,
      falseReject: this.#falseReject,
      fieldMatch: rejected === 0 ? 1 : this.#matched / rejected,
      warnings: { ...this.#warnings },
      podSecurity: { ...this.#security },
      fixes: fixesOf(this.#all),
      singleCause: fixesOf(this.#single),
      byVersion: Object.fromEntries(this.#byVersion),
      byKind: Object.fromEntries(this.#byKind),
      byOp: Object.fromEntries(this.#byOp),
    };
  }
}

function groupOf(groups: Map<string, Group>, name: string): Group {
  const known = groups.get(name) ?? emptyGroup();
  groups.set(name, known);
  return known;
}

function emptyGroup(): Group {
  return { cases: 0, agree: 0, rejected: 0, tried: 0, offered: 0, preferred: 0, clean: 0 };
}

function fixesOf({ rejected, tried, offered, preferred, clean }: Group): Fixes {
  return { rejected, tried, offered, preferred, clean };
}
