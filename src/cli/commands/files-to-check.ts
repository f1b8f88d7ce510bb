import path from 'node:path';
import type { CheckArguments } from '../arguments/check-arguments.ts';
import { findFiles, manifestsAmong } from '../files/find-files.ts';
import { changedFiles } from '../files/git.ts';
import type { Changes } from '../files/git.ts';
import { isMarkdown } from '../files/markdown.ts';
import type { RunProblems } from './run-problems.ts';

/** The files that are meant; of those that git names, the YAML files below what is named. */
export async function filesToCheck(
  { files: words, changes }: Pick<CheckArguments, 'files' | 'changes'>,
  problems: RunProblems,
): Promise<readonly string[]> {
  if (changes !== undefined && words.length === 0) return changedAmong(changes, undefined, problems);
  const found = await findFiles(words);
  for (const problem of found.problems) problems.cannotRead(problem);
  return changes === undefined ? found.files : changedAmong(changes, found.files, problems);
}

async function changedAmong(
  changes: Changes,
  named: readonly string[] | undefined,
  problems: RunProblems,
): Promise<readonly string[]> {
  const changed = await changedFiles(changes);
  if ('problem' in changed) {
    problems.complain(changed.problem);
    return [];
  }
  const wanted = named && new Set(named.map((file) => path.resolve(file)));
  const meant = changed.files.filter((file) => wanted?.has(path.resolve(file)) ?? true);
  return [...(await manifestsAmong(meant)), ...(wanted ? meant.filter(isMarkdown) : [])];
}
