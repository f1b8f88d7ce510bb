import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { FileChecker } from './file-checker.ts';
import type { CheckResult, Judging } from './file-checker.ts';
import { reasonOf } from '../reasons.ts';
import { readNamed } from '../files/source.ts';
import type { Unreadable } from '../files/source.ts';

/** What another thread says of a file: its findings, that it is left alone, or why it could not be read. */
export type Answer =
  | { readonly type: 'checked'; readonly result: CheckResult }
  | { readonly type: 'ignored' }
  | { readonly type: 'unreadable'; readonly problem: Unreadable };

type Message =
  | { readonly type: 'problem'; readonly problem: string }
  /** To the last batch, where there was one: `from` is the place of the first answer. */
  | { readonly type: 'ready'; readonly from: number; readonly answers: readonly Answer[] };

/** So many files go to a thread at a time: few enough that all end together. */
const BATCH = 25;

/** Looks at a file in this thread, in all its aspects but fixing. */
export async function answerFor(file: string, checker: FileChecker): Promise<Answer> {
  const settings = await checker.settingsOf(file);
  if (settings.ignored) return { type: 'ignored' };
  const source = await readNamed(file);
  if ('reason' in source) return { type: 'unreadable', problem: source };
  try {
    return { type: 'checked', result: checker.check(source, settings, 'none') };
  } catch (error) {
    return { type: 'unreadable', problem: { file, reason: reasonOf(error) } };
  }
}

/** Lets `count` threads look at files; `told` hears each answer once, in any order, and what is wrong with settings. */
export async function checkInThreads(
  program: string,
  count: number,
  files: readonly string[],
  judging: Judging,
  told: { answer(at: number, answer: Answer): void; problem(problem: string): void },
): Promise<void> {
  let next = 0;
  const work = (worker: Worker, done: () => void): void => {
    if (next >= files.length) return done();
    const from = next;
    next = Math.min(files.length, from + BATCH);
    worker.postMessage({ from, files: files.slice(from, next) });
  };
  const one = (): Promise<void> =>
    new Promise((resolve, reject) => {
      const worker = new Worker(program, { workerData: { judging } });
      worker.on('message', (message: Message) => {
        if (message.type === 'problem') return told.problem(message.problem);
        // The thread has something to do before this one looks at what it said.
        work(worker, () => void worker.terminate().then(() => resolve()));
        for (const [at, answer] of message.answers.entries()) told.answer(message.from + at, answer);
      });
      worker.on('error', reject);
    });
  await Promise.all(Array.from({ length: count }, one));
}

/** Is this a thread that looks at files for another? Then it does that, and nothing else. */
export function servesAnotherThread(): boolean {
  if (isMainThread || !parentPort) return false;
  const port = parentPort;
  const { judging } = workerData as { readonly judging: Judging };
  const say = (message: Message): void => port.postMessage(message);
  const checker = new FileChecker(judging, (problem) => say({ type: 'problem', problem }));
  port.on('message', ({ from, files }: { readonly from: number; readonly files: readonly string[] }) => {
    void (async () => {
      const answers: Answer[] = [];
      for (const file of files) answers.push(await answerFor(file, checker));
      // All at once: what they share, such as their settings, is sent once.
      say({ type: 'ready', from, answers });
    })();
  });
  say({ type: 'ready', from: 0, answers: [] });
  return true;
}
