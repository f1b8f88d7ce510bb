/** Completion: (file, offset) -> what can be written there, all of it acceptable to the API server at that place. */

import type { RulePlan } from '../../linter/plan.ts';
import type { Range, TextEdit } from '../../text.ts';
import type { FlowStyle } from '../../yaml/flow-style.ts';
import { layoutOf } from '../../yaml/layout.ts';
import { objectAround } from '../../manifest/object-around.ts';
import { subjectsOf } from '../../manifest/subjects.ts';
import type { FileReading } from '../../analysis/file-reading.ts';
import { documentAt } from '../../analysis/file-place.ts';
import { headItems } from './head-items.ts';
import { fieldItems } from './field-items.ts';
import { matches } from './item.ts';
import type { About, Item, ItemKind } from './item.ts';
import { alignmentAt, inMisaligned } from './misaligned.ts';
import type { Alignment } from './misaligned.ts';
import { missingBrackets } from './missing-brackets.ts';
import { pairItems } from './pair-items.ts';
import { partsInStyle, styleAround } from './parts-in-style.ts';
import { positionAt } from './position.ts';
import type { CursorPosition } from './position.ts';
import { servedPods } from './served-pods.ts';
import { inQuotedKey, quotedKeyAt } from './quoted-key.ts';
import { shapeItems } from './shape-items.ts';
import { typedPositionsAt } from './typed-position.ts';
import type { TypedPosition } from './typed-position.ts';
import { CompletionContext } from './context.ts';
import { Trial } from './trial.ts';
import { valueItems } from './value-items.ts';
import { variableItems } from './variable-items.ts';
import { joinNames, namesOf, noNames } from './workspace-names.ts';
import type { WorkspaceNames } from './workspace-names.ts';
import { resolve } from './write-snippet.ts';
import type { InsertPart } from './write-snippet.ts';
import { editInFile, offsetInDocument, rangeInFile } from '../../analysis/file-offsets.ts';
import type { DocumentOffset, FileOffset } from '../../analysis/file-offsets.ts';

/** One entry of the list. Offsets are those of the file. */
export interface Completion {
  readonly label: string;
  readonly kind: ItemKind;
  readonly detail: string;
  readonly about: About;
  /** In one line, with the cursor in it. */
  readonly range: Range;
  readonly parts: readonly InsertPart[];
  readonly filter: string;
  /** Further edits, away from the range. */
  readonly edits: readonly TextEdit[];
  readonly goOn: boolean;
  readonly deprecated: boolean;
  /** A field that its object must have. */
  readonly needed: boolean;
}

/** All completions at once; see `completionsInSteps`. */
export function completionsAt(
  file: FileReading,
  offset: FileOffset,
  plan: RulePlan,
  workspace: WorkspaceNames = noNames,
): Completion[] {
  const steps = completionsInSteps(file, offset, plan, workspace);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/** What can be written at an offset, best first, pausing after each candidate that had to be tried out. */
export function* completionsInSteps(
  file: FileReading,
  offset: FileOffset,
  plan: RulePlan,
  workspace: WorkspaceNames = noNames,
): Generator<void, Completion[]> {
  const place = documentAt(file, offset);
  if (!place) return [];
  const text = place.analysis.readable;
  const at = offsetInDocument(offset, place);
  const asked = { file, analysis: place.analysis, plan, workspace };
  const here = yield* completionsHere(text, at, asked);
  const alignment = alignmentAt(text, at);
  const found = alignment
    ? inLikelyOrder(here, yield* completionsIn(alignment.text, alignment.offset, asked), alignment)
    : here;
  return found.map((completion) => ({
    ...completion,
    range: rangeInFile(completion.range, place),
    edits: completion.edits.map((edit) => editInFile(edit, place)),
  }));
}

/** In JSON a name is typed in its quotes. */
function* completionsHere(text: string, offset: DocumentOffset, asked: Asked): Generator<void, Completion[]> {
  const found = yield* completionsIn(text, offset, asked);
  const key = found.length === 0 ? quotedKeyAt(text, offset) : undefined;
  if (!key) return found;
  return (yield* completionsIn(key.text, key.offset, asked)).map((completion) => inQuotedKey(completion, key));
}

/** A field that the object above must have comes first, then what was begun where only that object can be meant. */
function inLikelyOrder(here: readonly Completion[], moved: readonly Completion[], alignment: Alignment): Completion[] {
  const there = moved.filter(({ kind }) => kind !== 'shape').map((completion) => inMisaligned(completion, alignment));
  if (alignment.isForced) return there;
  const isMeant = there.some(({ needed }) => needed) || (!alignment.fits && alignment.prefix !== '');
  const [first, second] = isMeant ? [there, here] : [here, there];
  return [...first, ...second.filter(({ label }) => first.every((other) => other.label !== label))];
}

interface Asked {
  readonly file: FileReading;
  readonly analysis: FileReading['documents'][number]['analysis'];
  readonly plan: RulePlan;
  readonly workspace: WorkspaceNames;
}

/** Offsets are those of `text`, the document's or one with the cursor's line moved. */
function* completionsIn(text: string, offset: DocumentOffset, asked: Asked): Generator<void, Completion[]> {
  const position = positionAt(text, offset);
  return position ? yield* completionsFrom(position, text, offset, asked) : [];
}

/** The completions of a position that was found in `text`. */
export function* completionsFrom(
  position: CursorPosition,
  text: string,
  offset: DocumentOffset,
  { file, analysis, plan, workspace }: Asked,
): Generator<void, Completion[]> {
  const subjects = subjectsOf(position.root);
  const around = objectAround(position.on === 'key' ? position.map : position.value, subjects);
  const manifest = around?.manifest;
  const layout = layoutOf(analysis.text);
  const closing = missingBrackets(position, text);
  const isQuoted = position.on === 'value' && position.quote !== '';
  const style = isQuoted ? undefined : styleAround(position.root.node);
  const others = file.documents.flatMap((other) => (other.analysis === analysis ? [] : other.analysis.subjects));
  const head = headItems(position, manifest !== undefined, layout, plan.schema, servedPods(others));
  if (head)
    return head
      .filter(({ label }) => matches(label, position.prefix))
      .map((offer) => toCompletion(offer, barePosition(position), position, style));
  if (!around || !manifest) return [];
  const { steps, container } = around;
  const version = file.settings.kubernetesVersion;
  const names = joinNames(namesOf([...subjects, ...others]), workspace);
  const completions: Completion[] = [];
  for (const typed of typedPositionsAt(position, { kind: manifest.kind, steps }, plan.schema, layout)) {
    const here = new CompletionContext(manifest, container, typed.value, names, { plan, version, layout });
    for (const offer of offersFor(typed, here, plan, version, position)) {
      yield;
      if (!offer.fits()) continue;
      const completion = toCompletion(offer.offer, { ...typed, after: typed.after + closing }, position, style);
      if (!isTyped(completion, text, offset)) completions.push(completion);
    }
  }
  return completions;
}

/** Is it what is typed already, to its end? */
function isTyped({ range, parts, edits }: Completion, text: string, offset: number): boolean {
  return range.end === offset && edits.length === 0 && resolve(parts) === text.slice(range.start, offset);
}

interface Tried {
  readonly offer: Item<unknown>;
  fits(): boolean;
}

function offersFor(
  typed: TypedPosition,
  here: CompletionContext,
  plan: RulePlan,
  version: number,
  { text, root: { node: tree } }: CursorPosition,
): Tried[] {
  if (typed.on === 'scalar')
    return tried(
      [...valueItems(typed, here), ...variableItems(typed, here)],
      typed.prefix,
      new Trial(typed.slotIn, tree, text, plan, version),
    );
  const trial = new Trial(typed.slotIn, tree, text, plan, version);
  const { type } = typed.expected;
  const offers =
    type.kind === 'object'
      ? [...fieldItems(typed, type.type, here, trial), ...shapeItems(typed, type.type, here, text)]
      : pairItems(typed, here);
  return tried(offers, typed.prefix, trial);
}

function tried<Content>(offers: readonly Item<Content>[], prefix: string, trial: Trial<Content>): Tried[] {
  return offers
    .filter(({ label, filter }) => matches(filter ?? label, prefix))
    .map((offer) => ({
      offer,
      fits: () =>
        offer.trials.length === 0 || offer.trials.some((content) => trial.accepts(content, offer.change?.inTree)),
    }));
}

type Around = Pick<TypedPosition, 'before' | 'after' | 'range'>;

function barePosition({ lead, trail, range }: CursorPosition): Around {
  return { before: lead, after: trail, range };
}

function toCompletion(
  offer: Item<unknown>,
  { before, after, range }: Around,
  position: CursorPosition,
  style: FlowStyle | undefined,
): Completion {
  const { label, kind, detail, about, parts, filter = label, goOn = false, deprecated = false, needed = false } = offer;
  const change = offer.change && inOriginal(offer.change.edit, position);
  const isBehind = change !== undefined && change.range.start === range.end;
  return {
    label,
    kind,
    detail,
    about,
    filter,
    goOn,
    deprecated,
    needed,
    range,
    parts: [before, ...(style ? partsInStyle(parts, style) : parts), after, isBehind ? change.newText : ''].filter(
      (part) => part !== '',
    ),
    edits: change && !isBehind ? [change] : [],
  };
}

function inOriginal({ range, newText }: TextEdit, { original }: CursorPosition): TextEdit {
  return { range: { start: original(range.start), end: original(range.end) }, newText };
}
