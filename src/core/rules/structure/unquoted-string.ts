import type { ScalarValue } from '../../yaml/values.ts';
import { safeFix } from '../rule.ts';
import type { RuleContext, RuleDeclaration } from '../rule.ts';

export const unquotedString: RuleDeclaration = {
  id: 'unquoted-string',
  title: 'A text that YAML reads as a number or a boolean',
  severity: 'error',
  lesson: 'pod-anatomy#quotes',
  why: 'Without quotes, `8080` is a number and `true`, `yes` and `on` are booleans to Kubernetes, and it refuses them where a text is wanted. Put the value in quotes and it is a text.',
  examples: [
    { in: 'container', bad: 'env:\n  - name: PORT\n    value: «8080»', fixed: 'env:\n  - name: PORT\n    value: "8080"' },
    { in: 'container', bad: 'env:\n  - name: DEBUG\n    value: «yes»', fixed: 'env:\n  - name: DEBUG\n    value: "yes"' },
    { in: 'container', good: 'env:\n  - name: PORT\n    value: "8080"' },
  ],
};

export function reportUnquotedString(value: ScalarValue, name: string, context: RuleContext): void {
  const what = value.meaning.type === 'bool' ? `the boolean ${value.meaning.value}` : 'a number';
  const written = value.source.length > 20 ? `${value.source.slice(0, 19)}…` : value.source;
  context.report(value, `\`${name}\` is a text, but \`${written}\` without quotes is ${what}.`, {
    fixes: safeFix(`Put quotes around ${written}`, context.edits.quote(value.node)),
  });
}
