/** Completion: (file, offset) -> what can be written there, all of it acceptable to the API server at that place. */

import type { RulePlan } from '../../rules/plan.ts';
import type { Range, TextEdit } from '../../text.ts';
import { shiftEdit, shiftRange } from '../../text.ts';
import { layoutOf } from '../../yaml/layout.ts';
import { subjectsOf } from '../../manifest/subjects.ts';
import type { FileAnalysis } from '../analysis.ts';
import { documentAt } from '../file-place.ts';
import { headOffers } from './head-offers.ts';
import { manifestAround } from './expected.ts';
import { fieldOffers } from './field-offers.ts';
import { matches } from './offer.ts';
import type { About, Offer, OfferKind } from './offer.ts';
import { pairOffers } from './pair-offers.ts';
import { positionAt } from './position.ts';
import type { CursorPosition } from './position.ts';
import { shapeOffers } from './shape-offers.ts';
import { spotsAt } from './spots.ts';
import type { AnySpot } from './spots.ts';
import { Surroundings } from './surroundings.ts';
import { Trial } from './trial.ts';
import { valueOffers } from './value-offers.ts';
import { variableOffers } from './variable-offers.ts';
import { joinNames, namesOf, noNames } from './workspace-names.ts';
import type { WorkspaceNames } from './workspace-names.ts';
import type { InsertPart } from './write-draft.ts';

/** One entry of the list. Offsets are those of the file. */
export interface Completion {
  readonly label: string;
  readonly kind: OfferKind;
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
}

/** All completions at once; see `completionsInSteps`. */
export function completionsAt(file: FileAnalysis, offset: number, plan: RulePlan, workspace: WorkspaceNames = noNames): Completion[] {
  const steps = completionsInSteps(file, offset, plan, workspace);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/** What can be written at an offset, best first, pausing after each candidate that had to be tried out. */
export function* completionsInSteps(file: FileAnalysis, offset: number, plan: RulePlan, workspace: WorkspaceNames = noNames): Generator<void, Completion[]> {
  const place = documentAt(file, offset);
  if (!place || place.analysis.isTemplate) return [];
  const position = positionAt(place.analysis.text, offset - place.start);
  if (!position) return [];
  const subjects = subjectsOf(position.root);
  const manifest = manifestAround(position.on === 'key' ? position.map : position.value, subjects);
  const layout = layoutOf(place.analysis.text);
  const head = headOffers(position, manifest !== undefined, layout, plan.schema);
  if (head) return head.filter(({ label }) => matches(label, position.prefix)).map((offer) => toCompletion(offer, bareSpot(position), position, place.start));
  if (!manifest) return [];
  const version = file.settings.kubernetesVersion;
  const others = file.documents.flatMap(({ analysis }) => (analysis === place.analysis ? [] : analysis.subjects));
  const names = joinNames(namesOf([...subjects, ...others]), workspace);
  const completions: Completion[] = [];
  for (const spot of spotsAt(position, manifest, plan.schema, layout)) {
    const here = new Surroundings(manifest, spot.value, names, { plan, version, layout });
    for (const offer of offersFor(spot, here, plan, version, position)) {
      yield;
      if (offer.fits()) completions.push(toCompletion(offer.offer, spot, position, place.start));
    }
  }
  return completions;
}

interface Tried {
  readonly offer: Offer<unknown>;
  fits(): boolean;
}

function offersFor(spot: AnySpot, here: Surroundings, plan: RulePlan, version: number, { text, root: { node: tree } }: CursorPosition): Tried[] {
  if (spot.on === 'scalar') return tried([...valueOffers(spot, here), ...variableOffers(spot, here)], spot.prefix, new Trial(spot.slotIn, tree, text, plan, version));
  const trial = new Trial(spot.slotIn, tree, text, plan, version);
  const { type } = spot.expected;
  const offers = type.kind === 'object' ? [...fieldOffers(spot, type.type, here, trial), ...shapeOffers(spot, type.type, here, text)] : pairOffers(spot, here);
  return tried(offers, spot.prefix, trial);
}

function tried<Content>(offers: readonly Offer<Content>[], prefix: string, trial: Trial<Content>): Tried[] {
  return offers
    .filter(({ label, filter }) => matches(filter ?? label, prefix))
    .map((offer) => ({ offer, fits: () => offer.trials.length === 0 || offer.trials.some((content) => trial.accepts(content, offer.change?.inTree)) }));
}

type Around = Pick<AnySpot, 'before' | 'after' | 'range'>;

function bareSpot({ lead, trail, range }: CursorPosition): Around {
  return { before: lead, after: trail, range };
}

function toCompletion(offer: Offer<unknown>, { before, after, range }: Around, position: CursorPosition, start: number): Completion {
  const { label, kind, detail, about, parts, filter = label, goOn = false, deprecated = false } = offer;
  const change = offer.change && inOriginal(offer.change.edit, position);
  const isBehind = change !== undefined && change.range.start === range.end;
  return {
    label, kind, detail, about, filter, goOn, deprecated,
    range: shiftRange(range, start),
    parts: [before, ...parts, after, isBehind ? change.newText : ''].filter((part) => part !== ''),
    edits: change && !isBehind ? [shiftEdit(change, start)] : [],
  };
}

function inOriginal({ range, newText }: TextEdit, { original }: CursorPosition): TextEdit {
  return { range: { start: original(range.start), end: original(range.end) }, newText };
}
