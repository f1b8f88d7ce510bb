import { preferredFix, rule } from '../../rule.ts';
import { yaml } from '../../yaml-example.ts';
import { changeTo } from '../../../wording/fix-titles.ts';

/** `$NAME` and `${NAME}`, as a shell takes them. */
const VARIABLE = /(?<![$\\])\$(?:([A-Za-z_]\w*)|\{([A-Za-z_]\w*)\})/g;

/** How many of a value are looked at. */
const MAX_MENTIONED = 100;

/** Settings of Spring, which replaces `${NAME}` in its own values by other variables. */
const SPRING = /^(?:SPRING|MANAGEMENT|SERVER|LOGGING)_|^JAVA_/;

export const envValueNotExpanded = rule({
  id: 'env-value-not-expanded',
  title: '${NAME} in an environment variable is not expanded',
  severity: 'information',
  source: 'docs/tasks/inject-data-application/define-interdependent-environment-variables/',
  judges: 'names',
  unfinishedIn: 'container',
  lesson: 'pod-anatomy#environment',
  watches: ['Container'],
  why:
    'The program gets the literal string `${NAME}`: Kubernetes expands only `$(NAME)`, with parentheses, in a value ' +
    'of `env`, from the variables defined earlier in the list. Write that, unless the program itself replaces ' +
    '`${NAME}`.',
  check(container, { report, edits }) {
    const variables = container.maps('env');
    const isSpring = variables.some((variable) => SPRING.test(variable.text('name') ?? ''));
    if (isSpring) return;
    const above = new Set<string>();
    for (const variable of variables) {
      const value = variable.scalar('value');
      const text = value?.string ?? '';
      const mentioned = [...text.matchAll(VARIABLE)].slice(0, MAX_MENTIONED);
      const names = mentioned.map(([, bare, braced]) => bare ?? braced ?? '');
      const isMeant = names.length > 0 && names.every((name) => above.has(name));
      above.add(variable.text('name') ?? '');
      const [first] = mentioned;
      // Java replaces such names in its own addresses; several lines are a file or a script.
      if (!value || !first || !isMeant || text.startsWith('jdbc:') || text.includes('\n')) continue;
      const expanded = text.replaceAll(VARIABLE, (_, bare?: string, braced?: string) => `$(${bare ?? braced ?? ''})`);
      const shown = first[0].length > 30 ? `${first[0].slice(0, 29)}…` : first[0];
      report(value, `Kubernetes does not expand \`${shown}\` in \`env\`; it expands \`$(NAME)\`.`, {
        fixes: preferredFix(changeTo(expanded), edits.setText(value.node, expanded)),
      });
    }
  },
  examples: [
    {
      in: 'container',
      bad: yaml`
        env:
          - name: HOST
            value: db
          - name: URL
            value: «postgres://\${HOST}:5432»
      `,
      fixed: yaml`
        env:
          - name: HOST
            value: db
          - name: URL
            value: postgres://$(HOST):5432
      `,
    },
    { in: 'container', good: 'env: [{name: URL, value: "http://${HOST}"}]' },
    { in: 'container', good: 'env: [{name: A, value: a}, {name: SPRING_URL, value: "http://${A}"}]' },
    { in: 'container', good: 'env: [{name: A, value: a}, {name: URL, value: "jdbc:mysql://${A}"}]' },
    { in: 'container', good: 'env: [{name: A, value: a}, {name: B, value: "$$A"}]' },
  ],
});
