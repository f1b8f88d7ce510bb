import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { run } from '../../src/cli/run.ts';

export interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly problems: string;
}

/** Runs the program with what is piped in, and gives what it said. */
export async function runProgram(words: readonly string[], input = ''): Promise<Outcome> {
  let out = '';
  let problems = '';
  const code = await run(words, {
    input: Readable.from([Buffer.from(input)]),
    out: (text) => (out += text),
    problem: (text) => (problems += text),
  });
  return { code, out, problems };
}

/** Makes a folder with these files (their names may have folders), and takes it away afterwards. */
export async function withFiles(
  files: Readonly<Record<string, string>>,
  use: (folder: string) => Promise<void>,
): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'pod-coach-'));
  try {
    for (const [name, text] of Object.entries(files)) {
      await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
      await writeFile(path.join(folder, name), text);
    }
    await use(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}
