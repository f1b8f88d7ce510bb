/**
 * Mistakes made on purpose, one at a time, in manifests that are right: the text from before is the judge. How many of
 * each sort are found, where they were made, and how many a fix turns back into that text, is in
 * `made-mistakes/floors.json`: these figures may only rise. Whoever changes them writes the new ones there.
 */

import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Analyzer } from '../../../src/core/analysis/analysis.ts';
import { allFindings } from '../../../src/core/analysis/diagnostics.ts';
import { atLeast } from '../../../src/core/rules/finding.ts';
import type { Finding } from '../../../src/core/rules/finding.ts';
import { defaultSettings } from '../../../src/core/settings/settings.ts';
import { parse, stringify } from 'yaml';
import { DEPLOYMENT, POD } from '../mistakes.ts';
import { applyEdits } from '../../../src/core/text.ts';
import { BLOCK_MISTAKES } from './made-mistakes/block-mistakes.ts';
import type { BlockMistake } from './made-mistakes/block-mistakes.ts';
import { FLOW_MISTAKES, JSON_MISTAKES } from './made-mistakes/json-mistakes.ts';
import { LINE_MISTAKES, NO_MISTAKES } from './made-mistakes/line-mistakes.ts';
import type { LineMistake } from './made-mistakes/line-mistakes.ts';
import { saysWhatItDoes } from './promises.ts';

/** Found at all; found in a line that differs; turned back by some fix; by a preferred one; by a safe one. */
type Figures = readonly [found: number, there: number, back: number, preferred: number, safe: number];

const FOLDER = join(import.meta.dirname, '../corpus/valid');
const recorded = JSON.parse(readFileSync(join(import.meta.dirname, 'made-mistakes/floors.json'), 'utf8')) as Readonly<
  Record<string, Figures>
>;

/** So many places for each sort, spread over all documents. */
const PLACES = 9;

const blocks = [
  ...readdirSync(FOLDER).flatMap((name) => readFileSync(join(FOLDER, name), 'utf8').split(/^---\n/m)),
  POD,
  DEPLOYMENT,
].map((text) => text.trimEnd().split('\n'));

/** The same manifests as JSON, and with every second level in braces. */
const asJson = blocks.map((lines) => JSON.stringify(parse(lines.join('\n')), null, 2).split('\n'));
const inBraces = blocks.map((lines) => withBraces(parse(lines.join('\n')) as Readonly<Record<string, unknown>>));

function withBraces(object: Readonly<Record<string, unknown>>): string[] {
  return Object.entries(object).flatMap(([name, value]) => {
    const written = stringify(
      { [name]: value },
      { collectionStyle: 'flow', lineWidth: 0, flowCollectionPadding: false },
    );
    return isObject(value)
      ? [`${name}:`, ...withBraces(value).map((line) => `  ${line}`)]
      : [written.trim().slice(1, -1)];
  });
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && Object.keys(value).length > 0;
}

const analyzer = new Analyzer();

function wrongIn(text: string): Finding[] {
  return allFindings(analyzer.analyse(text, defaultSettings)).filter(({ severity }) => atLeast(severity, 'warning'));
}

function inLine(mistake: LineMistake): BlockMistake {
  return (lines, at) => {
    const [, lead = '', key = '', value = ''] =
      /^([ -]*)(?:([A-Za-z][\w./-]*):(?: +|$))?(.*)$/.exec(lines[at] ?? '') ?? [];
    const line = lines[at]?.trim() === '' ? undefined : mistake({ lead, key, value });
    return line === undefined ? undefined : [...lines.slice(0, at), line, ...lines.slice(at + 1)];
  };
}

/** As JSON; undefined where it is no YAML. */
function meaningOf(text: string): string | undefined {
  try {
    return JSON.stringify(parse(text, { logLevel: 'silent' }));
  } catch {
    return undefined;
  }
}

interface Made {
  readonly before: string;
  readonly text: string;
}

/** A mistake, and the manifests in which it is made. */
type Sort = readonly [mistake: BlockMistake, documents: readonly (readonly string[])[]];

function made([mistake, documents]: Sort): Made[] {
  const all = documents.flatMap((lines) =>
    lines.flatMap((_, at) => {
      const text = mistake(lines, at);
      const before = `${lines.join('\n')}\n`;
      return text === undefined ? [] : [{ before, text: `${text.join('\n')}\n` }];
    }),
  );
  const step = Math.max(1, all.length / PLACES);
  return all.filter((_, at) => Math.floor(at / step) !== Math.floor((at - 1) / step));
}

function figures(sort: Sort): Figures {
  const sum = [0, 0, 0, 0, 0] as [number, number, number, number, number];
  for (const { before, text } of made(sort)) {
    const found = wrongIn(text);
    const fixes = found.flatMap((finding) => {
      saysWhatItDoes(finding, text);
      return finding.fixes;
    });
    const back = fixes.filter(({ edits }) => meaningOf(applyEdits(text, edits)) === meaningOf(before));
    const first = [...text].findIndex((character, at) => character !== before.charAt(at));
    const near = found.some(
      ({ range }) =>
        text.slice(0, range.start).split('\n').length <= text.slice(0, first).split('\n').length + 1 &&
        range.end >= text.lastIndexOf('\n', first),
    );
    const counts = [
      found.length > 0,
      near,
      back.length > 0,
      back.some((fix) => fix.preferred),
      back.some((fix) => fix.safe),
    ];
    for (const [at, is] of counts.entries()) if (is) sum[at as 0]++;
  }
  return sum;
}

function sortsOf(mistakes: Readonly<Record<string, BlockMistake>>, documents: Sort[1]): Record<string, Sort> {
  return Object.fromEntries(Object.entries(mistakes).map(([name, mistake]) => [name, [mistake, documents]]));
}

describe('mistakes made on purpose', () => {
  const sorts: Readonly<Record<string, Sort>> = {
    ...sortsOf(
      Object.fromEntries(Object.entries(LINE_MISTAKES).map(([name, mistake]) => [name, inLine(mistake)])),
      blocks,
    ),
    ...sortsOf(BLOCK_MISTAKES, blocks),
    ...sortsOf(JSON_MISTAKES, asJson),
    ...sortsOf(FLOW_MISTAKES, inBraces),
  };

  it('are made in manifests without findings', () => {
    for (const lines of [...blocks, ...asJson, ...inBraces]) assert.deepEqual(wrongIn(`${lines.join('\n')}\n`), []);
  });

  it('are all recorded', () => assert.deepEqual(Object.keys(recorded).sort(), Object.keys(sorts).sort()));

  for (const [name, mistake] of Object.entries(NO_MISTAKES))
    it(`${name}: is right`, () => {
      for (const { text } of made([inLine(mistake), blocks])) assert.deepEqual(wrongIn(text), [], text);
    });

  for (const [name, sort] of Object.entries(sorts))
    it(name, () => {
      const now = figures(sort);
      const before = recorded[name] ?? [0, 0, 0, 0, 0];
      const shown = `${JSON.stringify(now)}, recorded ${JSON.stringify(before)}`;
      assert.ok(
        now.slice(0, 4).every((count, at) => count >= (before[at] ?? 0)),
        shown,
      );
      assert.equal(now[4], before[4], `${shown}: a fix is made unasked only where somebody wrote so`);
    });
});
