import { rule } from '../rule.ts';
import { yaml } from '../yaml-example.ts';

/** `$(NAME)`, where the name is one of a variable and not of a program. */
const REFERENCE = /(?<!\$)\$\(([A-Z][A-Z0-9_]*)\)/;

export const configValueNotExpanded = rule({
  id: 'config-value-not-expanded',
  title: '$(NAME) in a ConfigMap is not expanded',
  severity: 'information',
  source: 'docs/concepts/configuration/configmap/',
  judges: 'names',
  lesson: 'pod-anatomy#environment',
  watches: ['ConfigMap.data'],
  why:
    'The program gets the literal string `$(NAME)`: Kubernetes expands it in the `command`, `args` and `env` values ' +
    'of a container, but not in values that come from a ConfigMap through `envFrom` or `configMapKeyRef`. Write the ' +
    'whole value here, or build it in the `env` of the container.',
  check(data, { report }) {
    for (const { name, value } of data.entries) {
      const text = value.kind === 'scalar' ? value.string : undefined;
      // Files have their own rules for what they expand.
      if (text === undefined || text.trim().includes('\n') || !/^[A-Za-z_]\w*$/.test(name)) continue;
      const mentioned = REFERENCE.exec(text)?.[1];
      if (mentioned === undefined) continue;
      const shown = mentioned.length > 30 ? `${mentioned.slice(0, 29)}…` : mentioned;
      report(value, `Kubernetes does not expand \`$(${shown})\` in a ConfigMap.`);
    }
  },
  examples: [
    {
      in: 'document',
      bad: yaml`
        apiVersion: v1
        kind: ConfigMap
        metadata:
          name: worker
        data:
          REDIS_PORT: "6379"
          REDIS_URL: «redis://cache:$(REDIS_PORT)/1»
      `,
    },
    {
      in: 'document',
      good: yaml`
        apiVersion: v1
        kind: ConfigMap
        metadata:
          name: worker
        data:
          REDIS_URL: redis://cache:6379/1
          start.sh: echo $(HOSTNAME)
      `,
    },
  ],
});
