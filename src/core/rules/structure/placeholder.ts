import type { Range } from '../../text.ts';
import { yaml } from '../yaml-example.ts';
import type { Finding } from '../finding.ts';
import type { RuleDeclaration } from '../rule.ts';

export const placeholder: RuleDeclaration = {
  id: 'placeholder',
  kind: 'structure',
  title: 'Placeholder of another tool is not checked',
  severity: 'information',
  source: 'pod-coach',
  lesson: 'pod-anatomy#yaml-basics',
  why:
    'Kubernetes does not replace `$NAME`, `${NAME}`, `{{ }}`, `%NAME%` and the like: the API server gets them as ' +
    'they are, unless another tool fills them in first, such as `envsubst`, Flux or a pipeline. Pod Coach checks ' +
    'the rest of the document. Run the tool before you apply the file.',
  examples: [
    {
      in: 'document',
      bad: yaml`
        apiVersion: v1
        kind: ConfigMap
        metadata:
          name: «$APP_NAME»
      `,
    },
    {
      in: 'document',
      good: yaml`
        apiVersion: v1
        kind: ConfigMap
        metadata:
          name: web
        data:
          greeting: Hello $USER
      `,
    },
  ],
};

/** The one note about the placeholders of a document, at the first of them. */
export function placeholderFinding(range: Range, text: string): Finding {
  const { id, severity, lesson } = placeholder;
  const written = text.slice(range.start, range.end).replaceAll(/\s+/g, ' ');
  const shown = written.length > 30 ? `${written.slice(0, 29)}…` : written;
  const message = `\`${shown}\` is a placeholder; values that depend on it are not checked.`;
  return { rule: id, severity, message, range, path: '', lesson, fixes: [], related: [] };
}
