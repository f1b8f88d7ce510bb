/** The preferred repairs across files, made one after another: each can change what is found in the files after it. */

import type { Analyzer, FileAnalysis } from '../../analysis/analysis.ts';
import type { FileFinding } from '../../analysis/file-offsets.ts';
import type { Finding } from '../../rules/finding.ts';
import { applyEdits } from '../../text.ts';
import type { TextEdit } from '../../text.ts';
import { crossFileFindings } from '../../workspace/checks/cross-file-findings.ts';
import type { JudgedFile } from '../../workspace/checks/cross-file-findings.ts';
import { NameReader } from '../../workspace/file-names.ts';
import type { WorkspaceIndex } from '../../workspace/workspace-index.ts';
import { Around } from '../../workspace/workspace-lookup.ts';
import { EditedText } from '../fixes/edited-text.ts';
import { crossFileFixes, pathsOfFixes } from './cross-file-fixes.ts';
import type { CrossFileFix } from './cross-file-fixes.ts';

/** More repairs of one file than this would mean that two of them quarrel. */
const MAX_REPAIRS_OF_FILE = 100;

/** The files that are checked together. `index` has the names of all of them, and is kept up to date. */
export interface FilesTogether {
  readonly index: WorkspaceIndex;
  readonly isThere: (path: string) => boolean;
  readonly isWhole: boolean;
  /** Those that may be changed, in the order in which they are repaired. */
  readonly paths: readonly string[];
  /** As much of a file as decides what is found in it. */
  judged(path: string): JudgedFile;
  /** The file as it was at first. */
  read(path: string): FileAnalysis;
}

export interface FileFixedAcross {
  /** Edits of the text that `read` gave. */
  readonly edits: readonly TextEdit[];
  /** The text with these edits, analysed. */
  readonly file: FileAnalysis;
  readonly repairs: number;
}

export interface FixedAcross {
  /** The files that are other than before. */
  readonly files: ReadonlyMap<string, FileFixedAcross>;
  /** What was written and waits for a person to fill in values. */
  readonly toFillIn: readonly { readonly path: string; readonly title: string }[];
}

export function fixAcross(together: FilesTogether, analyzer: Analyzer): FixedAcross {
  const run = new Run(together, analyzer);
  for (const path of together.paths) run.repair(path);
  return run.result();
}

interface Edited {
  readonly text: EditedText;
  file: FileAnalysis;
  repairs: number;
}

class Run {
  readonly #together: FilesTogether;
  readonly #analyzer: Analyzer;
  readonly #mayChange: ReadonlySet<string>;
  readonly #edited = new Map<string, Edited>();
  readonly #toFillIn: { path: string; title: string }[] = [];
  #around: Around;

  constructor(together: FilesTogether, analyzer: Analyzer) {
    this.#together = together;
    this.#analyzer = analyzer;
    this.#mayChange = new Set(together.paths);
    this.#around = this.#lookAround();
  }

  repair(path: string): void {
    const tried = new Set<string>();
    for (let round = 0; round < MAX_REPAIRS_OF_FILE; round++) {
      const finding = this.#findings(path).find((one) => !tried.has(keyOf(one)));
      if (!finding) return;
      tried.add(keyOf(finding));
      const fix = this.#preferredFix(finding, path);
      if (fix) this.#make(fix, path);
    }
  }

  result(): FixedAcross {
    const files = [...this.#edited].map(([path, { text, file, repairs }]): [string, FileFixedAcross] => [
      path,
      { edits: text.edits(), file, repairs },
    ]);
    return { files: new Map(files), toFillIn: this.#toFillIn };
  }

  #findings(path: string): readonly FileFinding[] {
    const names = this.#together.index.file(path);
    return names
      ? crossFileFindings(names, this.#edited.get(path)?.file ?? this.#together.judged(path), this.#around)
      : [];
  }

  #preferredFix(finding: FileFinding, path: string): CrossFileFix | undefined {
    const names = this.#together.index.file(path);
    if (!names) return undefined;
    const paths = pathsOfFixes(finding, names, this.#around).filter((one) => this.#mayChange.has(one));
    const files = new Map(paths.map((one) => [one, this.#file(one)]));
    return crossFileFixes(finding, names, this.#around, files, this.#analyzer).find(({ preferred }) => preferred);
  }

  #make({ title, changes, toFillIn }: CrossFileFix, path: string): void {
    for (const change of changes) {
      const known = this.#edited.get(change.path);
      const before = known?.file ?? this.#file(change.path);
      const edited = known ?? { text: new EditedText(before.text), file: before, repairs: 0 };
      edited.file = this.#analyzer.analyse(applyEdits(before.text, change.edits), before.settings, before);
      edited.text.apply(change.edits);
      this.#edited.set(change.path, edited);
      this.#together.index.set(new NameReader().ofAnalysis(change.path, edited.file));
      if (toFillIn) this.#toFillIn.push({ path: change.path, title });
    }
    // A repair counts where its finding was, or else where it was made.
    const counted = this.#edited.get(path) ?? this.#edited.get(changes[0]?.path ?? '');
    if (counted) counted.repairs++;
    this.#around = this.#lookAround();
  }

  #file(path: string): FileAnalysis {
    return this.#edited.get(path)?.file ?? this.#together.read(path);
  }

  #lookAround(): Around {
    const { index, isThere, isWhole } = this.#together;
    return new Around(index, isThere, isWhole);
  }
}

function keyOf({ rule, message, range }: Finding): string {
  return `${rule} ${range.start} ${message}`;
}
