/** How files that stay as they are are checked: from a cache, in threads, or one after another. */

import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { parseArguments } from '../../src/cli/arguments/arguments.ts';
import type { CheckArguments } from '../../src/cli/arguments/check-arguments.ts';
import { FileChecker } from '../../src/cli/checking/file-checker.ts';
import { UnchangedFiles } from '../../src/cli/checking/unchanged-files.ts';
import type { Unchanged } from '../../src/cli/checking/unchanged-files.ts';
import { withFiles } from './program.ts';

const CLEAN = 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: web\n';
const TYPO = CLEAN.replace('name', 'Name');

/** Stands in for the program in a thread: every file is one that it could not read. */
const THREAD = `
import { parentPort, workerData } from 'node:worker_threads';
parentPort.on('message', ({ from, files }) => {
  const answers = files.map((file) => ({ type: 'unreadable', problem: { file, reason: 'asked in a thread' } }));
  parentPort.postMessage({ type: 'problem', problem: 'profile ' + workerData.judging.profile });
  parentPort.postMessage({ type: 'ready', from, answers });
});
parentPort.postMessage({ type: 'ready', from: 0, answers: [] });
`;

interface Heard {
  readonly unreadable: string[];
  readonly problems: string[];
}

function request(...words: string[]): CheckArguments {
  const parsed = parseArguments(['check', 'all', ...words]);
  assert.ok(parsed.type === 'check');
  return parsed;
}

/** Checks files, and says what was heard of them. */
async function checked(
  files: readonly string[],
  asked: CheckArguments,
  program?: string,
  checker = new FileChecker(asked, () => undefined),
): Promise<Unchanged & Heard> {
  const heard: Heard = { unreadable: [], problems: [] };
  const terminal = { input: Readable.from([]), out: () => undefined, problem: () => undefined };
  const unchanged = await new UnchangedFiles(
    asked,
    program === undefined ? terminal : { ...terminal, program },
    checker,
    {
      unreadable: ({ file, reason }) => heard.unreadable.push(`${path.basename(file)}: ${reason}`),
      problem: (problem) => heard.problems.push(problem),
    },
  ).check(files);
  return { ...unchanged, ...heard };
}

describe('files that stay as they are', () => {
  const many = (count: number): string[] => Array.from({ length: count }, (_, at) => `none-${at}.yaml`);

  it('are checked in threads where there are many, and several threads', () =>
    withFiles({ 'thread.mjs': THREAD }, async (folder) => {
      const program = path.join(folder, 'thread.mjs');
      const told = async (count: number, ...words: string[]): Promise<string[]> =>
        (await checked(many(count), request(...words), program)).unreadable;
      assert.deepEqual(
        await told(200, '--jobs', '2'),
        many(200).map((name) => `${name}: asked in a thread`),
      );
      assert.match(
        (await told(199, '--jobs', '2')).join(),
        /^none-0\.yaml: no such file,.*none-198\.yaml: no such file$/,
      );
      assert.match((await told(200, '--jobs', '1')).join(), /^none-0\.yaml: no such file,/);
      const all = (await told(201)).at(-1);
      assert.equal(all, `none-200.yaml: ${availableParallelism() > 1 ? 'asked in a thread' : 'no such file'}`);
    }));

  it('are checked one after another where the file of the program is not known', async () =>
    assert.match((await checked(many(200), request('--jobs', '2'))).unreadable.join(), /^none-0\.yaml: no such file,/));

  it('are judged in threads as is asked, and what threads say of settings is heard', () =>
    withFiles({ 'thread.mjs': THREAD }, async (folder) => {
      const asked = request('--jobs', '2', '--profile', 'standard');
      const { problems } = await checked(many(200), asked, path.join(folder, 'thread.mjs'));
      assert.deepEqual([...new Set(problems)], ['profile standard']);
    }));

  it('are told in their order, those that cannot be read and those that are left alone too', () =>
    withFiles(
      { 'a.yaml': TYPO, 'b.yaml': CLEAN, 'c.yaml': CLEAN, 'd.yaml': TYPO, '.pod-coach.yaml': 'ignore: [c.yaml]\n' },
      async (folder) => {
        const files = ['d', 'none', 'c', 'b', 'a'].map((name) => path.join(folder, `${name}.yaml`));
        const cache = path.join(folder, 'cache.json');
        for (const words of [[], ['--cache', cache], ['--cache', cache]]) {
          const { results, unreadable, cache: opened } = await checked(files, request(...words));
          assert.deepEqual(
            results.map(({ analysed }) => path.basename(analysed.file)),
            ['d.yaml', 'b.yaml', 'a.yaml'],
          );
          assert.deepEqual(unreadable, ['none.yaml: no such file']);
          await opened?.save();
          assert.equal(opened === undefined, words.length === 0);
        }
      },
    ));

  it('come from the cache where it knows them, and only those', () =>
    withFiles({ 'a.yaml': TYPO, 'b.yaml': TYPO }, async (folder) => {
      const [a, b] = [path.join(folder, 'a.yaml'), path.join(folder, 'b.yaml')];
      const asked = request('--cache', path.join(folder, 'cache.json'));
      await (await checked([a, b], asked)).cache?.save();
      await writeFile(b, CLEAN);
      const judged: string[] = [];
      class Counting extends FileChecker {
        override check(...all: Parameters<FileChecker['check']>): ReturnType<FileChecker['check']> {
          judged.push(path.basename(all[0].file));
          return super.check(...all);
        }
      }
      const { results } = await checked([a, b], asked, undefined, new Counting(asked, () => undefined));
      assert.deepEqual(judged, ['b.yaml']);
      assert.deepEqual(
        results.map(({ analysed }) => analysed.documents.flatMap(({ analysis }) => analysis.findings).length),
        [1, 0],
      );
    }));

  it('are not kept in the cache when they are written while they are read', () =>
    withFiles({ 'a.yaml': TYPO, 'b.yaml': TYPO }, async (folder) => {
      const [a, b] = [path.join(folder, 'a.yaml'), path.join(folder, 'b.yaml')];
      const asked = request('--cache', path.join(folder, 'cache.json'));
      let times = 0;
      class Writing extends FileChecker {
        override async settingsOf(file: string): ReturnType<FileChecker['settingsOf']> {
          if (file === a && ++times === 2) await writeFile(a, CLEAN);
          return super.settingsOf(file);
        }
      }
      const first = await checked([a, b], asked, undefined, new Writing(asked, () => undefined));
      await first.cache?.save();
      const kept = await readFile(path.join(folder, 'cache.json'), 'utf8');
      assert.equal(times, 2);
      assert.deepEqual([kept.includes('a.yaml'), kept.includes('b.yaml')], [false, true]);
    }));

  it('are counted for a person who waits', () =>
    withFiles({ 'a.yaml': CLEAN, 'b.yaml': CLEAN, 'c.yaml': CLEAN }, async (folder) => {
      const cache = path.join(folder, 'cache.json');
      const files = ['a', 'b', 'c'].map((name) => path.join(folder, `${name}.yaml`));
      const asked = request('--cache', cache);
      await (await checked(files.slice(0, 1), asked)).cache?.save();
      const shown: string[] = [];
      const { now } = Date;
      try {
        let time = 0;
        Date.now = () => (time += 1000);
        await new UnchangedFiles(
          asked,
          {
            input: Readable.from([]),
            out: () => undefined,
            problem: () => undefined,
            progress: (text) => shown.push(text),
          },
          new FileChecker(asked, () => undefined),
          { unreadable: () => undefined, problem: () => undefined },
        ).check(files);
      } finally {
        Date.now = now;
      }
      assert.deepEqual(shown, ['Checked 1 of 3 files', 'Checked 2 of 3 files', 'Checked 3 of 3 files', '']);
    }));
});
