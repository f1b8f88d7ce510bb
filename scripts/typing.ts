/**
 * `npm run typing -- FILE…`: types each manifest key by key, and says in one line of JSON what a person would have
 * been shown.
 */

import { readFileSync } from 'node:fs';
import { measure, nothingMeasured } from './typing/measure.ts';
import { replaysOf } from './typing/replays.ts';

const files = process.argv.slice(2).filter((argument) => !argument.startsWith('-'));
if (files.length === 0) {
  console.error('npm run typing -- FILE…   Add --examples to see what was said too early or too late.');
  process.exitCode = 2;
} else {
  const measured = nothingMeasured();
  for (const file of files) for (const replay of replaysOf(readFileSync(file, 'utf8'))) measure(replay, measured);
  const { examples, ...counts } = measured;
  console.log(
    JSON.stringify({ files: files.length, ...counts, ...(process.argv.includes('--examples') ? { examples } : {}) }),
  );
}
