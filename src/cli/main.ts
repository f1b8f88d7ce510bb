import { realpathSync } from 'node:fs';
import { servesAnotherThread } from './checking/checking-threads.ts';
import { run } from './run.ts';
import { codeOf, reasonOf } from './reasons.ts';

/** A report that nobody got is a failure, whatever it says. */
let isReportLost = false;

function lose(what: string, error: unknown): void {
  // A reader that has seen enough (`| head`) is no failure.
  if (codeOf(error) === 'EPIPE') process.exit();
  isReportLost = true;
  process.exitCode = 2;
  process.stderr.write(`pod-coach: cannot write to ${what}: ${reasonOf(error)}.\n`);
}

process.stdout.on('error', (error) => lose('standard output', error));
process.stderr.on('error', () => {
  isReportLost = true;
  process.exitCode = 2;
});

function isColoured(): boolean {
  const { NO_COLOR, FORCE_COLOR } = process.env;
  if (NO_COLOR !== undefined && NO_COLOR !== '') return false;
  if (FORCE_COLOR !== undefined && FORCE_COLOR !== '') return FORCE_COLOR !== '0';
  return process.stdout.isTTY && process.env['TERM'] !== 'dumb';
}

/** Writes over the line that it wrote before. */
function showProgress(text: string): void {
  process.stderr.write(`\r\u001b[K${text}`);
}

const program = realpathSync(process.argv[1] ?? '');

if (!servesAnotherThread())
  void run(process.argv.slice(2), {
    input: process.stdin,
    program,
    colours: isColoured(),
    ...(process.stderr.isTTY ? { progress: showProgress } : {}),
    out: (text) => void process.stdout.write(text),
    problem: (text) => void process.stderr.write(text),
  }).then(
    (code) => {
      process.exitCode = isReportLost ? 2 : code;
    },
    (error: unknown) => {
      process.stderr.write(`pod-coach: internal error: ${String(error)}\n`);
      process.exitCode = 2;
    },
  );
