import { completionsInSteps } from '../features/completion/completion.ts';
import { completionMarkdown } from '../features/completion/documentation.ts';
import { namesInIndex } from '../features/completion/index-names.ts';
import { enterAt } from '../features/enter/enter.ts';
import { hoverMarkdown } from '../features/hover/hover-markdown.ts';
import { hoverAt } from '../features/hover/hover.ts';
import { HINT_KINDS } from '../features/inlay-hints/hint.ts';
import { inlayHintsOf } from '../features/inlay-hints/inlay-hints.ts';
import { documentLinks } from '../features/navigation/document-links.ts';
import { definitionsAt, highlightsAt, referencesAt } from '../features/navigation/navigation.ts';
import { workspaceSymbols } from '../features/navigation/workspace-symbols.ts';
import { outcomeText } from '../features/outcome/outcome-text.ts';
import { outcomeOf } from '../features/outcome/outcome.ts';
import { allParts, partAround } from '../features/picture/parts.ts';
import { pictureModelOf } from '../features/picture/picture-model.ts';
import { refactoringsInSteps } from '../features/refactorings/index.ts';
import { prepareRename, rename } from '../features/rename/rename.ts';
import { CodeLenses } from '../features/structure/code-lenses.ts';
import { outlineOf } from '../features/structure/outline.ts';
import { selectionRangesAt } from '../features/structure/selection-ranges.ts';
import { withoutJsonSyntax } from '../features/unfinished/json-syntax.ts';
import {
  isOfYamlServer,
  leaveOutShown,
  meansTheSame,
  withoutDuplicates,
} from '../features/yaml-extension/without-duplicates.ts';

/**
 * What an editor asks about an analysed file. Offsets are those of the file; undefined or an empty list where there is
 * nothing to say. Generators pause between units of work.
 */
export const language = {
  /**
   * Explains the word at an offset of a file; undefined where there is nothing to explain. Values only where their
   * `surroundings` are known.
   */
  hover: hoverAt,
  /** `lessonLink` makes an address of a lesson's name, such as `about-pods#images`. */
  hoverMarkdown,
  /** What can be written at an offset, best first, pausing after each candidate that had to be tried out. */
  completionsInSteps,
  /** Made when an entry is looked at, not before: the descriptions are large. */
  completionMarkdown,
  /** The names in all files but the one at `path`, which knows its own better. */
  namesInIndex,
  /**
   * Undefined where the editor's own Enter is right, and outside of manifests. `offset` is a caret's, in the text of
   * the file.
   */
  enter: enterAt,
  /** The same, pausing after each trial: a trial is as long as an analysis. */
  refactoringsInSteps,
  /** The kinds of inlay hints, as the settings name them. */
  hintKinds: HINT_KINDS,
  /**
   * The hints that are wanted in the documents that are `shown`. `names` are those of the same text; without them
   * nobody knows what selectors select.
   */
  inlayHints: inlayHintsOf,
  /** Makes lenses and remembers those of documents that did not change. */
  createCodeLenses: (): CodeLenses => new CodeLenses(),
  /** The outline of a file; templates and other YAML have none. */
  outline: outlineOf,
  /** From the innermost to the whole file; each holds the one before it and is larger. */
  selectionRanges: selectionRangesAt,
  /** Where the name at an offset is defined. A selector that selects nobody leads to the Pods that have its label. */
  definitions: definitionsAt,
  /** The same, within the file. */
  highlights: highlightsAt,
  /** All places of what is named at an offset; of those that only refer to it, where `definitions` is false. */
  references: referencesAt,
  /** Words that have a page on the web, with its address. */
  documentLinks,
  /** All objects in the files of an index whose kind and name have the letters of a query. */
  workspaceSymbols,
  /** Can what stands at an offset be renamed? Undefined where there is no name. */
  prepareRename,
  /**
   * The edits of each file, by its path. `files` has the analysis of every file that `prepareRename` named, as the
   * index knows it.
   */
  rename,
  /** What would happen if a cluster got this file: its objects, run by the model to where nothing changes any more. */
  outcome: outcomeOf,
  /** An outcome as what `kubectl get pods`, `describe` and `logs` would print. */
  outcomeText,
  /** `address` is an example IP for the Pods, which a manifest does not have. */
  pictureModel: pictureModelOf,
  /** Every part of a picture; those inside come after those around them. */
  pictureParts: allParts,
  /** The smallest part around a range of the file. */
  picturePartAround: partAround,
  /**
   * Does this come from the YAML language server? It signs what a schema says as `yaml-schema: <schema>`, all else as
   * `YAML`.
   */
  isOfYamlServer,
  /** An explanation without what Kubernetes says of the field, where the hover of another shows it already. */
  leaveOutShown,
  /** Do both say the same of the same place? */
  meansTheSame,
  /** The findings that nobody else shows. */
  withoutDuplicates,
  /** What is to be said of a document without what VS Code's own JSON service says of its syntax. */
  withoutJsonSyntax,
} as const;
