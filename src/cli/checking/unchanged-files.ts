import { availableParallelism } from 'node:os';
import packageJson from '../../../package.json' with { type: 'json' };
import type { Settings } from '../../core/settings/settings.ts';
import type { CheckArguments } from '../arguments/check-arguments.ts';
import { answerFor, checkInThreads } from './checking-threads.ts';
import type { Answer } from './checking-threads.ts';
import type { CheckResult, FileChecker } from './file-checker.ts';
import { Progress } from './progress.ts';
import { ResultCache, programKey } from './result-cache.ts';
import { readNamed } from '../files/source.ts';
import type { Source, Unreadable } from '../files/source.ts';
import type { Terminal } from '../terminal.ts';

/** Fewer files are looked at sooner than further threads have started. */
const WORTH_THREADS = 200;

/** What was found of the files, and the cache that knows it; what is between them can be added to it. */
export interface Unchanged {
  readonly results: readonly CheckResult[];
  readonly cache: ResultCache | undefined;
}

/** Who hears what goes wrong. */
interface Told {
  unreadable(problem: Unreadable): void;
  problem(problem: string): void;
}

/** Checks files that stay as they are: from the cache, in several threads, or one after another. */
export class UnchangedFiles {
  readonly #request: CheckArguments;
  readonly #terminal: Terminal;
  readonly #checker: FileChecker;
  readonly #told: Told;

  constructor(request: CheckArguments, terminal: Terminal, checker: FileChecker, told: Told) {
    this.#request = request;
    this.#terminal = terminal;
    this.#checker = checker;
    this.#told = told;
  }

  /**
   * Checks files that stay as they are: those that are in the cache at once, the others in threads where that is worth
   * it.
   */
  async check(files: readonly string[]): Promise<Unchanged> {
    const progress = new Progress(this.#terminal, files.length);
    const cache = await this.#openCache();
    const answers: (Answer | undefined)[] = files.map(() => undefined);
    const sources = new Map<string, { source: Source; settings: Settings }>();
    const left: number[] = [];
    for (const [at, file] of files.entries()) {
      const cached = cache && (await this.#cached(file, cache, sources));
      if (!cached) left.push(at);
      else {
        answers[at] = cached;
        progress.step();
      }
    }
    const answered = (at: number, answer: Answer): void => {
      answers[left[at] ?? -1] = answer;
      progress.step();
    };
    await this.#answerAll(
      left.map((at) => files[at] ?? ''),
      answered,
    );
    progress.end();
    const results = answers.flatMap((answer, at) => this.#taken(answer, files[at] ?? '', cache, sources));
    return { results, cache };
  }

  async #answerAll(files: readonly string[], answered: (at: number, answer: Answer) => void): Promise<void> {
    const { program } = this.#terminal;
    const jobs = this.#request.jobs ?? availableParallelism();
    if (program !== undefined && jobs > 1 && files.length >= WORTH_THREADS)
      return checkInThreads(program, jobs, files, this.#request, {
        answer: answered,
        problem: (problem) => this.#told.problem(problem),
      });
    for (const [at, file] of files.entries()) answered(at, await answerFor(file, this.#checker));
  }

  async #openCache(): Promise<ResultCache | undefined> {
    const { cache } = this.#request;
    return cache === undefined
      ? undefined
      : ResultCache.open(cache, await programKey(this.#terminal.program, packageJson.version));
  }

  /** What is known of a file from an earlier run; keeps what it read, for what is found now. */
  async #cached(
    file: string,
    cache: ResultCache,
    sources: Map<string, { source: Source; settings: Settings }>,
  ): Promise<Answer | undefined> {
    const settings = await this.#checker.settingsOf(file);
    if (settings.ignored) return { type: 'ignored' };
    const source = await readNamed(file);
    if ('reason' in source) return { type: 'unreadable', problem: source };
    const result = cache.get(source, settings);
    if (!result) sources.set(file, { source, settings });
    return result && { type: 'checked', result };
  }

  #taken(
    answer: Answer | undefined,
    file: string,
    cache: ResultCache | undefined,
    sources: ReadonlyMap<string, { source: Source; settings: Settings }>,
  ): CheckResult[] {
    if (!answer || answer.type === 'ignored') return [];
    if (answer.type === 'unreadable') {
      this.#told.unreadable(answer.problem);
      return [];
    }
    const read = sources.get(file);
    // A file that was written between the two readings is not kept.
    if (read && read.source.text === answer.result.analysed.text) cache?.set(read.source, read.settings, answer.result);
    return [answer.result];
  }
}
