import type { YamlNode } from '../../yaml/nodes.ts';
import type { RuleContext, RuleDeclaration } from '../rule.ts';

export const badKey: RuleDeclaration = {
  id: 'bad-key',
  kind: 'structure',
  title: 'Key is not a string',
  severity: 'error',
  source: 'https://www.rfc-editor.org/rfc/rfc8259',
  reveals: true,
  decided: true,
  lesson: 'pod-anatomy#yaml-basics',
  why:
    'The API server rejects the file. Kubernetes converts YAML to JSON, where every key is a string; an empty key, a ' +
    'list or an object is not allowed. A common cause is a template expression such as `{{ … }}` that was not ' +
    'rendered. Use a string as the key.',
  examples: [
    { in: 'container', bad: '«~»: 1' },
    { in: 'container', good: 'name: web' },
  ],
};

export function reportBadKey(key: YamlNode, context: RuleContext): void {
  context.report({ start: key.start, end: Math.max(key.end, key.start + 1) }, 'A key must be a string.');
}
