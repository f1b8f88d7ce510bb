/** Every regular expression of a source text, as the TypeScript parser sees it. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

export interface FoundPattern {
  readonly source: string;
  readonly flags: string;
  /** `file:line`. */
  readonly place: string;
}

export interface FoundPatterns {
  readonly patterns: readonly FoundPattern[];
  /** Patterns that are put together while the program runs: nobody can judge them, so each needs a reason. */
  readonly built: readonly { readonly code: string; readonly place: string }[];
}

/** Methods that make a regular expression of a text that they are given. */
const MAKES_PATTERN = new Set(['match', 'matchAll', 'search']);

/** All of the files below the folders, or of the files themselves. */
export function patternsOfFolders(top: string, folders: readonly string[]): FoundPatterns {
  const found = folders.flatMap((folder) =>
    sourceFiles(join(top, folder)).map((file) => {
      return patternsOf(readFileSync(file, 'utf8'), file.slice(top.length + 1));
    }),
  );
  return { patterns: found.flatMap(({ patterns }) => patterns), built: found.flatMap(({ built }) => built) };
}

export function patternsOf(text: string, file: string): FoundPatterns {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const patterns: FoundPattern[] = [];
  const built: { code: string; place: string }[] = [];
  const placeOf = (node: ts.Node): string =>
    `${file}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) patterns.push({ ...partsOf(node.text), place: placeOf(node) });
    const given = patternArguments(node);
    if (given) {
      const [pattern, flags] = given.map((argument) => (ts.isStringLiteralLike(argument) ? argument.text : undefined));
      const isPlain = pattern !== undefined && (given.length === 1 || flags !== undefined);
      const isLiteral = given[0] !== undefined && ts.isRegularExpressionLiteral(given[0]);
      if (isPlain) patterns.push({ source: pattern, flags: flags ?? '', place: placeOf(node) });
      else if (!isLiteral) built.push({ code: node.getText(source), place: placeOf(node) });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return { patterns, built };
}

/** The arguments of `RegExp(…)`, `new RegExp(…)` and of methods that are given a text as a pattern. */
function patternArguments(node: ts.Node): readonly ts.Expression[] | undefined {
  if (!ts.isNewExpression(node) && !ts.isCallExpression(node)) return undefined;
  const { expression } = node;
  const called = ts.isPropertyAccessExpression(expression)
    ? expression.name.text
    : ts.isIdentifier(expression)
      ? expression.text
      : '';
  if (called === 'RegExp') return node.arguments ?? [];
  const [first] = node.arguments ?? [];
  return MAKES_PATTERN.has(called) && first && (ts.isStringLiteralLike(first) || ts.isTemplateExpression(first))
    ? [first]
    : undefined;
}

function partsOf(literal: string): { source: string; flags: string } {
  const end = literal.lastIndexOf('/');
  return { source: literal.slice(1, end), flags: literal.slice(end + 1) };
}

function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:ts|mjs|js)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
