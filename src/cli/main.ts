import { run } from './run.ts';

// A reader that has seen enough (`| head`) is no failure.
process.stdout.on('error', () => process.exit());

void run(process.argv.slice(2), {
  input: process.stdin,
  out: (text) => void process.stdout.write(text),
  problem: (text) => void process.stderr.write(text),
}).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    process.stderr.write(`pod-coach: something went wrong that should not: ${String(error)}\n`);
    process.exitCode = 2;
  },
);
