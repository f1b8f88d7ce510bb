/** Collects findings: gives each rule a context that knows the rule, and turns reports into data. */

import { changedImage } from '../kubernetes/image-changes.ts';
import type { ImageChange } from '../kubernetes/image-changes.ts';
import { NO_PARAMETERS } from '../rules/parameters.ts';
import type { RuleParameters } from '../rules/parameters.ts';
import type { TypeSchema } from '../kubernetes/schema.ts';
import { holdsIn, isNewerThanKnown } from '../kubernetes/versions.ts';
import { containerAround } from '../manifest/containers.ts';
import type { VersionSpan } from '../kubernetes/versions.ts';
import type { Manifest } from '../manifest/manifest.ts';
import type { Edits } from '../yaml/edits.ts';
import { gapIn } from '../rules/gap.ts';
import { pathOf } from '../yaml/path.ts';
import type { Entry, MapValue, Value } from '../yaml/values.ts';
import { isValidatedLater } from '../manifest/late-checks.ts';
import { remembered } from '../remembered.ts';
import type { Finding, Fix, Severity } from '../rules/finding.ts';
import { checks } from '../rules/checks/index.ts';
import { isDeclared } from '../rules/declared.ts';
import { lessonOf } from '../rules/lessons.ts';
import type { CheckRun, FieldPlan } from './plan.ts';
import { placeRange, placeValue } from '../rules/place.ts';
import { specMissing } from '../rules/containers/spec-missing.ts';
import { duplicateKey } from '../rules/structure/duplicate-key.ts';
import { unknownField } from '../rules/structure/unknown-field.ts';
import { pairPath, serverPath } from '../rules/server-path.ts';
import type { ReportOptions, ReportPlace, Rule, RuleContext, RuleDeclaration } from '../rules/rule.ts';

export class Reporter {
  readonly findings: Finding[] = [];
  readonly #manifest: Manifest;
  readonly #version: number;
  readonly #podSecurityVersion: number;
  readonly #edits: Edits;
  readonly #types = new Map<MapValue, TypeSchema>();
  readonly #dropped = new Set<MapValue>();
  readonly #contexts = new Map<RuleDeclaration, RuleContext>();
  readonly #promised = new Set<string>();
  readonly #filled: string[] = [];
  readonly #isOff: (rule: string) => boolean;
  readonly #parameters: RuleParameters;
  readonly #images: readonly ImageChange[];
  readonly #runs = new Map<Rule, boolean>();
  /** What the rule that runs was called with. */
  #watched: Value | undefined;

  constructor(
    manifest: Manifest,
    version: number,
    edits: Edits,
    isOff: (rule: string) => boolean = () => false,
    parameters: RuleParameters = NO_PARAMETERS,
    podSecurityVersion = version,
    images: readonly ImageChange[] = [],
  ) {
    this.#images = images;
    this.#isOff = isOff;
    this.#parameters = parameters;
    this.#podSecurityVersion = podSecurityVersion;
    this.#manifest = manifest;
    this.#version = version;
    this.#edits = edits;
  }

  /**
   * Paths that a misplaced field will fill once it stands where it belongs: that they are missing is no finding of its
   * own.
   */
  willBeThere({ onTheWay, filled }: { onTheWay: readonly string[]; filled: readonly string[] }): void {
    for (const path of [...onTheWay, ...filled]) this.#promised.add(path);
    this.#filled.push(...filled);
  }

  /** What was found, one finding at its cause. */
  withoutConsequences(findings: Finding[] = this.findings): Finding[] {
    const isSaid = findings.some(({ rule }) => rule === specMissing.id) && !this.#isOff(specMissing.id);
    const promised = !this.#isOff(unknownField.id);
    const twice = findings.filter(({ rule }) => rule === duplicateKey.id).map(({ path }) => `${path}.`);
    return findings.filter(
      ({ rule, path }) =>
        !(twice.some((start) => path.startsWith(start)) && isDeclared(rule, 'saysMissing')) &&
        !(isSaid && rule === checks.required.id && path === 'spec') &&
        !(promised && isDeclared(rule, 'saysMissing') && this.#isPromised(path)),
    );
  }

  #isPromised(path: string): boolean {
    return this.#promised.has(path) || this.#filled.some((filled) => path.startsWith(`${filled}.`));
  }

  remember(map: MapValue, type: TypeSchema): void {
    this.#types.set(map, type);
  }

  /** The server takes the object off before it checks the rest. */
  drop(map: MapValue): void {
    this.#dropped.add(map);
  }

  run(rule: Rule, value: Value): void {
    if (!remembered(this.#runs, rule, () => this.#holds(rule) && !this.#isOff(rule.id))) return;
    this.#watched = value;
    rule.check(value, this.as(rule));
  }

  /** The checks of a field that look at it even where it is absent, and that it is. */
  runIfAbsent(map: MapValue, field: FieldPlan): void {
    if (!map.has(field.name)) for (const run of field.checks) this.runCheck(run, map, field, undefined);
  }

  runCheck({ check, row }: CheckRun, map: MapValue, field: FieldPlan, value: Value | undefined): void {
    if (!this.#holds(row) || !this.#holds(check)) return;
    const context = this.as(check);
    check.judge({ ...this.#place(context, map, field), value }, row, context);
  }

  runKeyCheck({ check, row }: CheckRun, map: MapValue, field: FieldPlan, entry: Entry): void {
    if (!this.#holds(row) || !this.#holds(check)) return;
    const context = this.as(check);
    check.judge({ ...this.#place(context, map, field), value: entry.value, key: entry.name, entry }, row, context);
  }

  /** A step of the walk that only reports. */
  judge(step: () => void): void {
    step();
  }

  /** A step of the walk on which its way depends; `areSame` says whether two outcomes lead the same way. */
  decide<Made>(step: () => Made, _areSame?: (first: Made, second: Made) => boolean): Made {
    return step();
  }

  /** A step of the walk that changes how what follows is read. */
  settle(step: () => void): void {
    step();
  }

  /** The context in which reports are those of `rule`. */
  as(rule: RuleDeclaration): RuleContext {
    return remembered(this.#contexts, rule, () => this.#contextOf(rule));
  }

  #contextOf(rule: RuleDeclaration): RuleContext {
    return {
      manifest: this.#manifest,
      version: this.#version,
      podSecurityVersion: this.#podSecurityVersion,
      parameters: this.#parameters,
      edits: this.#edits,
      report: (place, message, options = {}) => this.#report(rule, place, message, options),
      rangeOf: (place) => placeRange(place, this.#edits.text),
      pathOf: (value) => pathOf(value),
      imageOf: ({ string }) => (string === undefined ? undefined : changedImage(string, this.#images)),
      isDropped: (map) => this.#dropped.has(map),
      typeOf: (map) => this.#types.get(map),
    };
  }

  #place(context: RuleContext, map: MapValue, field: FieldPlan) {
    return {
      type: field.type,
      name: field.name,
      schema: field.schema,
      map,
      report: (place: ReportPlace, message: string, options: ReportOptions = {}) => {
        const lesson = lessonOf(field.type, field.name);
        const path = serverPath(field.type, options.path ?? fieldPathOf(place, field));
        context.report(place, message, { ...(lesson === undefined ? {} : { lesson }), ...options, path });
      },
    };
  }

  #holds(span: VersionSpan): boolean {
    return holdsIn(span, this.#version);
  }

  #report(rule: RuleDeclaration, place: ReportPlace, message: string, options: ReportOptions): void {
    const value = placeValue(place);
    const path = options.path ?? (value ? pathOf(value) : '');
    const mayExist = options.mayBeNewer === true && isNewerThanKnown(this.#version);
    const isError = (options.severity ?? rule.severity) === 'error';
    const gap = isError && value ? gapIn(value) : undefined;
    const fixes = gap === undefined ? (options.fixes ?? []) : (options.fixes ?? []).map(notPreferred);
    this.findings.push({
      rule: rule.id,
      severity: mayExist ? 'warning' : this.#severity(rule, options.severity ?? rule.severity, path),
      message: gap ?? message,
      range: placeRange(place, this.#edits.text),
      path,
      lesson: options.lesson ?? rule.lesson,
      fixes: mayExist ? fixes.flatMap(cautious) : fixes,
      related: options.related ?? [],
      ...(options.deprecated ? { deprecated: true } : {}),
      ...this.#awaits(rule, value, options.awaits),
      ...(options.expected ? { expected: options.expected } : {}),
    });
  }

  /** Where something may still be written that settles it; nothing said where the path tells. */
  #awaits(
    rule: RuleDeclaration,
    place: Value | undefined,
    awaits: readonly string[] | undefined,
  ): Pick<Finding, 'awaits'> {
    if (rule.decided) return { awaits: [] };
    if (awaits) return { awaits };
    const around = this.#unfinishedIn(rule, place);
    return around ? { awaits: [pathOf(around)] } : {};
  }

  #unfinishedIn({ unfinishedIn }: RuleDeclaration, place: Value | undefined): Value | undefined {
    switch (unfinishedIn) {
      case 'watched':
        return this.#watched;
      case 'container':
        return place && containerAround(place)?.container;
      case 'pod-spec':
        return this.#manifest.podSpec;
      case 'manifest':
        return this.#manifest.root;
      case undefined:
        return undefined;
    }
  }

  /**
   * What the server only validates later is no Error now. What cannot be decoded (neither a rule's nor a check's
   * report) is one anyway.
   */
  #severity(rule: RuleDeclaration, severity: Severity, path: string): Severity {
    return severity === 'error' && isOfObject(rule) && isValidatedLater(this.#manifest, path, this.#version)
      ? 'warning'
      : severity;
  }
}

/** A rule's or a check's: they judge what was decoded. */
function isOfObject({ kind }: RuleDeclaration): boolean {
  return kind === 'rule' || kind === 'field-check';
}

/** Nobody but the author knows what belongs in a gap. */
function notPreferred(fix: Fix): Fix {
  return { ...fix, preferred: false, safe: false };
}

/** A fix of what may be right: it deletes nothing, and is preferred only where it changes no more than the case. */
function cautious(fix: Fix): Fix[] {
  if (fix.edits.every(({ newText }) => newText.trim() === '')) return [];
  return [{ ...fix, preferred: fix.preferred && fix.safe }];
}

/** The path of a field's value, or of one pair of it when it is a free map. */
function fieldPathOf(place: ReportPlace, { name, schema }: FieldPlan): string {
  const value = placeValue(place);
  if (!value) return '';
  const isPair = schema.type.kind === 'map' && value.parent?.kind === 'map' && value.parent.key === name;
  return isPair ? pairPath(value) : pathOf(value);
}
