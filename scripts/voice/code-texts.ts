/**
 * The strings of a TypeScript file that people may read: those of several words, without YAML and without internal
 * errors.
 */

import ts from 'typescript';
import { hasWords } from './prose-texts.ts';
import type { FoundText } from './prose-texts.ts';

/** What properties hold that no one reads. */
const UNREAD: ReadonlySet<string> = new Set(['examples', 'id', 'lesson', 'watches', 'class', 'className']);

/** A value that is put into a template is shown as `…`; what is joined with `+` to keep lines short is one text. */
export function codeTexts(source: string): FoundText[] {
  const file = ts.createSourceFile('file.ts', source, ts.ScriptTarget.Latest, true);
  const found: FoundText[] = [];
  const visit = (node: ts.Node): void => {
    if (isUnread(node)) return;
    const text = textOf(node);
    if (text !== undefined && hasWords(text) && !looksLikeYaml(text))
      found.push({ line: file.getLineAndCharacterOfPosition(node.getStart()).line + 1, text });
    if (text === undefined) ts.forEachChild(node, visit);
    else for (const value of valuesIn(node)) visit(value);
  };
  visit(file);
  return found;
}

function isUnread(node: ts.Node): boolean {
  if (ts.isImportDeclaration(node) || ts.isLiteralTypeNode(node) || ts.isTaggedTemplateExpression(node)) return true;
  if (ts.isPropertyAssignment(node)) return UNREAD.has(node.name.getText());
  return ts.isThrowStatement(node) || (ts.isNewExpression(node) && node.expression.getText().endsWith('Error'));
}

function textOf(node: ts.Node): string | undefined {
  if (isJoin(node)) {
    const [left, right] = [textOf(node.left), textOf(node.right)];
    return left === undefined && right === undefined ? undefined : `${left ?? '…'}${right ?? '…'}`;
  }
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return node.text;
  if (!ts.isTemplateExpression(node)) return undefined;
  return node.head.text + node.templateSpans.map(({ literal }) => `…${literal.text}`).join('');
}

function isJoin(node: ts.Node): node is ts.BinaryExpression {
  return ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusToken;
}

/** What is put into a text: into its templates, or with a `+`. */
function valuesIn(node: ts.Node): ts.Node[] {
  if (isJoin(node)) return [...valuesIn(node.left), ...valuesIn(node.right)];
  if (ts.isTemplateExpression(node)) return node.templateSpans.map(({ expression }) => expression);
  return textOf(node) === undefined ? [node] : [];
}

function looksLikeYaml(text: string): boolean {
  const lines = text.split('\n');
  return lines.length > 1 && lines.some((line) => /^\s*[\w./-]+:(?:\s|$)/.test(line));
}
