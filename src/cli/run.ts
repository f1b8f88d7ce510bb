import { Analyzer } from '../core/features/analysis.ts';
import { defaultSettings } from '../core/features/settings.ts';
import packageJson from '../../package.json' with { type: 'json' };
import { HELP, parseArguments } from './arguments.ts';
import type { CheckArguments } from './arguments.ts';
import { checkSource } from './check.ts';
import type { CheckedFile } from './check.ts';
import { jsonReport } from './json-report.ts';
import { readInput, readSource, reasonOf } from './source.ts';
import type { Source } from './source.ts';
import { printable } from './excerpt.ts';
import { textReport } from './text-report.ts';
import { writeFileAtomically } from './write-file.ts';

/** Where the program reads and writes. */
export interface Terminal {
  readonly input: NodeJS.ReadableStream;
  out(text: string): void;
  problem(text: string): void;
}

/** 0: no errors. 1: errors found. 2: something could not be read or understood. */
export type ExitCode = 0 | 1 | 2;

/** The whole program. */
export async function run(words: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const request = parseArguments(words);
  switch (request.type) {
    case 'help':
      terminal.out(HELP);
      return 0;
    case 'version':
      terminal.out(`${packageJson.version}\n`);
      return 0;
    case 'problem':
      terminal.problem(`pod-coach: ${request.problem}\nTry: pod-coach --help\n`);
      return 2;
    case 'check':
      return check(request, terminal);
  }
}

async function check(request: CheckArguments, terminal: Terminal): Promise<ExitCode> {
  const { files, stdin, fix, format, kubernetesVersion } = request;
  const analyzer = new Analyzer();
  const checked: CheckedFile[] = [];
  let failed = false;
  const reads = [...(stdin ? [() => readInput(terminal.input)] : []), ...files.map((file) => () => readSource(file))];
  for (const read of reads) {
    const source = await read();
    if ('reason' in source) {
      failed = true;
      terminal.problem(`pod-coach: cannot read ${printable(source.file)}: ${source.reason}.\n`);
      continue;
    }
    const result = checkSource(source, analyzer, { ...defaultSettings, kubernetesVersion }, fix);
    checked.push(result);
    if (fix && !(await writeBack(source, result, terminal))) failed = true;
  }
  const report = format === 'json' ? jsonReport(checked) : textReport(checked);
  if (stdin && fix) terminal.problem(report);
  else if (checked.length > 0 || format === 'json') terminal.out(report);
  if (checked.some(({ errors }) => errors > 0)) return 1;
  return failed ? 2 : 0;
}

/** Puts the repaired text where the text came from. False when that was not possible. */
async function writeBack(source: Source, { text, repairs }: CheckedFile, terminal: Terminal): Promise<boolean> {
  const written = (source.byteOrderMark ? '\uFEFF' : '') + text;
  if (source.file === '<stdin>') {
    terminal.out(written);
    return true;
  }
  if (repairs === 0) return true;
  try {
    await writeFileAtomically(source.file, written);
    return true;
  } catch (error) {
    terminal.problem(`pod-coach: cannot write ${printable(source.file)}: ${reasonOf(error)}.\n`);
    return false;
  }
}
