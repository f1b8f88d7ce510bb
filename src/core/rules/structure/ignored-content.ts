import type { Range } from '../../text.ts';
import type { Edits } from '../../yaml/edits.ts';
import type { Finding, Fix } from '../finding.ts';
import { preferredFix } from '../rule.ts';
import type { RuleDeclaration } from '../rule.ts';
import { addPhrase } from '../../wording/fix-titles.ts';

const SECOND = 'apiVersion: v1';
const OBJECT = '{apiVersion: v1, kind: ConfigMap, metadata: {name: web}}\n';

export const ignoredContent: RuleDeclaration = {
  id: 'ignored-content',
  kind: 'structure',
  title: 'Content after the end of a document is ignored',
  severity: 'warning',
  source: 'k8s.io/apimachinery/pkg/util/yaml.NewYAMLOrJSONDecoder',
  reveals: true,
  lesson: 'pod-anatomy#yaml-basics',
  why:
    'kubectl reads one object from each document and ignores what follows its closing brace, or the line `...` that ' +
    'ends the document, so this content never reaches the cluster. Move fields that belong to the object inside the ' +
    'braces. Put a second object into a separate document, after a line `---`.',
  examples: [
    { in: 'document', bad: `${OBJECT}«data: {mode: fast}»\n`, fixed: `${OBJECT}---\ndata: {mode: fast}\n` },
    {
      in: 'document',
      bad: `${OBJECT}...\n«${SECOND}»\nkind: ConfigMap\nmetadata: {name: shop}\n`,
      fixed: `${OBJECT}...\n---\n${SECOND}\nkind: ConfigMap\nmetadata: {name: shop}\n`,
    },
    { in: 'document', good: `${OBJECT}---\n${OBJECT}` },
  ],
};

/** What follows the end of a document: a closing brace or quote, `...`, or a `---` that is not a line of its own. */
export function ignoredContentFinding(range: Range, { text, layout }: Edits): Finding {
  const { id, severity, lesson } = ignoredContent;
  const newline = text.indexOf('\n', range.start);
  const end = newline < 0 ? range.end : Math.min(range.end, newline);
  return {
    rule: id,
    severity,
    message: `Ignored content: ${endBefore(range.start, text)}.`,
    range: { start: range.start, end },
    path: '',
    lesson,
    fixes: separated(range.start, text, layout.newline),
    related: [],
  };
}

function endBefore(start: number, text: string): string {
  if (text.startsWith('---', start)) return 'kubectl finds `---` only after a line feed';
  const above = text.slice(0, start).split(LINE_BREAK);
  return above
    .reverse()
    .find((line) => /^[^\s#]/.test(line))
    ?.startsWith('...')
    ? 'the document ends at `...` above it'
    : 'the object ends at the brace before it';
}

/** Those of Go's reader. */
const LINE_BREAK = /[\n\r\u0085\u2028\u2029]/;

function separated(start: number, text: string, newline: string): Fix[] {
  if (text.startsWith('---', start))
    return preferredFix(addPhrase('a line feed before `---`'), {
      range: { start: start - 1, end: start },
      newText: newline,
    });
  const isOwnLine = text.slice(text.lastIndexOf('\n', start - 1) + 1, start).trim() === '';
  return preferredFix(addPhrase('`---` before it'), {
    range: { start, end: start },
    newText: `${isOwnLine ? '' : newline}---${newline}`,
  });
}
