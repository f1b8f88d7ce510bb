// npm run test:core [-- options of mocha]: the tests that run in memory; with -g or -f only the specs that can match.
import { spawnSync } from 'node:child_process';
import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { listOf, ownValue, text } from '../src/core/decode.ts';
import { root, scratch } from './folders.ts';
import { digestOf, keptTitles, specsWith } from './kept-titles.ts';

const settings = path.join(root, '.mocharc.json');
const words = process.argv.slice(2);

/** What -g or -f asks of a full title, as mocha understands it; undefined for whatever else mocha is told. */
function wanted(): ((title: string) => boolean) | undefined {
  const { values, tokens } = parseArgs({
    args: words,
    options: { grep: { type: 'string', short: 'g' }, fgrep: { type: 'string', short: 'f' } },
    strict: false,
    tokens: true,
  });
  const { grep, fgrep } = values;
  if (tokens.some((token) => token.kind !== 'option' || !['grep', 'fgrep'].includes(token.name))) return undefined;
  if (typeof fgrep === 'string') return (title) => title.includes(fgrep);
  if (typeof grep !== 'string') return undefined;
  const [, source = grep, flags = ''] = /^\/(.*)\/([gimy]*)$/.exec(grep) ?? [];
  const pattern = new RegExp(source, flags.replaceAll(/[gy]/g, ''));
  return (title) => pattern.test(title);
}

/** The settings of mocha with fewer specs, as a file. */
function narrowed(matches: (title: string) => boolean): string {
  const all = JSON.parse(readFileSync(settings, 'utf8')) as Readonly<Record<string, unknown>>;
  const patterns = listOf(text)(ownValue(all, 'spec')) ?? [];
  const specs = patterns
    .flatMap((pattern) => globSync(pattern, { cwd: root }))
    .map((spec) => spec.replaceAll('\\', '/'));
  const file = path.join(scratch, 'mocharc.json');
  mkdirSync(scratch, { recursive: true });
  writeFileSync(file, JSON.stringify({ ...all, spec: specsWith(matches, specs, keptTitles(), digestOf) }));
  return file;
}

const matches = wanted();
const mocha = path.join(root, 'node_modules/mocha/bin/mocha.js');
const config = matches ? narrowed(matches) : settings;
const { status } = spawnSync(process.execPath, [...process.execArgv, mocha, `--config=${config}`, ...words], {
  stdio: 'inherit',
});
process.exitCode = status ?? 1;
