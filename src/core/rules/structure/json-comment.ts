import type { Range } from '../../text.ts';
import type { Finding } from '../finding.ts';
import { otherFix } from '../rule.ts';
import type { RuleDeclaration } from '../rule.ts';
import { removeThe } from '../../wording/fix-titles.ts';

const REST = '"apiVersion": "v1",\n  "kind": "ConfigMap",\n  "metadata": {"name": "web"}\n}\n';

export const jsonComment: RuleDeclaration = {
  id: 'json-comment',
  kind: 'structure',
  title: 'Comment in JSON',
  severity: 'error',
  source: 'https://www.rfc-editor.org/rfc/rfc8259',
  saidOfJson: true,
  decided: true,
  lesson: 'pod-anatomy#yaml-basics',
  why:
    'JSON has no comments, so `kubectl` cannot read a manifest with `//` or `/* */`. Move the comment into an ' +
    'annotation, or convert the manifest to YAML or KYAML, which have comments.',
  examples: [
    { in: 'document', bad: `{\n  «// the shop»\n  ${REST}` },
    { in: 'document', good: `{\n  ${REST}` },
  ],
};

/** One finding for all comments of a document, at the first of them. */
export function jsonCommentFindings(comments: readonly Range[]): Finding[] {
  const [first] = comments;
  if (!first) return [];
  const { id, severity, lesson } = jsonComment;
  const edits = comments.map((range) => ({ range, newText: '' }));
  return [
    {
      rule: id,
      severity,
      message: 'JSON has no comments; `kubectl` cannot read this file.',
      range: first,
      path: '',
      lesson,
      fixes: otherFix(removeThe(comments.length === 1 ? 'comment' : 'comments'), edits),
      related: [],
    },
  ];
}
