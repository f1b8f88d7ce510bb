import { crossFileFixes, pathsOfFixes } from '../features/cross-file-fixes/cross-file-fixes.ts';
import { fixAcross } from '../features/cross-file-fixes/fix-across.ts';
import { EditedText } from '../features/fixes/edited-text.ts';
import { fixAll, fixAllInSteps, fixRuleInSteps } from '../features/fixes/fix-all.ts';
import { ignorePlaces } from '../features/fixes/ignore-here.ts';
import { findingsAt, quickFixesFor } from '../features/fixes/quick-fixes.ts';
import { trialBudget, verifyFixes, withVerifiedFixesNow } from '../features/fixes/verified-fixes.ts';

/** What can be done about findings. Every fix that comes out of here was tried on a copy of the text first. */
export const fixes = {
  /** The findings that touch `range`; all count in the same text. */
  findingsAt,
  /**
   * What can be done about some findings, most useful first. `all` are those of the file; `between` are found between
   * files.
   */
  quickFixes: quickFixesFor,
  /**
   * Findings of a file (offsets of the file) with only those of their fixes that hold what they promise; pauses after
   * each trial.
   */
  verifyFixesInSteps: verifyFixes,
  /** The same without pauses. */
  verifyFixes: withVerifiedFixesNow,
  /**
   * How much may be tried out in one go, so that many fixes do not take forever; one for a whole command or request.
   */
  trialBudget,
  /** Applies the fixes of a choice until there are none left. */
  fixAll,
  /** The same, pausing after each trial and as `Analyzer.analyseInSteps` does. */
  fixAllInSteps,
  /** The preferred fixes of one rule in a file that hold together; offsets are the file's. */
  fixRuleInSteps,
  /** Each place whose comment was tried: it silences the finding and changes nothing else that is found. */
  ignorePlaces,
  /**
   * The repairs of a finding across files that hold what they promise, in the order in which they come into question:
   * also those that the finding itself carries, which change its own file only. `files` has the analyses of
   * `pathsOfFixes`, as the index knows them; what would change another file is left out.
   */
  crossFileFixes,
  /** The files that must be read to try the repairs of a finding. */
  pathsOfFixes,
  /** Applies the fixes that reach across files, as `--fix-suggested` does, each tried first. */
  fixAcross,
  /** A text that is edited in rounds and remembers what is left of the original. */
  createEditedText: (...given: ConstructorParameters<typeof EditedText>): EditedText => new EditedText(...given),
} as const;
