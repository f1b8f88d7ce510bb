import type { Range, TextEdit } from '../../text.ts';
import { Edits } from '../../yaml/edits.ts';
import { parseDocument } from '../../yaml/parse.ts';
import type { ParsedDocument } from '../../yaml/parse.ts';
import { tabIndents } from '../../yaml/text-problems.ts';
import type { SyntaxCode, SyntaxProblem } from '../../yaml/syntax.ts';
import type { Finding, Fix } from '../finding.ts';
import { preferredFix, safeFix } from '../rule.ts';
import type { RuleDeclaration } from '../rule.ts';
import { findSlip } from './slips/find-slip.ts';
import type { Slip } from './slips/slip.ts';

export const yamlSyntax: RuleDeclaration = {
  id: 'yaml-syntax',
  title: 'A text that is not YAML',
  severity: 'error',
  lesson: 'pod-anatomy#yaml-basics',
  why: 'YAML shows structure by indentation, `key: value` and `- item`. Where a line breaks these rules nothing after it can be read for sure, so Pod Coach shows the first such place, or what most likely brought it about, and waits until it is mended.',
  examples: [
    { in: 'document', bad: 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: «"web»\n', fixed: 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: "web"\n' },
    { in: 'container', bad: '«image:nginx:1.27»', fixed: 'image: nginx:1.27' },
    { in: 'container', bad: 'image: nginx:1.27\n «tty»: true', fixed: 'image: nginx:1.27\ntty: true' },
    { in: 'container', bad: 'args: []«]»' },
    { in: 'document', good: 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: "web"\n' },
  ],
};

export const tabIndentation: RuleDeclaration = {
  id: 'tab-indentation',
  title: 'A tab that indents a line',
  severity: 'error',
  lesson: 'pod-anatomy#yaml-basics',
  why: 'YAML indents with spaces only, because a tab has no fixed width. Replace the tab by spaces.',
  examples: [
    { in: 'document', bad: 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n«\t»name: web\n', fixed: 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: web\n' },
    { in: 'document', good: 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: web\n' },
  ],
};

export const documentLimit: RuleDeclaration = {
  id: 'document-limit',
  title: 'A document that is too large to check',
  severity: 'information',
  lesson: 'pod-anatomy#coach-comments',
  why: 'Pod Coach does not look into documents over 256 KiB, nested more than 64 deep, or with more than 500 aliases, so that no file can make the editor slow. Real manifests are far smaller.',
  examples: [{ in: 'document', good: 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: web\n' }],
};

const MESSAGES: Readonly<Record<SyntaxCode, string>> = {
  'too-large': 'This document is larger than 256 KiB; Pod Coach does not check it.',
  'too-deep': 'This document is nested more than 64 deep; Pod Coach does not check it.',
  'too-many-aliases': 'This document has more than 500 aliases; Pod Coach does not check it.',
  'tab-indentation': 'YAML indents with spaces; this is a tab.',
  'bad-indentation': 'This line is not indented like its neighbours.',
  'unclosed-quote': 'A quote is opened and not closed.',
  'unclosed-bracket': 'A bracket is opened and not closed.',
  'reserved-character': 'A value cannot begin with this character unless it is quoted.',
  'missing-colon': 'A `key: value` is expected here; is a colon missing?',
  'value-beside-key': 'This must stand on its own line, further in.',
  'content-after-marker': 'Begin the content on the line after `---`.',
  directive: 'Kubernetes does not read files with a `%` line. Remove it.',
  'conflict-marker': 'A merge conflict is left in this file.',
  'unknown-alias': 'No anchor of this name stands above.',
  'bad-escape': 'There is no such escape in double quotes.',
  'unexpected-text': 'This is not expected here.',
};

const LIMITS: readonly SyntaxCode[] = ['too-large', 'too-deep', 'too-many-aliases'];

/** What stands at its cause already, and says what to do. */
const SPOKEN_FOR: readonly SyntaxCode[] = [...LIMITS, 'tab-indentation', 'content-after-marker', 'directive', 'conflict-marker', 'bad-escape'];

/**
 * The one finding about a text that cannot be read: the slip that brought it about, else its first problem.
 * `errorsIn` counts the Errors of a text that can be read: of several repairs the one that leaves fewest is meant.
 */
export function syntaxFindings(parsed: ParsedDocument, errorsIn: (text: string) => number = () => 0): Finding[] {
  const problem = firstCause(parsed);
  if (!problem) return [];
  const slip = SPOKEN_FOR.includes(problem.code) ? undefined : findSlip(parsed.text, problem, errorsIn);
  if (slip) return [slipFinding(slip)];
  const rule = LIMITS.includes(problem.code) ? documentLimit : problem.code === 'tab-indentation' ? tabIndentation : yamlSyntax;
  const range = visibleRange(problem, parsed.text);
  const fixes = problem.code === 'tab-indentation' ? tabFix(parsed.text) : otherFixes(problem, parsed.text);
  return [{ rule: rule.id, severity: rule.severity, message: MESSAGES[problem.code], range, path: '', lesson: rule.lesson, fixes, related: [] }];
}

function slipFinding({ range, message, title, edits, safe }: Slip): Finding {
  const { id, severity, lesson } = yamlSyntax;
  return { rule: id, severity, message, range, path: '', lesson, fixes: safe ? safeFix(title, edits) : preferredFix(title, edits), related: [] };
}

function firstCause({ text, problems }: ParsedDocument): SyntaxProblem | undefined {
  const conflict = problems.find(({ code }) => code === 'conflict-marker');
  if (conflict || problems.length === 0) return conflict;
  const [tab] = LIMITS.includes(problems[0]?.code ?? 'directive') ? [] : tabIndents(text);
  if (tab && problems.some(({ code, start }) => code === 'tab-indentation' || start >= tab.start)) {
    return { code: 'tab-indentation', ...tab };
  }
  return problems.find(({ code }) => code !== 'tab-indentation') ?? problems[0];
}

function visibleRange({ start, end }: Range, text: string): Range {
  return end > start ? { start, end } : { start: Math.max(0, start - 1), end: Math.max(1, Math.min(start, text.length)) };
}

/** As many spaces for a tab as make the document readable: as the line before wants it, else as editors show tabs. */
function tabFix(text: string): Fix[] {
  const { layout } = new Edits(text);
  const tabs = tabIndents(text);
  const candidates = [
    likeTheLineBefore(text, tabs, layout.step),
    ...[layout.step, 2, 4, 8].map((width) => tabs.map((range) => ({ range, newText: expand(text.slice(range.start, range.end), width) }))),
  ];
  const readable = candidates.find((edits) => isReadable(text, edits));
  return safeFix('Replace tabs by spaces', readable ?? candidates[0] ?? []);
}

/** The first of several lines with tabs stands where the line before it leads to; the others keep their distance from it. */
function likeTheLineBefore(text: string, tabs: readonly Range[], step: number): TextEdit[] {
  let shift = 0;
  let previousEnd = -1;
  return tabs.map((range) => {
    const width = expand(text.slice(range.start, range.end), step).length;
    const isNext = previousEnd >= 0 && !text.slice(previousEnd, range.start).trimEnd().includes('\n');
    if (!isNext) shift = indentAfter(text, range.start, step) - width;
    previousEnd = range.end;
    return { range, newText: ' '.repeat(Math.max(width + shift, 0)) };
  });
}

/** Where a line stands that follows: at the key of the line before, or one level deeper when that key has no value yet. */
function indentAfter(text: string, lineStart: number, step: number): number {
  const before = text.slice(0, lineStart).trimEnd();
  const line = before.slice(before.lastIndexOf('\n') + 1);
  const column = /^ *(?:- +)*/.exec(line)?.[0].length ?? 0;
  return /:(?: *#.*)?$/.test(line) ? column + step : column;
}

function expand(indent: string, width: number): string {
  return indent.replaceAll('\t', ' '.repeat(width));
}

function isReadable(text: string, edits: readonly { range: Range; newText: string }[]): boolean {
  let result = '';
  let from = 0;
  for (const { range, newText } of edits) {
    result += text.slice(from, range.start) + newText;
    from = range.end;
  }
  return parseDocument(result + text.slice(from)).problems.length === 0;
}

function otherFixes(problem: SyntaxProblem, text: string): Fix[] {
  if (problem.code === 'content-after-marker') {
    const at = Math.max(problem.start, 3);
    const gap = text.slice(3, at).length;
    return preferredFix('Begin a new line after ---', { range: { start: 3, end: 3 + gap + (text.slice(at).length - text.slice(at).trimStart().length) }, newText: '\n' });
  }
  return [];
}
