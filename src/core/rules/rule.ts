/**
 * What a rule is. One rule is one file, or one row in a table of the Pod Security Standards:
 * its documentation, its check, its fixes and the examples that test them.
 */

import type { Manifest } from '../manifest/manifest.ts';
import { rangesOverlap } from '../text.ts';
import { named } from '../wording/fix-titles.ts';
import type { FixTitle } from '../wording/fix-titles.ts';
import type { Range, TextEdit } from '../text.ts';
import type { Edits } from '../yaml/edits.ts';
import type { FieldKinds, TypeName } from '../kubernetes/names.generated.ts';
import type { TypeSchema } from '../kubernetes/schema.ts';
import type { Entry, ListValue, MapValue, ScalarValue, Value } from '../yaml/values.ts';
import type { RuleParameters } from './parameters.ts';
import type { RuleSource } from './source.ts';
import type { Expected, Fix, RelatedPlace, Severity } from './finding.ts';

/**
 * A wrong or a right piece of YAML. In `bad`, «…» marks exactly what is underlined; `fixed` is the text after the
 * preferred (or only) fix. `in` names the template that completes a fragment: the fields of a container, of a pod spec,
 * or nothing.
 */
export type Example =
  | (ExampleSetting & { readonly bad: string; readonly fixed?: string })
  | (ExampleSetting & { readonly good: string });

interface ExampleSetting {
  readonly in?: ExampleTemplate;
  readonly version?: number;
  /** What a team would have set. */
  readonly parameters?: Partial<RuleParameters>;
}

export type ExampleTemplate = 'container' | 'pod-spec' | 'document';

/**
 * What a rule is, and what the engine must know of it. No module knows rules by their ids: what is special about one
 * is said here.
 */
export interface RuleDeclaration {
  /** A rule about an object; a check of one field; what the walk itself reports; what several files say together. */
  readonly kind: 'rule' | 'field-check' | 'structure' | 'cross-file';
  /** Equals the name of its file or row, the diagnostic's code and the anchor in the documentation. */
  readonly id: string;
  readonly title: string;
  readonly severity: Severity;
  /** Not reported until someone asks for it: contested advice. */
  readonly off?: boolean;
  /** Reported from this profile on; absent: from `learning` on. */
  readonly profile?: 'standard' | 'production';
  /** A rule of the Pod Security Standards: reported where this level or a stricter one is wanted. */
  readonly podSecurity?: 'baseline' | 'restricted';
  /** Where the fact comes from. */
  readonly source: RuleSource;
  /** `<lesson>#<section>`. */
  readonly lesson: string;
  /** Plain sentences: why it matters, and what to do. */
  readonly why: string;
  readonly examples: readonly Example[];
  /** The API server sends a warning for the same, with the same field. */
  readonly apiWarning?: true;
  /** What it finds may only be unfinished as long as this is being written, where the report does not say better. */
  readonly unfinishedIn?: 'watched' | 'container' | 'pod-spec' | 'manifest';
  /** It speaks of something that is missing: in one file it is shown once, with the other places. */
  readonly onceInFile?: true;
  /** What it finds is wrong whatever is written elsewhere, even where its path leads to nothing. */
  readonly decided?: true;
  /** It says that something is not there, and nothing where a misplaced field will fill the place. */
  readonly saysMissing?: true;
  /** Fixing it lets us see what we could not see before, so that new findings are no harm. */
  readonly reveals?: true;
  /** What it marks is one of our own comments. */
  readonly marksComment?: true;
  /** VS Code's own JSON service says the same of JSON. */
  readonly saidOfJson?: true;
  /** The id of a Pod Security rule that says the same of the same place, where its level is wanted. */
  readonly repeatedBy?: string;
  /** Nothing is known of it in a pod template of a custom resource. */
  readonly notInCustomResources?: true;
  /**
   * How much it looks at, which decides what holds beside a template's placeholders: one value by itself (as field
   * checks do where nothing is said), all of an object, or names in different places.
   */
  readonly judges?: 'value' | 'object' | 'names';
  /** First and last Kubernetes minor version it holds for: 34 is 1.34. */
  readonly since?: number;
  readonly until?: number;
}

/** A type of the schema, or a field of one. */
export type Watched = TypeName | keyof FieldKinds;

interface ValuesByKind {
  readonly map: MapValue;
  readonly list: ListValue;
  readonly scalar: ScalarValue;
  readonly any: Value;
}

/** What a rule gets that watches this: an object for a type, for a field what the schema says. */
export type WatchedValue<Name extends Watched> = Name extends keyof FieldKinds
  ? ValuesByKind[FieldKinds[Name]]
  : MapValue;

interface RuleAbout<Name extends Watched> extends Omit<RuleDeclaration, 'kind'> {
  readonly watches: readonly Name[];
  check(value: WatchedValue<Name>, context: RuleContext): void;
}

/**
 * Declares a rule. The walk shows it only values of the type that the schema wants: others have a finding of their
 * own.
 */
export function rule<Name extends Watched>(declaration: RuleAbout<Name>): Rule {
  return { ...declaration, kind: 'rule' };
}

/** A rule about an object: it is called with each value of the schema types (or `Type.field`s) that it watches. */
export interface Rule extends RuleDeclaration {
  readonly kind: 'rule';
  readonly watches: readonly Watched[];
  /** `value` is a map for a watched type, the field's value for a watched field; never null. */
  check(value: Value, context: RuleContext): void;
}

/** What a report may carry. */
export interface ReportOptions {
  readonly fixes?: readonly Fix[];
  readonly related?: readonly RelatedPlace[];
  /** Where the rule's own severity does not fit this case. */
  readonly severity?: Severity;
  /** Where the API server names another path than that of the place. */
  readonly path?: string;
  readonly lesson?: string;
  /** A Kubernetes that is newer than all that is known may have it: only a warning then, and nothing is deleted. */
  readonly mayBeNewer?: boolean;
  readonly deprecated?: boolean;
  /** As in a finding. */
  readonly awaits?: readonly string[];
  readonly expected?: Expected;
}

/** A place to underline: a value, a field (its key), or a bare range. */
export type ReportPlace = Value | Entry | Range;

export interface RuleContext {
  readonly manifest: Manifest;
  /** The Kubernetes minor version that judges: 36 is 1.36. */
  readonly version: number;
  /** The version whose Pod Security Standards hold: a namespace may ask for older ones. */
  readonly podSecurityVersion: number;
  /** What the team has set for its own rules. */
  readonly parameters: RuleParameters;
  readonly edits: Edits;
  report(place: ReportPlace, message: string, options?: ReportOptions): void;
  /** What is underlined for a place; for related places. */
  rangeOf(place: ReportPlace): Range;
  /** The path of a value as the API server writes it. */
  pathOf(value: Value): string;
  /** The image that is applied: a kustomization may give it another name, tag or digest. Undefined: no string. */
  imageOf(image: ScalarValue): string | undefined;
  /** Does the server take this object off before it checks the rest? */
  isDropped(map: MapValue): boolean;
  /** The schema type of an object around the place that is being checked. */
  typeOf(map: MapValue): TypeSchema | undefined;
}

type MaybeEdits = TextEdit | undefined | readonly (TextEdit | undefined)[];

/** The repair that a careful colleague would take. No fix where an edit is impossible. */
export function preferredFix(title: FixTitle, edits: MaybeEdits): Fix[] {
  return makeFix(title, edits, true, false);
}

/** A repair with one possible meaning that deletes nothing: also preferred, and "fix all" applies it. */
export function safeFix(title: FixTitle, edits: MaybeEdits): Fix[] {
  return makeFix(title, edits, true, true);
}

/** One more possible repair. */
export function otherFix(title: FixTitle, edits: MaybeEdits): Fix[] {
  return makeFix(title, edits, false, false);
}

function makeFix(title: FixTitle, edits: MaybeEdits, preferred: boolean, safe: boolean): Fix[] {
  const all = isList(edits) ? edits : [edits];
  const made = all.filter((edit) => edit !== undefined);
  if (made.length === 0 || made.length < all.length || someOverlap(made)) return [];
  return [{ ...named(title), edits: made, preferred, safe }];
}

/** A move into what is being moved, for example: such a fix is not offered. */
function someOverlap(edits: readonly TextEdit[]): boolean {
  const ordered = edits.map(({ range }) => range).sort((a, b) => a.start - b.start || a.end - b.end);
  return ordered.some((range, at) => {
    const next = ordered[at + 1];
    return next !== undefined && rangesOverlap(range, next);
  });
}

function isList(edits: MaybeEdits): edits is readonly (TextEdit | undefined)[] {
  return Array.isArray(edits);
}
