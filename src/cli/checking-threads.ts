import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { FileChecker } from './file-checker.ts';
import type { CheckResult, Judging } from './file-checker.ts';
import { reasonOf } from './reasons.ts';
import { readNamed } from './source.ts';
import type { Unreadable } from './source.ts';

/** What another thread says of a file: its findings, that it is left alone, or why it could not be read. */
export type Answer =
  | { readonly type: 'checked'; readonly result: CheckResult }
  | { readonly type: 'ignored' }
  | { readonly type: 'unreadable'; readonly problem: Unreadable };

type Message =
  | { readonly type: 'answer'; readonly at: number; readonly answer: Answer }
  | { readonly type: 'problem'; readonly problem: string }
  | { readonly type: 'ready' };

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
        if (message.type === 'answer') told.answer(message.at, message.answer);
        else if (message.type === 'problem') told.problem(message.problem);
        else work(worker, () => void worker.terminate().then(() => resolve()));
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
      for (const [at, file] of files.entries())
        say({ type: 'answer', at: from + at, answer: await answerFor(file, checker) });
      say({ type: 'ready' });
    })();
  });
  say({ type: 'ready' });
  return true;
}
