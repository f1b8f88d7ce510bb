/**
 * What somebody wrote in the wrong place is not thrown away: every object and list of a manifest is put under another
 * object of it, and no preferred fix of the Errors that this makes may lose more than a word of the text.
 */

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { Analyzer } from '../../../src/core/analysis/analysis.ts';
import { allFindings } from '../../../src/core/analysis/diagnostics.ts';
import { defaultSettings } from '../../../src/core/settings/settings.ts';
import { applyEdits } from '../../../src/core/text.ts';

const BASES = join(import.meta.dirname, '../../conformance/bases');

/** Every so many of the moves is made, others in each base. */
const STEP = 23;

/** Of two that exclude each other one goes, and nobody can move the other: these say so. */
const EXCLUSIVE = ['probe-no-handler', 'lifecycle-handler', 'volume-downwardapi', 'env-value-and-valuefrom'];

type Path = readonly (string | number)[];
type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

const analyzer = new Analyzer();

function isObject(value: Json | undefined): value is { [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The paths of all objects and lists in a value that hold something. */
function pathsIn(value: Json, path: Path = []): Path[] {
  const inner = Array.isArray(value) ? [...value.entries()] : isObject(value) ? Object.entries(value) : [];
  return [...(inner.length > 0 ? [path] : []), ...inner.flatMap(([key, each]) => pathsIn(each, [...path, key]))];
}

function at(value: Json, path: Path): Json | undefined {
  return path.reduce<Json | undefined>((inner, key) => {
    if (Array.isArray(inner)) return inner[Number(key)];
    return isObject(inner) ? inner[key] : undefined;
  }, value);
}

/** The texts that come of putting each field of a base under each other object, with a name for each. */
function moved(base: string, offset: number): [name: string, text: string][] {
  const paths = pathsIn(parse(base, { merge: true }) as Json);
  const pairs = paths.flatMap((from) => paths.map((to) => [from, to] as const));
  return pairs
    .filter((_, index) => index % STEP === offset % STEP)
    .flatMap(([from, to]): [string, string][] => {
      // Aliases become objects of their own.
      const copy = JSON.parse(JSON.stringify(parse(base, { merge: true }))) as Json;
      const [key, source, target] = [String(from.at(-1)), at(copy, from.slice(0, -1)), at(copy, to)];
      const isInside = from.every((step, index) => to[index] === step);
      const moving = isObject(source) ? source[key] : undefined;
      if (!isObject(source) || !isObject(target) || moving === undefined || isInside || key in target) return [];
      target[key] = moving;
      Reflect.deleteProperty(source, key);
      return [[`${from.join('.')} to ${to.join('.')}`, stringify(copy)]];
    });
}

function counts(text: string): Map<string, number> {
  const found = new Map<string, number>();
  for (const word of text.split(/[\s:,"'[\]{}-]+/)) if (word !== '') found.set(word, (found.get(word) ?? 0) + 1);
  return found;
}

function lost(before: string, after: string): string[] {
  const left = counts(after);
  return [...counts(before)].flatMap(([word, count]) => ((left.get(word) ?? 0) < count ? [word] : []));
}

describe('an object in the wrong place', function () {
  this.timeout(60_000);
  for (const [offset, file] of readdirSync(BASES).entries())
    it(`of ${file} is not removed by what is preferred`, () => {
      for (const [name, text] of moved(readFileSync(join(BASES, file), 'utf8'), offset))
        for (const { rule, severity, fixes } of allFindings(analyzer.analyse(text, defaultSettings))) {
          const fix =
            severity === 'error' && !EXCLUSIVE.includes(rule) ? fixes.find((one) => one.preferred) : undefined;
          const gone = fix ? lost(text, applyEdits(text, fix.edits)) : [];
          assert.ok(gone.length < 2, `${name}: ${rule}, "${fix?.title ?? ''}" loses ${gone.join(', ')}\n${text}`);
        }
    });
});
