/**
 * Reads cases: rows with a base and an edit, or with a whole file, and what the API server said of each. A row with
 * `verdicts` (by version, `1.33`), or with `at135` and `at136`, is one case for each version that it names.
 */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

export interface ServerError {
  readonly type: string;
  readonly field: string;
  readonly detail: string;
}

/** What the server said of one object: of the file, or of one document or list item of it. */
export interface ServerVerdict {
  readonly document: number;
  readonly item: number | undefined;
  readonly accepted: boolean;
  readonly decode: string | undefined;
  readonly strict: readonly string[];
  readonly errors: readonly ServerError[];
  readonly warnings: readonly string[];
  readonly podSecurity: PodSecurityVerdict | undefined;
}

/** `true`, or the reasons why not. */
export interface PodSecurityVerdict {
  readonly baseline: true | readonly string[];
  readonly restricted: true | readonly string[];
}

/** How much the server found wrong: 1 is a rejection with a single cause. */
export function causesOf({ objects }: Case): number {
  const counts = objects.map(
    ({ decode, strict, errors }) => (decode === undefined ? 0 : 1) + strict.length + errors.length,
  );
  return counts.reduce((sum, count) => sum + count, 0);
}

export interface Case {
  readonly id: string;
  readonly base: string | undefined;
  readonly rule: string | undefined;
  readonly op: string;
  readonly kind: string;
  readonly note: string | undefined;
  /** The edited path, where the case is an edit. */
  readonly path: string | undefined;
  readonly yaml: string;
  /** The Kubernetes minor version whose API server judged: 35 is 1.35. */
  readonly version: number;
  readonly accepted: boolean;
  /** Not one of the kinds that the server was asked about. */
  readonly skipped: boolean;
  readonly objects: readonly ServerVerdict[];
}

type Row = Readonly<Record<string, unknown>>;

/** The server that judged the rows that name no version. */
const SERVER_VERSION = 35;

export function readCases(file: string, basesFolder: string): Case[] {
  const bytes = readFileSync(file);
  const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  const bases = new Map<string, string>();
  const baseOf = (name: string): string => {
    const known = bases.get(name) ?? readFileSync(join(basesFolder, `${name}.yaml`), 'utf8');
    bases.set(name, known);
    return known;
  };
  const rows = text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Row);
  const baseSecurity = new Map(
    rows.filter(({ op }) => op === 'base').map((row) => [String(row['base']), podSecurityOf(row)]),
  );
  return rows.flatMap((row) => verdictsOf(row).map(([version, part]) => readCase(part, version, baseOf, baseSecurity)));
}

/** The row once for each version that it names, with what that version's server said in the place of `verdicts`. */
function verdictsOf(row: Row): (readonly [number, Row])[] {
  const { verdicts, ...rest } = row;
  const named = Object.entries(isRow(verdicts) ? verdicts : {}).map(
    ([version, part]) => [Number(version.replace(/^1\./, '')), part] as const,
  );
  const at = Object.entries(row).flatMap(([key, part]) =>
    /^at1\d\d$/.test(key) ? [[Number(key.slice('at1'.length)), part] as const] : [],
  );
  const all = [...named, ...at];
  if (all.length === 0) return [[SERVER_VERSION, row]];
  return all.map(([version, part]) => [version, { ...rest, ...(isRow(part) ? part : {}) }]);
}

function isRow(value: unknown): value is Row {
  return typeof value === 'object' && value !== null;
}

function readCase(
  row: Row,
  version: number,
  baseOf: (name: string) => string,
  baseSecurity: ReadonlyMap<string, PodSecurityVerdict | undefined>,
): Case {
  const base = textOf(row['base']);
  const yaml = textOf(row['yaml']) ?? edited(baseOf(base ?? ''), row['edit']);
  const documents = Array.isArray(row['docs']) ? (row['docs'] as Row[]) : [row];
  return {
    id: String(row['id']),
    base,
    rule: textOf(row['rule']),
    op: textOf(row['op']) ?? 'rule',
    kind: textOf(row['kind']) ?? /^kind: *(\w+)/m.exec(base === undefined ? yaml : baseOf(base))?.[1] ?? '',
    note: textOf(row['note']),
    path: base === undefined ? undefined : textOf(row['path']),
    yaml,
    version,
    accepted: row['accepted'] === true,
    skipped: row['skipped'] !== undefined,
    objects: documents.map((part) => readVerdict(part, base === undefined ? undefined : baseSecurity.get(base))),
  };
}

function readVerdict(row: Row, inherited: PodSecurityVerdict | undefined): ServerVerdict {
  return {
    document: typeof row['doc'] === 'number' ? row['doc'] : 0,
    item: typeof row['item'] === 'number' ? row['item'] : undefined,
    accepted: row['accepted'] === true,
    decode: textOf(row['decode']),
    strict: listOf(row['strict']).map(String),
    errors: listOf(row['errors'] ?? row['causes']).map((error) => error as ServerError),
    warnings: listOf(row['warnings']).map(String),
    podSecurity: podSecurityOf(row) ?? (row['decode'] === undefined ? inherited : undefined),
  };
}

function podSecurityOf(row: Row): PodSecurityVerdict | undefined {
  return row['pss'] === undefined ? undefined : (row['pss'] as PodSecurityVerdict);
}

function edited(text: string, edit: unknown): string {
  const [start, end, newText] = edit as [number, number, string];
  return text.slice(0, start) + newText + text.slice(end);
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
