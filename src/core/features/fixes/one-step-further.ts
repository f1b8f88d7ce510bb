/**
 * A fix that is right as far as it goes, together with what must follow it: in quotes, `yes` is a string, but still no
 * name of a volume. Both are offered as one.
 */

import { applyEdits } from '../../text.ts';
import type { TextEdit } from '../../text.ts';
import { flowStyleOf } from '../../yaml/flow-style.ts';
import { scalarText } from '../../yaml/write.ts';
import { andThen, changeField, changeTo } from '../../wording/fix-titles.ts';
import type { Analyzer, DocumentAnalysis } from '../../analysis/analysis.ts';
import type { Finding, Fix } from '../../rules/finding.ts';
import { EditedText } from './edited-text.ts';
import { TakenRanges } from './taken-ranges.ts';
import type { Repair } from './fix-trial.ts';

/** What a fix brings to light is looked at only while it is little. */
const MAX_REVEALED = 4;

/** A title that shows more than this of a value is no help. */
const MAX_SHOWN = 60;

/**
 * The fix of a repair, joined with each fix of the Errors that it leaves; none of them has been tried yet. None where
 * the fix touches itself.
 */
export function* furtherFixes(
  { finding, fix }: Repair,
  document: DocumentAnalysis,
  analyzer: Analyzer,
): Generator<void, Fix[]> {
  if (!new TakenRanges().take(fix.edits)) return [];
  const fixed = applyEdits(document.text, fix.edits);
  const after = yield* analyzer.analyseAgainInSteps(document, fixed);
  const revealed = newErrors(document.findings, after.findings);
  if (revealed.length === 0 || revealed.length > MAX_REVEALED) return [];
  if (revealed.length > 1) return withAll(fix, revealed, document.text, fixed);
  return revealed.flatMap((next) =>
    next.fixes.flatMap((second) =>
      joined({ finding, fix }, { finding: next, fix: second }, document, isBroughtBy(fix, next, document.text, fixed)),
    ),
  );
}

function newErrors(before: readonly Finding[], after: readonly Finding[]): Finding[] {
  const known = new Set(before.map(nameOf));
  return after.filter((finding) => finding.severity === 'error' && !known.has(nameOf(finding)));
}

function nameOf({ rule, path, message }: Finding): string {
  return `${rule} ${path} ${message}`;
}

/**
 * What was moved may be wrong in itself: with the preferred fix of each, where all of them are in what the first fix
 * wrote.
 */
function withAll(first: Fix, revealed: readonly Finding[], text: string, after: string): Fix[] {
  const fixes = revealed.map((next) =>
    isBroughtBy(first, next, text, after) ? next.fixes.find(({ preferred }) => preferred) : undefined,
  );
  const edits = fixes.flatMap((fix) => fix?.edits ?? []);
  if (fixes.includes(undefined) || !new TakenRanges().take(edits)) return [];
  const edited = new EditedText(text);
  edited.apply(first.edits);
  edited.apply(edits);
  const title = andThen(first.title, `Fix ${revealed.length} errors in it`);
  const safe = first.safe && fixes.every((fix) => fix?.safe);
  return [{ title, edits: edited.edits(), preferred: first.preferred, safe }];
}

/** Is what is marked in `after` on the lines where a fix wrote or moved something? */
function isBroughtBy({ edits }: Fix, { range }: Finding, before: string, after: string): boolean {
  const start = Math.min(...edits.map((edit) => edit.range.start));
  const end = Math.max(...edits.map((edit) => edit.range.end)) + after.length - before.length;
  const lineEnd = after.indexOf('\n', end);
  return range.start >= start && range.end <= (lineEnd < 0 ? after.length : lineEnd);
}

/**
 * Both as edits of the text before the first; nothing where the second changes a value elsewhere, which its title does
 * not name. What was hidden in the same object, and has one meaning, is named.
 */
function joined(
  { finding, fix: first }: Repair,
  { finding: next, fix: second }: Repair,
  document: DocumentAnalysis,
  isThere: boolean,
): Fix[] {
  const edited = new EditedText(document.text);
  edited.apply(first.edits);
  edited.apply(second.edits);
  const edits = edited.edits();
  const [edit] = edits;
  if (edit && edits.length === 1 && isOf(finding, edit)) return [atTheValue(edit, first, second, document)];
  if (edit && edits.length === 1 && goesWith(finding, edit, second))
    return [{ title: second.title, edits, preferred: first.preferred && second.preferred, safe: false }];
  const again =
    writtenAgain(first, second) ??
    (isThere ? undefined : beside(finding, first, next, second, applyEdits(document.text, first.edits)));
  if (again === undefined && !isThere && second.action?.type !== 'add') return [];
  const preferred = (again !== undefined || isThere) && first.preferred && second.preferred;
  const safe = preferred && first.safe && second.safe;
  return [{ title: again ?? andThen(first.title, second.title), edits, preferred, safe }];
}

/** Another field of the same object gets the value that it can only mean: the title tells of both. */
function beside(finding: Finding, first: Fix, next: Finding, second: Fix, fixed: string): string | undefined {
  const object = finding.path.slice(0, finding.path.lastIndexOf('.') + 1);
  const [edit, ...more] = second.edits;
  const isBeside = object !== '' && next.path.startsWith(object) && !next.path.slice(object.length).includes('.');
  const isSure = isBeside && more.length === 0 && first.safe && second.preferred;
  const before = edit && isSure ? fixed.slice(fixed.lastIndexOf('\n', edit.range.start - 1) + 1, edit.range.start) : '';
  const key =
    before
      .slice(0, before.lastIndexOf(':'))
      .replaceAll(/["'{,-]/g, ' ')
      .trim()
      .split(' ')
      .at(-1) ?? '';
  const name = /^\w+$/.test(key) ? key : '';
  if (name === '' || second.action?.type !== 'change') return undefined;
  return andThen(first.title, changeField(name, second.action.value));
}

/** Does the edit change what is marked, and nothing else? */
function isOf({ range }: Finding, { range: changed }: TextEdit): boolean {
  return changed.start >= range.start && changed.end <= range.end;
}

/** Does the second remove the field with the marked value? Then what the first makes of the value does not matter. */
function goesWith({ range }: Finding, { range: changed }: TextEdit, { action }: Fix): boolean {
  return action?.type === 'remove' && changed.start <= range.start && changed.end >= range.end;
}

/** What the marked value becomes says it all. */
function atTheValue(edit: TextEdit, first: Fix, second: Fix, document: DocumentAnalysis): Fix {
  const newText = withoutNeedlessQuotes(edit.newText, document);
  const isShort = newText !== '' && newText.length <= MAX_SHOWN && !newText.includes('\n');
  return {
    ...(isShort ? changeTo(newText) : { title: second.title }),
    edits: [{ range: edit.range, newText }],
    preferred: first.preferred && second.preferred,
    safe: first.safe && second.safe,
  };
}

/** The first fix put what was no string in quotes; what takes its place may need none. */
function withoutNeedlessQuotes(written: string, { parsed }: DocumentAnalysis): string {
  const text = /^"([^"\\]+)"$/.exec(written)?.[1];
  if (text === undefined || (parsed.root && flowStyleOf(parsed.root) !== undefined)) return written;
  return scalarText(text, true);
}

/** A field that the first removes and the second adds gets another value. */
function writtenAgain({ action: first }: Fix, { action: second }: Fix): string | undefined {
  if (first?.type !== 'remove' || second?.type !== 'add' || second.value === undefined) return undefined;
  return first.name !== undefined && first.name === second.name ? changeField(first.name, second.value) : undefined;
}
