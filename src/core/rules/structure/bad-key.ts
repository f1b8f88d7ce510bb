import type { YamlNode } from '../../yaml/nodes.ts';
import type { RuleContext, RuleDeclaration } from '../rule.ts';

export const badKey: RuleDeclaration = {
  id: 'bad-key',
  title: 'A key that is not a name',
  severity: 'error',
  lesson: 'pod-anatomy#yaml-basics',
  why: 'Kubernetes turns YAML into JSON, where every key is a text. Nothing, a list or an object cannot be a key. This often happens when `{{` of a template is left in a file.',
  examples: [
    { in: 'container', bad: '«~»: 1' },
    { in: 'container', good: 'name: web' },
  ],
};

export function reportBadKey(key: YamlNode, context: RuleContext): void {
  context.report({ start: key.start, end: Math.max(key.end, key.start + 1) }, 'A key must be a name.');
}
