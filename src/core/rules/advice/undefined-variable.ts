import type { ListValue, MapValue } from '../../yaml/values.ts';
import { closestWords } from '../../text-distance.ts';
import { preferredFix } from '../rule.ts';
import type { Rule } from '../rule.ts';

/** `$(NAME)`, but not `$$(NAME)`, which stands for itself. */
const REFERENCE = /(\$*)\$\(([A-Za-z_][\w.-]*)\)/g;

export const undefinedVariable: Rule = {
  id: 'undefined-variable',
  title: 'A variable in a command that nobody defines',
  severity: 'information',
  lesson: 'pod-anatomy#environment',
  watches: ['Container'],
  why: 'Kubernetes replaces `$(NAME)` in `command` and `args` by the variable of that name in `env`. A name that is not there stays as it is written, and the program gets the brackets.',
  check(container, { report, edits }) {
    if (container.kind !== 'map' || container.maps('envFrom').length > 0) return;
    const names = container.maps('env').flatMap((variable) => variable.text('name') ?? []);
    for (const list of listsOf(container)) {
      for (const item of list.items) {
        const text = item.kind === 'scalar' ? item.string : undefined;
        if (item.kind !== 'scalar' || text === undefined) continue;
        const unknown = [...text.matchAll(REFERENCE)].find(([, escapes = '', name = '']) => escapes.length % 2 === 0 && !names.includes(name) && !isServiceVariable(name));
        if (!unknown) continue;
        const [, , name = ''] = unknown;
        const [closest] = closestWords(name, names);
        const fixes = closest === undefined ? [] : preferredFix(`Write $(${closest})`, edits.setText(item.node, text.replace(`$(${name})`, `$(${closest})`)));
        report(item, `No variable \`${name.slice(0, 40)}\` is defined in \`env\`.`, { fixes });
      }
    }
  },
  examples: [
    { in: 'container', bad: 'env:\n  - name: PORT\n    value: "8080"\nargs: [«--port=$(PROT)»]', fixed: 'env:\n  - name: PORT\n    value: "8080"\nargs: [--port=$(PORT)]' },
    { in: 'container', good: 'env:\n  - name: PORT\n    value: "8080"\nargs: [--port=$(PORT)]' },
    { in: 'container', good: 'args: [--port=$$(PORT), $(DB_SERVICE_HOST)]' },
  ],
};

function listsOf(container: MapValue): ListValue[] {
  return [container.list('command'), container.list('args')].filter((list) => list !== undefined);
}

/** Variables that Kubernetes itself sets for each Service of the namespace. */
function isServiceVariable(name: string): boolean {
  return /_(?:SERVICE_HOST|SERVICE_PORT(?:_\w+)?|PORT(?:_\w+)?)$/.test(name);
}
