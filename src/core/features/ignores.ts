/** What an author has said no to: comments and annotations that silence rules, and those of them that silence nothing. */

import { OTHER_LINTERS } from '../kubernetes/other-linters.ts';
import type { OtherLinter } from '../kubernetes/other-linters.ts';
import type { Subject } from '../manifest/subjects.ts';
import type { Finding } from '../rules/finding.ts';
import { declarations } from '../rules/index.ts';
import { unknownIgnore, unusedIgnore } from '../rules/structure/ignore-comment.ts';
import { closestWords } from '../text-distance.ts';
import type { Range } from '../text.ts';
import { commentRanges } from '../yaml/comments.ts';
import type { Entry } from '../yaml/values.ts';

/** One "no": rules, and the stretch in which they are silent. */
export interface Ignore {
  readonly rules: readonly string[];
  readonly range: Range;
  /** Where it stands, to say that it silences nothing; undefined for an annotation of another linter, which is meant for that one first. */
  readonly written: Range | undefined;
}

const IDS: ReadonlySet<string> = new Set(declarations.map(({ id }) => id));
const COMMENT = /^#\s*pod-coach:\s*ignore\s+([\w-]+(?:\s*,\s*[\w-]+)*)/;
/** `metadata.annotations` key: rule ids, separated by commas. */
const ANNOTATION = 'pod-coach/ignore';

/** All that the author of a document says no to. */
export function ignoresOf(text: string, subjects: readonly Subject[]): Ignore[] {
  return [...commentIgnores(text), ...subjects.flatMap((subject) => annotationIgnores(subject, text))];
}

/** Takes out what is silenced; adds a finding for each of our own comments and annotations that silences nothing. */
export function applyIgnores(findings: readonly Finding[], ignores: readonly Ignore[], off: (rule: string) => boolean): Finding[] {
  if (ignores.length === 0) return [...findings];
  const used = new Set<string>();
  const kept = findings.filter((finding) => {
    const silencing = ignores.flatMap((ignore, at) => (silences(ignore, finding) ? [`${at} ${finding.rule}`] : []));
    for (const key of silencing) used.add(key);
    return silencing.length === 0;
  });
  const complaints = ignores.flatMap(({ rules, written }, at) =>
    written ? rules.flatMap((rule) => complaint(rule, written, used.has(`${at} ${rule}`) || off(rule))) : [],
  );
  return [...kept, ...complaints];
}

export function silences({ rules, range }: Ignore, { rule, range: place }: Finding): boolean {
  return rules.includes(rule) && place.start >= range.start && place.start < range.end;
}

function complaint(rule: string, range: Range, isUsed: boolean): Finding[] {
  if (isUsed) return [];
  const [meant] = IDS.has(rule) ? [] : closestWords(rule, IDS);
  const { id, severity, lesson } = IDS.has(rule) ? unusedIgnore : unknownIgnore;
  const shown = rule.length > 30 ? `${rule.slice(0, 29)}…` : rule;
  const message = IDS.has(rule) ? `There is nothing of \`${shown}\` to ignore here.` : `There is no rule \`${shown}\`${meant ? `; did you mean \`${meant}\`?` : '.'}`;
  return [{ rule: id, severity, message, range, path: '', lesson, fixes: [], related: [] }];
}

function commentIgnores(text: string): Ignore[] {
  if (!text.includes('pod-coach:')) return [];
  return commentRanges(text).flatMap((comment) => {
    const rules = COMMENT.exec(text.slice(comment.start, comment.end))?.[1]?.split(/\s*,\s*/).filter((rule) => rule !== '');
    return rules ? [{ rules, range: silencedBy(comment, text), written: comment }] : [];
  });
}

/** At the document's head: the document. Behind something: its line. On a line of its own: the next line that is no comment. */
function silencedBy({ start, end }: Range, text: string): Range {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  if (text.slice(lineStart, start).trim() !== '') return { start: lineStart, end: lineEnd(text, end) };
  if (/^(?:\s|---|#[^\n]*)*$/.test(text.slice(0, start))) return { start: 0, end: text.length };
  let line = lineEnd(text, end);
  while (line < text.length && /^\s*(?:#|\r?$)/.test(text.slice(line, lineEnd(text, line)).trimEnd() || '#')) line = lineEnd(text, line);
  return { start: line, end: lineEnd(text, line) };
}

function lineEnd(text: string, at: number): number {
  const newline = text.indexOf('\n', at);
  return newline === -1 ? text.length : newline + 1;
}

/** Annotations of an object silence rules in the whole object: ours, and what other linters' own mean to us. */
function annotationIgnores(subject: Subject, text: string): Ignore[] {
  if (subject.type !== 'manifest') return [];
  const { root, podMetadata } = subject.manifest;
  const range = { start: root.node.start, end: Math.max(root.node.end, Math.min(text.length, root.node.start + 1)) };
  const maps = [root.map('metadata')?.map('annotations'), podMetadata?.map('annotations')];
  return [...new Set(maps)].flatMap((annotations) => (annotations?.entries ?? []).flatMap((entry) => annotationIgnore(entry, range) ?? []));
}

function annotationIgnore({ name, value, merged }: Entry, range: Range): Ignore | undefined {
  const text = value.kind === 'scalar' ? value.string ?? '' : '';
  const isOurs = name === ANNOTATION;
  const rules = isOurs ? text.split(/[\s,]+/).filter((rule) => rule !== '') : OTHER_LINTERS.flatMap((linter) => rulesOf(linter, name, text));
  if (rules.length === 0) return undefined;
  return { rules, range, written: isOurs && !merged ? { start: value.node.start, end: value.node.end } : undefined };
}

function rulesOf({ checksIn, isForAll, rules }: OtherLinter, name: string, text: string): readonly string[] {
  if (isForAll(name, text)) return Object.values(rules).flat();
  return checksIn(name, text).flatMap((check) => (Object.hasOwn(rules, check) ? rules[check] ?? [] : []));
}
