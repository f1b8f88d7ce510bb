/**
 * `npm run mutants [-- AREA…] [--count 100] [--seed 1]`: changes the code on purpose, a seeded sample of mutants for
 * each area, and says how many of them the area's tests notice. Those that they do not notice are listed; those that
 * are declared as equivalent count neither way. Takes minutes for each area.
 */

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { Stryker } from '@stryker-mutator/core';
import type { MutantResult } from '@stryker-mutator/api/core';
import { areas } from './mutants/areas.ts';
import type { Area } from './mutants/areas.ts';
import { collapsed, isDeclared } from './mutants/equivalents.ts';
import { sampleOf } from './mutants/sample.ts';
import { root } from './folders.ts';

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
  const { killed, missed, late, broken, equivalent, survivors } = await runArea(area);
  const all = killed + missed + late;
  const percent = all === 0 ? 0 : Math.floor((killed / all) * 1000) / 10;
  isEnough &&= percent >= area.aim;
  lines.push(
    `${area.name.padEnd(12)} ${String(all).padStart(4)} mutants  ${String(percent).padStart(5)} % killed (aim ` +
      `${area.aim})  ${missed} survived, ${late} timed out, ${broken} did not load, ${equivalent} equivalent`,
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
  /** Survivors of which `equivalents.ts` says that nothing changes: they count neither way. */
  readonly equivalent: number;
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
  const all = await stryker.runMutationTest();
  const results = all.filter((result) => result.status === 'Killed' || !isDeclared(changeOf(result)));
  const count = (...statuses: string[]): number => results.filter(({ status }) => statuses.includes(status)).length;
  const survived = results.filter(
    ({ status }) => status === 'Survived' || status === 'NoCoverage' || status === 'Timeout',
  );
  return {
    killed: count('Killed'),
    missed: count('Survived', 'NoCoverage'),
    late: count('Timeout'),
    broken: count('RuntimeError', 'CompileError'),
    equivalent: all.length - results.length,
    survivors: survived.map(shown).sort(),
  };
}

function shown(result: MutantResult): string {
  const { file, from, to } = changeOf(result);
  const { location, mutatorName, status } = result;
  const change = `${from.slice(0, 60)} -> ${to.slice(0, 100)}`;
  return `${file}:${location.start.line}:${location.start.column} ${status} ${mutatorName}: ${change}`;
}

/** What stood there, and what stands there now. */
function changeOf({ fileName, location, replacement }: MutantResult): { file: string; from: string; to: string } {
  const { start, end } = location;
  const lines = readFileSync(fileName, 'utf8')
    .split('\n')
    .slice(start.line - 1, end.line);
  const last = lines.length - 1;
  const cut = lines.map((line, at) =>
    line.slice(at === 0 ? start.column - 1 : 0, at === last ? end.column - 1 : undefined),
  );
  const file = path.relative(root, fileName).split(path.sep).join('/');
  return { file, from: collapsed(cut.join('\n')), to: collapsed(replacement) };
}
