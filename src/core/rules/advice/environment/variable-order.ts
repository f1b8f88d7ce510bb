import type { Value } from '../../../yaml/values.ts';
import { moveItemBehind } from '../../../yaml/move-item.ts';
import { preferredFix, rule } from '../../rule.ts';
import { yaml } from '../../yaml-example.ts';

/** `$(NAME)`. `$$` stands for one `$`, so that `$$(NAME)` stands for itself. */
const REFERENCE = /\$\$|\$\(([A-Za-z_][\w.-]*)\)/g;

export const variableOrder = rule({
  id: 'variable-order',
  title: 'Environment variable refers to itself or to a later one',
  severity: 'warning',
  source: 'docs/tasks/inject-data-application/define-interdependent-environment-variables/',
  unfinishedIn: 'container',
  lesson: 'pod-anatomy#environment',
  watches: ['Container'],
  why:
    'The program gets the literal string `$(NAME)`: Kubernetes expands it in a value of `env` only from variables ' +
    'that are defined earlier in the list or come from `envFrom`. Not even `PATH` of the image is known there. Move ' +
    'the variable below the ones it uses, and write out what it should add to.',
  check(container, { report, edits }) {
    const list = container.list('env');
    if (!list || container.maps('envFrom').length > 0) return;
    const places = new Map<string, number>();
    for (const [at, variable] of list.items.entries()) {
      const name = variable.kind === 'map' ? variable.text('name') : undefined;
      if (name !== undefined && !places.has(name)) places.set(name, at);
    }
    for (const [at, variable] of list.items.entries()) {
      const value = variable.kind === 'map' ? variable.scalar('value') : undefined;
      const below = mentionedIn(variable).filter((name) => (places.get(name) ?? -1) > at);
      const [first] = below;
      const own = nameAt(variable);
      // A value that is nothing but the reference is a token that a pipeline replaces, such as those of Azure.
      const isPart = value !== undefined && value.string !== `$(${own})` && !/_(?:SERVICE_HOST|PORT)$/.test(own);
      if (isPart && places.get(own) === at && mentionedIn(variable).includes(own)) {
        report(value, `\`$(${clip(own)})\` is not expanded here: a variable cannot refer to itself.`);
        continue;
      }
      if (!value || first === undefined) continue;
      const last = Math.max(...below.map((name) => places.get(name) ?? at));
      const shown = clip(first);
      report(value, `\`$(${shown})\` is not expanded: \`${shown}\` is defined below this variable.`, {
        fixes: preferredFix(
          `Move it below \`${nameAt(list.items[last])}\``,
          moveItemBehind(edits.text, list, at, last),
        ),
      });
    }
  },
  examples: [
    {
      in: 'container',
      bad: yaml`
        env:
          - name: GREETING
            value: «hello $(NAME)»
          - name: NAME
            value: shop
      `,
      fixed: yaml`
        env:
          - name: NAME
            value: shop
          - name: GREETING
            value: hello $(NAME)
      `,
    },
    { in: 'container', bad: 'env:\n  - name: PATH\n    value: «/opt/bin:$(PATH)»' },
    { in: 'container', good: 'env:\n  - {name: DIR, value: /srv}\n  - {name: DIR, value: $(DIR)/www}' },
    {
      in: 'container',
      good: yaml`
        env:
          - name: NAME
            value: shop
          - name: GREETING
            value: hello $(NAME)
      `,
    },
  ],
});

function mentionedIn(variable: Value): string[] {
  const text = variable.kind === 'map' ? variable.text('value') : undefined;
  return [...(text ?? '').matchAll(REFERENCE)].flatMap(([, name]) => name ?? []);
}

function clip(name: string): string {
  return name.length > 40 ? `${name.slice(0, 39)}…` : name;
}

function nameAt(item: Value | undefined): string {
  return (item?.kind === 'map' ? item.text('name') : undefined) ?? '';
}
