/** Looks for the slip that makes a text unreadable: of all that may be meant, what makes the best manifest of it. */

import { applyEdits, lineStarts, positionAt } from '../../../text.ts';
import { layoutOf } from '../../../yaml/layout.ts';
import { parseDocument } from '../../../yaml/parse.ts';
import type { SyntaxProblem } from '../../../yaml/syntax.ts';
import { blankSlips } from './blanks.ts';
import { bracketSlips } from './brackets.ts';
import { indentationSlips, unevenLines } from './indentation.ts';
import { linesOf } from './lines.ts';
import { punctuationSlips } from './punctuation.ts';
import { quotingSlips } from './quoting.ts';
import type { Slip, SlipFinder } from './slip.ts';

/** In this order: what one sign tells comes before what many lines may mean. */
const FINDERS: readonly SlipFinder[] = [blankSlips, punctuationSlips, quotingSlips, bracketSlips, indentationSlips];

/** How many proposals are tried, and how much text is read again for that: while someone types, this happens at every key. */
const MAX_TRIALS = 14;
const MAX_TRIED = 40_000;

/** How many readable proposals are compared, and of how many of these the manifest is judged as well. */
const MAX_READABLE = 4;
const MAX_JUDGED = 3;

/** How many lines behind the broken place must be readable for a proposal to count. */
const LINES_BEHIND = 3;

/** The slip behind a problem, when mending it makes the text readable there. `errorsIn` judges a whole text. */
export function findSlip(text: string, problem: SyntaxProblem, errorsIn: (text: string) => number): Slip | undefined {
  const starts = lineStarts(text);
  const at = positionAt(starts, problem.start).line;
  const lines = linesOf(text);
  const broken = { lines, at, code: problem.code, step: layoutOf(text).step };
  const shown = starts[at + 1 + LINES_BEHIND] ?? text.length;
  const trials = { left: Math.min(MAX_TRIALS, Math.floor(MAX_TRIED / shown)) };
  for (const find of FINDERS) {
    const slip = likeliest(text, readableOf(text.slice(0, shown), find(broken), trials), errorsIn);
    if (slip) return slip;
  }
  return undefined;
}

function readableOf(text: string, slips: readonly Slip[], trials: { left: number }): Slip[] {
  const readable: Slip[] = [];
  for (const slip of slips) {
    if (trials.left === 0 || readable.length === MAX_READABLE) break;
    trials.left--;
    if (isReadable(text, slip)) readable.push(slip);
  }
  return readable;
}

/** The evenest text, by what changes fewest lines, the last first: what stands above it was right so far. Of the best of these, what leaves fewest errors. */
function likeliest(text: string, slips: readonly Slip[], errorsIn: (text: string) => number): Slip | undefined {
  if (slips.length < 2) return slips[0];
  const { step } = layoutOf(text);
  const compared = slips.map((slip) => {
    const mended = applyEdits(text, slip.edits);
    return { slip, mended, uneven: unevenLines(linesOf(mended), step) };
  });
  compared.sort((a, b) => a.uneven - b.uneven || a.slip.edits.length - b.slip.edits.length || b.slip.range.start - a.slip.range.start);
  const judged = compared.slice(0, MAX_JUDGED).map(({ slip, mended }) => ({ slip, errors: parseDocument(mended).problems.length > 0 ? Infinity : errorsIn(mended) }));
  return judged.reduce((best, next) => (next.errors < best.errors ? next : best), judged[0] ?? { slip: undefined, errors: 0 }).slip;
}

function isReadable(text: string, { edits }: Slip): boolean {
  const within = edits.filter(({ range }) => range.end <= text.length);
  return parseDocument(applyEdits(text, within)).problems.length === 0;
}
