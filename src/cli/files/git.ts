import { execFile } from 'node:child_process';
import path from 'node:path';

/** What git is asked for: which files have changed since a commit, or which are staged. */
export type Changes = { readonly kind: 'changed'; readonly since: string | undefined } | { readonly kind: 'staged' };

/** Paths as `git` gives them, from the folder that the program runs in. */
export type ChangedFiles = { readonly files: readonly string[] } | { readonly problem: string };

/**
 * What a repository's own configuration could make git run is turned off: the file system monitor, hooks, external
 * diffs and conversions to text, and every transport (a partial clone would fetch). Clean and smudge filters run only
 * when contents are compared or written; `diff-index` without a patch compares what the index knows and runs none.
 */
const SAFE = [
  '--no-pager',
  '-c',
  'core.fsmonitor=false',
  '-c',
  'core.hooksPath=/dev/null',
  '-c',
  'diff.external=',
  '-c',
  'protocol.allow=never',
  '-c',
  'core.quotePath=false',
];

const ENVIRONMENT = {
  GIT_OPTIONAL_LOCKS: '0',
  GIT_NO_LAZY_FETCH: '1',
  GIT_TERMINAL_PROMPT: '0',
  GIT_EXTERNAL_DIFF: '',
};

const DIFF = [
  '--name-only',
  '-z',
  '--no-renames',
  '--no-ext-diff',
  '--no-textconv',
  '--ignore-submodules',
  '--relative',
];

/** The files that have changed (new ones too, deleted ones not); `problem` is a sentence when git cannot tell. */
export async function changedFiles(changes: Changes): Promise<ChangedFiles> {
  try {
    if (changes.kind === 'staged') return { files: await diff(['--cached', await head()]) };
    const base = changes.since === undefined ? await head() : await mergeBase(changes.since);
    const tracked = await diff([base]);
    const untracked = names(await git(['ls-files', '-z', '--others', '--exclude-standard']));
    return { files: [...new Set([...tracked, ...untracked])].sort() };
  } catch (error) {
    return { problem: error instanceof GitProblem ? error.message : String(error) };
  }
}

class GitProblem extends Error {}

async function diff(words: readonly string[]): Promise<string[]> {
  return names(await git(['diff-index', ...DIFF, '--diff-filter=d', ...words, '--']));
}

/** The commit that is checked out, or git's empty tree where there is none yet. */
async function head(): Promise<string> {
  const found = await git(['rev-parse', '--verify', '--quiet', 'HEAD^{commit}'], [0, 1]);
  return found.trim() || (await git(['hash-object', '-t', 'tree', '--stdin'])).trim();
}

/** Where this branch left the other: what others did there meanwhile is no change of ours. */
async function mergeBase(since: string): Promise<string> {
  const commit = await git(['rev-parse', '--verify', '--quiet', '--end-of-options', `${since}^{commit}`], [0, 1, 128]);
  if (commit.trim() === '') throw new GitProblem(`git cannot find the commit "${since}".`);
  const base = await git(['merge-base', commit.trim(), 'HEAD'], [0, 1]);
  return base.trim() || commit.trim();
}

function names(output: string): string[] {
  return output
    .split('\0')
    .filter((name) => name !== '')
    .map((name) => path.normalize(name));
}

/** Runs git without a shell and gives what it wrote. */
function git(words: readonly string[], fine: readonly number[] = [0]): Promise<string> {
  const options = { env: { ...process.env, ...ENVIRONMENT }, maxBuffer: 256 * 1024 * 1024, encoding: 'utf8' } as const;
  return new Promise((resolve, reject) => {
    const child = execFile('git', [...SAFE, ...words], options, (error, output, complaint) => {
      const code = error === null ? 0 : error.code;
      if (code === 'ENOENT') reject(new GitProblem('git is not installed; --changed and --staged need it.'));
      else if (typeof code === 'number' && fine.includes(code)) resolve(output);
      else reject(new GitProblem(firstLine(complaint) || 'git did not respond.'));
    });
    child.stdin?.end();
  });
}

function firstLine(text: string): string {
  const line = text.trim().split('\n')[0] ?? '';
  return line.replace(/^fatal: /, 'git: ');
}
