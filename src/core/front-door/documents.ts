import { Analyzer } from '../analysis/analysis.ts';
import { allFindings, shownFindings } from '../analysis/diagnostics.ts';
import { readingAt } from '../analysis/file-reading.ts';
import { documentStatus } from '../analysis/document-status.ts';
import {
  editInFile,
  fileOffset,
  fileRange,
  findingInDocument,
  findingInFile,
  offsetInDocument,
} from '../analysis/file-offsets.ts';
import { documentAt } from '../analysis/file-place.ts';
import { namespaceLevels } from '../analysis/namespace-levels.ts';
import { objectNameAt, objectRanges } from '../analysis/object-ranges.ts';
import { onceInFile } from '../analysis/once-in-file.ts';
import { convert, formatOf, FORMATS } from '../features/convert/convert.ts';
import { aliasesOf, ruleIdOf } from '../rules/aliases.ts';
import { atLeast, bySeverity } from '../rules/finding.ts';
import { declarations } from '../rules/index.ts';
import { sourceWords } from '../rules/source.ts';
import { tagsOf } from '../rules/taxonomy.ts';
import { MAX_FILE_LENGTH } from '../yaml/limits.ts';
import { yamlInMarkdown } from '../yaml/markdown-fences.ts';

/**
 * From the text of a file to its findings. Findings of a file carry offsets of that file; foreign text never makes
 * anything throw.
 */
export const documents = {
  /** The core's engine. It holds the schema and the plan, both made at first use, and no state about files. */
  createAnalyzer: (): Analyzer => new Analyzer(),
  /** A file with another text, read but not judged; undefined where too much has changed since an analysis. */
  readingAt,
  /** All findings, with offsets of the file, in the file's order. */
  allFindings,
  /** The findings to show: Errors first where not all can be, with one notice that says how many are left out. */
  shownFindings,
  /**
   * Findings by the documents of a file, as people see them: the same advice about something missing is one finding,
   * with the other places.
   */
  onceInFile,
  /** Says it of a whole file, of whose findings so many wait. */
  status: documentStatus,
  /**
   * The document in which an offset lies; at the seam of two, the later one. Undefined when the file was not looked
   * into.
   */
  documentAt,
  /** A List before its items. */
  objectRanges,
  /** The innermost object at an offset; '' where there is none. */
  objectNameAt,
  /** Empty for files without such labels, which is found out without parsing. */
  namespaceLevels,
  /** Says that a plain offset or range was counted from the start of the file, as editors count. */
  fileOffset,
  fileRange,
  /** What counts from the start of a document, counted from that of its file; and the other way. */
  findingInFile,
  findingInDocument,
  editInFile,
  offsetInDocument,
  /** Is `a` as grave as `b`, or graver? */
  atLeast,
  /** Orders by severity, Errors first; for "what is shown when not all can be". */
  bySeverity,
  /** The YAML fences of a page as a YAML file of the same length; blanks stand for the rest. */
  yamlInMarkdown,
  /** The file in another format, with its comments where that has some; or a sentence that says why not. */
  convert,
  /** The format that a file has; undefined for a mixture. */
  formatOf,
  /** What a file can be converted to. */
  formats: FORMATS,
  /** Everything that can be found, for documentation, settings and tests. */
  rules: declarations,
  /** What else a rule may be called wherever a person names it. */
  aliasesOfRule: aliasesOf,
  /** The id of the rule that a person names by its id or an alias; a name that nobody knows stays. */
  ruleIdOf,
  /** A rule's source as people read it, and its address where it is a page. */
  sourceWords,
  /** Such as `pod-security-baseline`, `cis-5.2.2`, `nsa-secrets`; none for most rules. */
  tagsOfRule: tagsOf,
  /** A larger file is not even cut into documents. */
  maxFileLength: MAX_FILE_LENGTH,
} as const;
