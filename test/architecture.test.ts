/** The table of rooms, checked against the imports as they are. */

import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { declarations } from '../src/core/rules/index.ts';
import { FRONT_DOOR, ROOMS, roomOf, THROUGH_THE_FRONT_DOOR } from '../scripts/docs/rooms.ts';

const TOP = resolve(import.meta.dirname, '..');

/** The only files that may import a package (or a family of modules). */
const PACKAGES: readonly [pattern: RegExp, allowed: RegExp][] = [
  [/^yaml$/, /^src\/core\/yaml\/(parse|comments)\.ts$|^scripts\//],
  [/^vscode$/, /^src\/vscode\/|^src\/extension\.ts$/],
  [/^@vscode\/webview-ui-toolkit/, /^webview\/toolkit\.ts$/],
  [/^gray-matter$|^markdown-it/, /^scripts\/lessons\/|^scripts\/compile-lessons\.ts$/],
  [/^node:/, /^src\/cli\/|^scripts\//],
  [
    /^[^.]/,
    /^scripts\/|^webview\/toolkit\.ts$|^src\/vscode\/|^src\/extension\.ts$|^src\/cli\/|^src\/core\/yaml\/(parse|comments)\.ts$/,
  ],
];

/**
 * Tables whose rows are about single rules: what another extension says for them, and what repairs them in other
 * files.
 */
const SPEAK_OF_RULES = ['src/core/features/yaml-extension/meanings.ts', 'src/core/features/cross-file-fixes/'];

interface Import {
  readonly from: string;
  readonly to: string;
  readonly typeOnly: boolean;
}

function sourceFiles(folder: string): string[] {
  return readdirSync(join(TOP, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|mjs)$/.test(entry.name))
    .map((entry) => relative(TOP, join(entry.parentPath, entry.name)).split(sep).join('/'));
}

const files = ['src', 'webview', 'scripts'].filter((folder) => existsSync(join(TOP, folder))).flatMap(sourceFiles);
const IMPORT = /^\s*(?:import|export)\s+(type\s)?(?:[^'";]*?\sfrom\s+)?'([^']+)'/gm;

const imports: Import[] = files.flatMap((from) =>
  [...readFileSync(join(TOP, from), 'utf8').matchAll(IMPORT)].map(([, type, to = '']) => ({
    from,
    to: to.startsWith('.')
      ? relative(TOP, resolve(TOP, dirname(from), to))
          .split(sep)
          .join('/')
      : to,
    typeOnly: type !== undefined,
  })),
);

const isOurs = (path: string): boolean => /^(src|webview|scripts|test|lessons|media)\//.test(path);

/** Is `file` this room's, or in this folder? */
function isIn(file: string, room: string): boolean {
  return file === room || file.startsWith(`${room}/`);
}

describe('architecture', () => {
  it('gives every source file a room', () => {
    assert.deepEqual(
      files.filter((file) => /^(src|webview)\//.test(file) && !roomOf(file)),
      [],
    );
  });

  it('imports only as the table says', () => {
    const wrong = imports.filter(({ from, to }) => {
      const room = roomOf(from);
      return room && isOurs(to) && !isIn(to, room.path) && !room.mayImport.some((allowed) => isIn(to, allowed));
    });
    assert.deepEqual(
      wrong.map(({ from, to }) => `${from} -> ${to}`),
      [],
    );
  });

  it('has no row in the table that nothing needs', () => {
    const idle = ROOMS.flatMap(({ path, mayImport }) =>
      mayImport
        .filter((allowed) => !imports.some(({ from, to }) => roomOf(from)?.path === path && isIn(to, allowed)))
        .map((allowed) => `${path} -> ${allowed}`),
    );
    assert.deepEqual(idle, []);
  });

  it('reaches the core through its front door', () => {
    const wrong = imports.filter(
      ({ from, to, typeOnly }) =>
        !typeOnly &&
        THROUGH_THE_FRONT_DOOR.some((room) => isIn(from, room)) &&
        isIn(to, 'src/core') &&
        !FRONT_DOOR.some((door) => door === to),
    );
    assert.deepEqual(
      wrong.map(({ from, to }) => `${from} -> ${to}`),
      [],
    );
  });

  it('imports packages only where they belong', () => {
    const wrong = imports.filter(({ from, to }) => {
      if (isOurs(to)) return false;
      const row = PACKAGES.find(([pattern]) => pattern.test(to));
      return row && !row[1].test(from);
    });
    assert.deepEqual(
      wrong.map(({ from, to }) => `${from} -> ${to}`),
      [],
    );
  });

  it('lets no rule import another rule', () => {
    const ruleFiles = new Set(
      files.filter(
        (file) =>
          file.startsWith('src/core/rules/') &&
          /^export const \w+ = rule\(/m.test(readFileSync(join(TOP, file), 'utf8')),
      ),
    );
    const isRule = (file: string): boolean => ruleFiles.has(file);
    assert.ok(ruleFiles.size > 0);
    const wrong = imports.filter(({ from, to }) => isRule(from) && isRule(to));
    assert.deepEqual(
      wrong.map(({ from, to }) => `${from} -> ${to}`),
      [],
    );
  });

  it('knows no rule by its id: what is special about one is declared there', () => {
    const ids = new Set(declarations.map(({ id }) => id).filter((id) => id.includes('-')));
    const known = files
      .filter((file) =>
        /^src\/(?:core\/(?:linter|analysis|features|settings|workspace|lessons)|vscode|cli)\//.test(file),
      )
      .filter((file) => !SPEAK_OF_RULES.some((folder) => file.startsWith(folder)))
      .flatMap((file) =>
        [...readFileSync(join(TOP, file), 'utf8').matchAll(/'([a-z][a-z0-9-]+)'/g)].flatMap(([, word = '']) =>
          ids.has(word) ? [`${file}: ${word}`] : [],
        ),
      );
    assert.deepEqual(known, []);
  });

  it('has no cycles, not even of types', () => {
    const next = new Map<string, string[]>();
    for (const { from, to } of imports) if (isOurs(to)) next.set(from, [...(next.get(from) ?? []), to]);
    const done = new Set<string>();
    const cycles: string[] = [];
    const visit = (file: string, path: readonly string[]): void => {
      if (path.includes(file)) cycles.push([...path.slice(path.indexOf(file)), file].join(' -> '));
      if (done.has(file) || path.includes(file)) return;
      for (const to of next.get(file) ?? []) visit(to, [...path, file]);
      done.add(file);
    };
    for (const file of next.keys()) visit(file, []);
    assert.deepEqual(cycles, []);
  });

  it('keeps files small', () => {
    const lines = files
      .filter((file) => !file.includes('.generated.'))
      .map((file) => [file, readFileSync(join(TOP, file), 'utf8').split('\n').length] as const);
    assert.deepEqual(
      lines.filter(([, count]) => count > 320),
      [],
    );
  });

  it('has no `any`', () => {
    const found = files.filter((file) =>
      /(?::|\bas|<)\s*any\b/.test(withoutText(readFileSync(join(TOP, file), 'utf8'))),
    );
    assert.deepEqual(found, []);
  });
});

/** The code without its comments and texts, in which the word may stand. */
function withoutText(code: string): string {
  return code.replace(/\/\*[\s\S]*?\*\/|\/\/[^\n]*|'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`/g, "''");
}
