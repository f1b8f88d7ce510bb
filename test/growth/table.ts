/**
 * `npm run growth [-- [--part 0.25] SHAPE…]`: how CPU time and memory grow with 4 times the text, up to what the
 * limits allow.
 */

import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { growsTooFast, MOST_MEMORY } from './measure.ts';
import type { Growth } from './measure.ts';
import { shapes } from './shapes.ts';

const { values, positionals } = parseArgs({
  options: { part: { type: 'string', default: '1' } },
  allowPositionals: true,
});
let broken = 0;
for (const { name } of shapes.filter(({ name }) => positionals.length === 0 || positionals.includes(name))) {
  const growths = measured(name);
  const slowest = growths.reduce<Growth | undefined>((a, b) => (a && a.whole >= b.whole ? a : b), undefined);
  const fast = growths.filter((growth) => growsTooFast(growth));
  const memory = Math.max(0, ...growths.map((growth) => growth.memory));
  broken += fast.length + Number(memory > MOST_MEMORY);
  console.log(
    [
      name.padEnd(48),
      `${memory} MiB${memory > MOST_MEMORY ? ' TOO MUCH' : ''}`.padStart(10),
      slowest ? `slowest: ${words(slowest)}` : '',
      ...fast.map((growth) => `GROWS TOO FAST: ${words(growth)}`),
    ].join('  '),
  );
}
console.log(broken === 0 ? 'All grow with the text.' : `${broken} grow faster.`);
process.exit(broken === 0 ? 0 : 1);

function words({ feature, quarter, whole }: Growth): string {
  return `${feature} ${Math.round(quarter)} -> ${Math.round(whole)} ms (${(whole / quarter).toFixed(1)})`;
}

/** What one process measured; the feature in which it was given up is the last, with endless time. */
function measured(shape: string): Growth[] {
  const { stdout, status } = spawnSync(
    process.execPath,
    [
      '--disable-warning=MODULE_TYPELESS_PACKAGE_JSON',
      `--max-old-space-size=${MOST_MEMORY}`,
      join(import.meta.dirname, 'run-shape.ts'),
      shape,
      values.part,
    ],
    { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], timeout: 600_000 },
  );
  const growths = stdout
    .trim()
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line) as Growth);
  if (status !== 0)
    growths.push({ shape, feature: 'after that it was given up', quarter: 0, whole: Infinity, memory: 0 });
  return growths;
}
