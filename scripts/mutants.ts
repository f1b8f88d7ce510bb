/**
 * `npm run mutants [-- AREA…] [--count 100] [--seed 1]`: changes the code on purpose, a seeded sample of mutants for
 * each area, and says how many of them the area's tests notice. Those that they do not notice are listed. Takes minutes
 * for each area.
 */

import { createRequire } from 'node:module';
import { parseArgs } from 'node:util';
import { Stryker } from '@stryker-mutator/core';
import { areas } from './mutants/areas.ts';
import type { Area } from './mutants/areas.ts';
import { sampleOf } from './mutants/sample.ts';

createRequire(import.meta.url)('./mutants/find-cjs.cjs');

const { values, positionals } = parseArgs({
  options: {
    count: { type: 'string', default: '100' },
    seed: { type: 'string', default: '1' },
    concurrency: { type: 'string', default: '1' },
  },
  allowPositionals: true,
});
const asked = areas.filter(({ name }) => positionals.length === 0 || positionals.includes(name));
const lines: string[] = [];
let isEnough = asked.length > 0;
for (const area of asked) {
  const { killed, missed, late, broken, survivors } = await runArea(area);
  const all = killed + missed + late;
  const percent = all === 0 ? 0 : Math.floor((killed / all) * 1000) / 10;
  isEnough &&= percent >= area.aim;
  lines.push(
    `${area.name.padEnd(12)} ${String(all).padStart(4)} mutants  ${String(percent).padStart(5)} % killed (aim ` +
      `${area.aim})  ${missed} survived, ${late} timed out, ${broken} did not load`,
  );
  console.log(lines.at(-1));
  for (const survivor of survivors) console.log(`  ${survivor}`);
}
console.log(['', ...lines].join('\n'));
process.exit(isEnough ? 0 : 1);

interface Outcome {
  readonly killed: number;
  readonly missed: number;
  /** Endless loops and the like: no test has failed, so they do not count as killed. */
  readonly late: number;
  /** The file could not even be loaded: counts neither way. */
  readonly broken: number;
  readonly survivors: readonly string[];
}

async function runArea({ sources, specs }: Area): Promise<Outcome> {
  const stryker = new Stryker({
    mutate: await sampleOf(sources, Number(values.count), Number(values.seed)),
    testRunner: 'mocha',
    mochaOptions: { 'no-config': true, 'no-package': true, extension: ['ts'], spec: [...specs] },
    plugins: ['@stryker-mutator/mocha-runner', './scripts/mutants/messages.ts'],
    ignorers: ['messages'],
    coverageAnalysis: 'perTest',
    ignoreStatic: false,
    concurrency: Number(values.concurrency),
    ignorePatterns: ['/dist', '/.vscode-test', '/.git', '/media', '/docs/*.png'],
    testRunnerNodeArgs: [
      '--require=./scripts/mutants/find-cjs.cjs',
      '--disable-warning=MODULE_TYPELESS_PACKAGE_JSON',
      '--disable-warning=ExperimentalWarning',
    ],
    timeoutMS: 20_000,
    dryRunTimeoutMinutes: 30,
    reporters: ['progress-append-only'],
    logLevel: 'warn' as never,
    cleanTempDir: 'always',
    tempDirName: `.stryker-tmp`,
  });
  const results = await stryker.runMutationTest();
  const count = (...statuses: string[]): number => results.filter(({ status }) => statuses.includes(status)).length;
  const survived = results.filter(
    ({ status }) => status === 'Survived' || status === 'NoCoverage' || status === 'Timeout',
  );
  return {
    killed: count('Killed'),
    missed: count('Survived', 'NoCoverage'),
    late: count('Timeout'),
    broken: count('RuntimeError', 'CompileError'),
    survivors: survived
      .map(
        ({ fileName, location, mutatorName, replacement, status }) =>
          `${fileName.replace(`${process.cwd()}/`, '')}:${location.start.line}:${location.start.column} ` +
          `${status} ${mutatorName}: ${(replacement ?? '').replaceAll(/\s+/g, ' ').slice(0, 100)}`,
      )
      .sort(),
  };
}
