import { existsSync } from 'node:fs';
import { podCoach } from '../pod-coach.ts';
import type { FileFixedAcross, FixedAcross } from '../../core/features/cross-file-fixes/fix-across.ts';
import type { Settings } from '../../core/settings/settings.ts';
import type { FileNames } from '../../core/workspace/file-names.ts';
import type { CheckResult, FileChecker } from './file-checker.ts';
import type { Source } from '../files/source.ts';

/** A file with its fixes made in memory: nothing is written yet. */
export interface FixedSource {
  readonly source: Source;
  readonly settings: Settings;
  readonly result: CheckResult;
}

/** The files with the preferred repairs between them made as well. `others` are known by their names only. */
export function withFixesAcross(
  files: readonly FixedSource[],
  others: readonly FileNames[],
  isWhole: boolean,
  checker: FileChecker,
): { readonly files: readonly FixedSource[]; readonly toFillIn: FixedAcross['toFillIn'] } {
  const index = podCoach.workspace.createIndex();
  for (const names of [...others, ...files.map(({ result }) => result.names)]) index.set(names);
  const byPath = new Map(files.map((file) => [file.result.names.path, file]));
  const at = (path: string): FixedSource => {
    const file = byPath.get(path);
    if (!file) throw new Error(`not among the files: ${path}`);
    return file;
  };
  const fixed = podCoach.fixes.fixAcross(
    {
      index,
      isThere: (path) => index.file(path) !== undefined || existsSync(path),
      isWhole,
      paths: [...byPath.keys()],
      judged: (path) => at(path).result.analysed,
      read: (path) => checker.analyse(at(path).result.analysed.text, at(path).settings),
    },
    checker.analyzer,
  );
  return {
    files: files.map((file) => joined(file, fixed.files.get(file.result.names.path), checker)),
    toFillIn: fixed.toFillIn.map(({ path, title }) => ({ path: at(path).source.file, title })),
  };
}

function joined(file: FixedSource, across: FileFixedAcross | undefined, checker: FileChecker): FixedSource {
  if (!across) return file;
  const { source, result } = file;
  const edited = podCoach.fixes.createEditedText(source.text);
  edited.apply(result.edits);
  edited.apply(across.edits);
  const repairs = result.analysed.repairs + across.repairs;
  return { ...file, result: checker.resultOf(source, across.file, edited.edits(), repairs) };
}
