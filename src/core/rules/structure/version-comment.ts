import type { Range } from '../../text.ts';
import type { Finding } from '../finding.ts';
import type { RuleDeclaration } from '../rule.ts';

export const versionComment: RuleDeclaration = {
  id: 'version-comment',
  title: 'A comment that names a Kubernetes version unknown to Pod Coach',
  severity: 'information',
  lesson: 'pod-anatomy#versions',
  why: 'A comment such as `# pod-coach: kubernetes 1.33` says for which version a file is meant. Pod Coach knows 1.30 to 1.36. With another version, the settings decide.',
  examples: [
    { in: 'document', bad: '# pod-coach: kubernetes «1.12»\napiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: web\n' },
    { in: 'document', good: '# pod-coach: kubernetes 1.33\napiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: web\n' },
  ],
};

export function versionCommentFinding(range: Range): Finding {
  const { id, severity, lesson } = versionComment;
  return { rule: id, severity, message: 'Pod Coach knows Kubernetes 1.30 to 1.36; the settings decide here.', range, path: '', lesson, fixes: [], related: [] };
}
