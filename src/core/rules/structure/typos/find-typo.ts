/** Looks for the typo that makes a text unreadable: of all that may be meant, what makes the best manifest of it. */

import { applyEdits, lineStarts, positionAt } from '../../../text.ts';
import { layoutOf } from '../../../yaml/layout.ts';
import { parseDocument } from '../../../yaml/parse.ts';
import type { SyntaxProblem } from '../../../yaml/syntax.ts';
import { aliasTypos } from './aliases.ts';
import { blankTypos } from './blanks.ts';
import { bracketTypos } from './brackets.ts';
import { copiedAroundTypos } from './copied-around.ts';
import { indentationTypos, unevenLines } from './indentation.ts';
import { linesOf, withoutQuoted } from './lines.ts';
import type { Line } from './lines.ts';
import { lostBreakTypos } from './lost-breaks.ts';
import { missingDashTypos } from './missing-dash.ts';
import { punctuationTypos } from './punctuation.ts';
import { quotingTypos } from './quoting.ts';
import { straySignTypos } from './stray-signs.ts';
import { tooDeepTypos } from './too-deep.ts';
import type { Typo, TypoFinder } from './typo.ts';

/** In this order: what one sign tells comes before what many lines may mean. */
const FINDERS: readonly TypoFinder[] = [
  aliasTypos,
  blankTypos,
  copiedAroundTypos,
  straySignTypos,
  punctuationTypos,
  lostBreakTypos,
  missingDashTypos,
  tooDeepTypos,
  quotingTypos,
  bracketTypos,
  indentationTypos,
];

/**
 * How many proposals are tried, and how much text is read again for that: while someone types, this happens at every
 * key.
 */
const MAX_TRIALS = 14;
const MAX_TRIED = 40_000;

/** How many readable proposals are compared, and of how many of these the manifest is judged as well. */
const MAX_READABLE = 4;
const MAX_JUDGED = 3;

/** How many lines behind the broken place must be readable for a proposal to count. */
const LINES_BEHIND = 3;

/** The typo behind a problem, when fixing it makes the text readable there. `errorsIn` judges a whole text. */
export function findTypo(text: string, problem: SyntaxProblem, errorsIn: (text: string) => number): Typo | undefined {
  const starts = lineStarts(text);
  const at = positionAt(starts, problem.start).line;
  const lines = linesOf(text);
  const isInBrackets = openBrackets(lines.slice(0, at)) > 0;
  const broken = { lines, at, start: problem.start, isInBrackets, code: problem.code, ...layoutOf(text) };
  // Brackets can be read only to their end.
  const shown =
    isInBrackets || /^\s*(?:---\s+)?[{[]/.test(text) ? text.length : (starts[at + 1 + LINES_BEHIND] ?? text.length);
  const trials = { left: Math.min(MAX_TRIALS, Math.floor(MAX_TRIED / shown)) };
  for (const find of FINDERS) {
    const typo = likeliest(text, readableOf(text.slice(0, shown), find(broken), trials), errorsIn);
    if (typo) return typo;
  }
  return undefined;
}

/** How many brackets of these lines are not closed in them. */
function openBrackets(lines: readonly Line[]): number {
  let open = 0;
  for (const { content } of lines)
    for (const sign of withoutQuoted(content)) {
      if (sign === '{' || sign === '[') open++;
      else if (sign === '}' || sign === ']') open = Math.max(0, open - 1);
    }
  return open;
}

function readableOf(text: string, typos: readonly Typo[], trials: { left: number }): Typo[] {
  const readable: Typo[] = [];
  for (const typo of typos) {
    if (trials.left === 0 || readable.length === MAX_READABLE) break;
    trials.left--;
    if (isReadable(text, typo)) readable.push(typo);
  }
  return readable;
}

/**
 * The evenest text, by what changes fewest lines, the last first: what stands above it was right so far. Of the best
 * of these, what leaves fewest errors.
 */
function likeliest(text: string, typos: readonly Typo[], errorsIn: (text: string) => number): Typo | undefined {
  if (typos.length < 2) return typos[0];
  const { step } = layoutOf(text);
  const compared = typos.map((typo) => {
    const fixed = applyEdits(text, typo.edits);
    return { typo, fixed, uneven: unevenLines(linesOf(fixed), step) };
  });
  compared.sort(
    (a, b) =>
      a.uneven - b.uneven || a.typo.edits.length - b.typo.edits.length || b.typo.range.start - a.typo.range.start,
  );
  const judged = compared.slice(0, MAX_JUDGED).map(({ typo, fixed }) => ({
    typo,
    errors: parseDocument(fixed).problems.length > 0 ? Infinity : errorsIn(fixed),
  }));
  return judged.reduce(
    (best, next) => (next.errors < best.errors ? next : best),
    judged[0] ?? { typo: undefined, errors: 0 },
  ).typo;
}

function isReadable(text: string, { edits }: Typo): boolean {
  const within = edits.filter(({ range }) => range.end <= text.length);
  return parseDocument(applyEdits(text, within)).problems.length === 0;
}
