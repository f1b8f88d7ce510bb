import type { MapValue, Value } from '../../../yaml/values.ts';
import { moveItemBehind } from '../../../yaml/move-item.ts';
import { preferredFix, rule } from '../../rule.ts';
import { yaml } from '../../yaml-example.ts';

/** `$(NAME)`. `$$` stands for one `$`, so that `$$(NAME)` stands for itself. */
const REFERENCE = /\$\$|\$\(([A-Za-z_][\w.-]*)\)/g;

export const variableOrder = rule({
  id: 'variable-order',
  title: 'Environment variable refers to one that is defined later',
  severity: 'warning',
  source: 'docs/tasks/inject-data-application/define-interdependent-environment-variables/',
  unfinishedIn: 'container',
  lesson: 'pod-anatomy#environment',
  watches: ['Container'],
  why:
    'The program gets the literal string `$(NAME)`: Kubernetes expands it in a value of `env` only from variables ' +
    'that are defined earlier in the list or come from `envFrom`. Move the variable below the ones it uses.',
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
      const below = mentioned(variable.kind === 'map' ? variable : undefined).filter(
        (name) => (places.get(name) ?? -1) > at,
      );
      const [first] = below;
      if (!value || first === undefined) continue;
      const last = Math.max(...below.map((name) => places.get(name) ?? at));
      const shown = first.length > 40 ? `${first.slice(0, 39)}…` : first;
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

function mentioned(variable: MapValue | undefined): string[] {
  return [...(variable?.text('value') ?? '').matchAll(REFERENCE)].flatMap(([, name]) => name ?? []);
}

function nameAt(item: Value | undefined): string {
  return (item?.kind === 'map' ? item.text('name') : undefined) ?? '';
}
