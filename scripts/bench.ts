/**
 * `npm run bench`: Pod Coach against yaml-language-server and the bare YAML parse, in one run. Only the ratios mean
 * anything.
 */

import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { inputs } from './bench/inputs.ts';
import type { Aim, Input } from './bench/inputs.ts';
import type { PeerName } from './bench/peers.ts';
import type { Measured } from './bench/run-one.ts';
import { median } from './bench/tries.ts';

const PROCESSES = 3;
const NAMES: readonly PeerName[] = ['podcoach', 'yamlls', 'yaml'];

/** `npm run bench -- c e` measures only these inputs. */
const wanted = process.argv.slice(2);
const rows: string[][] = [];
for (const input of inputs.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
  const measured = new Map<PeerName, Measured>();
  for (const name of NAMES) {
    console.error(`${input.title}: ${name}`);
    measured.set(name, middle(Array.from({ length: PROCESSES }, () => run(name, input.name))));
  }
  const [ours, theirs, floor] = NAMES.map((name) => measured.get(name));
  if (ours && theirs && floor) rows.push(...table(input, ours, theirs, floor));
}
print([
  ['input', 'what', 'Pod Coach ms', 'yaml-ls ms', 'bare parse ms', 'ours / yaml-ls', 'ours / parse', 'aim'],
  ...rows,
]);

function run(peer: PeerName, input: string): Measured {
  const output = execFileSync(
    process.execPath,
    ['--disable-warning=MODULE_TYPELESS_PACKAGE_JSON', join(import.meta.dirname, 'bench', 'run-one.ts'), peer, input],
    { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] },
  );
  return JSON.parse(output.trim().split('\n').at(-1) ?? '{}') as Measured;
}

/** The median of the processes, for each figure. */
function middle(all: readonly Measured[]): Measured {
  const of = (read: (one: Measured) => number | undefined): number | undefined => {
    const values = all.map(read).filter((value) => value !== undefined);
    return values.length === 0 ? undefined : median(values);
  };
  return {
    cold: of(({ cold }) => cold) ?? NaN,
    warm: of(({ warm }) => warm) ?? NaN,
    edit: of(({ edit }) => edit) ?? NaN,
    hover: of(({ hover }) => hover),
    complete: of(({ complete }) => complete),
    completeLine: of(({ completeLine }) => completeLine),
    memory: of(({ memory }) => memory) ?? NaN,
    problems: all[0]?.problems ?? 0,
  };
}

function table({ title, aims }: Input, ours: Measured, theirs: Measured, floor: Measured): string[][] {
  const row = (what: string, read: (one: Measured) => number | undefined, aim?: Aim): string[] => {
    const [a, b, c] = [ours, theirs, floor].map(read);
    return [
      title,
      what,
      text(a),
      text(b),
      text(c),
      ratio(a, b),
      ratio(a, c),
      verdict(aim, a, { 'yaml-ls': b, parse: c }),
    ];
  };
  return [
    row('cold', ({ cold }) => cold, aims.cold),
    row('warm', ({ warm }) => warm, aims.warm),
    row('after an edit', ({ edit }) => edit, aims.edit),
    row('hover after an edit', ({ hover }) => hover, aims.hover),
    row('completion after an edit', ({ complete }) => complete, aims.complete),
    row('completion on a new line', ({ completeLine }) => completeLine),
    row('peak memory, MiB', ({ memory }) => memory),
  ];
}

/** Has the aim been reached in this run? Reported, never a reason to fail: the machine decides as well. */
function verdict(
  aim: Aim | undefined,
  ours: number | undefined,
  others: Readonly<Record<Aim['of'], number | undefined>>,
): string {
  const other = aim && others[aim.of];
  if (!aim || ours === undefined || other === undefined) return '';
  const most = aim.most < 1 ? `1/${1 / aim.most}` : `${aim.most} x`;
  return `${most} of ${aim.of}: ${ours <= aim.most * other ? 'reached' : 'missed'}`;
}

function text(value: number | undefined): string {
  return value === undefined ? '' : value.toFixed(value < 10 ? 2 : 0);
}

function ratio(a: number | undefined, b: number | undefined): string {
  if (a === undefined || b === undefined) return '';
  return a < b / 2 ? `1/${(b / a).toFixed(0)}` : (a / b).toFixed(2);
}

function print(lines: readonly string[][]): void {
  const widths = (lines[0] ?? []).map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  for (const line of lines)
    console.log(`| ${line.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`);
}
