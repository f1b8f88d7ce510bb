import type { Range } from '../../text.ts';
import type { Edits } from '../../yaml/edits.ts';
import type { Finding } from '../finding.ts';
import { preferredFix } from '../rule.ts';
import type { RuleDeclaration } from '../rule.ts';
import { addPhrase } from '../../wording/fix-titles.ts';

const OBJECT = '{apiVersion: v1, kind: ConfigMap, metadata: {name: web}}\n';

export const ignoredContent: RuleDeclaration = {
  id: 'ignored-content',
  kind: 'structure',
  title: 'Content after the closing brace is ignored',
  severity: 'warning',
  source: 'k8s.io/apimachinery/pkg/util/yaml.NewYAMLOrJSONDecoder',
  reveals: true,
  lesson: 'pod-anatomy#yaml-basics',
  why:
    'The YAML parser of Kubernetes ignores everything after the closing brace of an object, so this content never ' +
    'reaches the cluster. Move fields that belong to the object inside the braces. Put a second object into a ' +
    'separate document, after a line `---`.',
  examples: [
    { in: 'document', bad: `${OBJECT}«data: {mode: fast}»\n`, fixed: `${OBJECT}---\ndata: {mode: fast}\n` },
    { in: 'document', good: `${OBJECT}---\n${OBJECT}` },
  ],
};

/** The finding about what follows the end of a document's only object. */
export function ignoredContentFinding(range: Range, { text, layout }: Edits): Finding {
  const { id, severity, lesson } = ignoredContent;
  const newline = text.indexOf('\n', range.start);
  const end = newline < 0 ? range.end : Math.min(range.end, newline);
  const isOwnLine = text.slice(text.lastIndexOf('\n', range.start - 1) + 1, range.start).trim() === '';
  const separator = `${isOwnLine ? '' : layout.newline}---${layout.newline}`;
  const fixes = preferredFix(addPhrase('`---` before it'), {
    range: { start: range.start, end: range.start },
    newText: separator,
  });
  return {
    rule: id,
    severity,
    message: 'Ignored content: the object ends at the brace before it.',
    range: { start: range.start, end },
    path: '',
    lesson,
    fixes,
    related: [],
  };
}
