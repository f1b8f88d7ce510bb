import type { MapValue, ScalarValue, Value } from '../../../yaml/values.ts';
import { closestWords } from '../../../text-distance.ts';
import { preferredFix, rule } from '../../rule.ts';
import { yaml } from '../../yaml-example.ts';
import { notDefined } from '../../../wording/messages.ts';
import { changeTo } from '../../../wording/fix-titles.ts';

/** `$(NAME)`. `$$` stands for one `$`, so that `$$(NAME)` stands for itself. */
const REFERENCE = /\$\$|\$\(([A-Za-z_][\w.-]*)\)/g;

/** How many of a text are looked at. */
const MAX_MENTIONED = 100;

export const undefinedVariable = rule({
  id: 'undefined-variable',
  title: 'Reference to an undefined environment variable',
  severity: 'information',
  source: 'docs/tasks/inject-data-application/define-interdependent-environment-variables/',
  judges: 'names',
  unfinishedIn: 'container',
  lesson: 'pod-anatomy#environment',
  watches: ['Container'],
  why:
    'The program gets the literal string `$(NAME)`: Kubernetes replaces it in `command`, `args` and the values of ' +
    '`env` only if that variable is defined, and in a value of `env` only if it is defined earlier in the list. ' +
    'Correct the name or define the variable.',
  check(container, { report, edits }) {
    if (container.maps('envFrom').length > 0) return;
    const names = namesOf(container);
    for (const { place, text, count, isJudged } of textsOf(container, names)) {
      const name = [...text.matchAll(REFERENCE)]
        .flatMap(([, mentioned]) => mentioned ?? [])
        .slice(0, MAX_MENTIONED)
        .find((one) => (names.get(one) ?? Infinity) >= count && !isServiceVariable(one) && isJudged(one));
      if (name === undefined) continue;
      // That it is defined further down is another finding.
      if (names.has(name)) continue;
      const [closest] = closestWords(name, firstOf(names, count));
      const fixes =
        closest === undefined
          ? []
          : preferredFix(
              changeTo(`$(${closest})`),
              edits.setText(place.node, text.replace(`$(${name})`, `$(${closest})`)),
            );
      report(place, notDefined('Variable', name, 'in `env`'), { fixes });
    }
  },
  examples: [
    {
      in: 'container',
      bad: yaml`
        env:
          - name: PORT
            value: "8080"
        args: [«--port=$(PROT)»]
      `,
      fixed: yaml`
        env:
          - name: PORT
            value: "8080"
        args: [--port=$(PORT)]
      `,
    },
    {
      in: 'container',
      good: yaml`
        env:
          - name: PORT
            value: "8080"
        args: [--port=$(PORT)]
      `,
    },
    {
      in: 'container',
      bad: yaml`
        env:
          - name: GREETING
            value: «hello $(NOPE)»
      `,
    },
    { in: 'container', good: 'command: [/bin/sh, -c, "while true; do echo $(date); sleep 1; done"]' },
    { in: 'container', good: 'args: [--port=$$(PORT), $(DB_SERVICE_HOST)]' },
  ],
});

/** A text in which Kubernetes replaces variables. */
interface Expanded {
  readonly place: ScalarValue;
  readonly text: string;
  /** How many variables are defined for it: the first ones. */
  readonly count: number;
  /** Could `$(name)` be nothing but a variable of Kubernetes? */
  isJudged(name: string): boolean;
}

/** The variables of `env`, each with how many there are above it. */
type Names = ReadonlyMap<string, number>;

function namesOf(container: MapValue): Names {
  const names = new Map<string, number>();
  for (const variable of container.maps('env')) {
    const name = variable.text('name');
    if (name !== undefined && !names.has(name)) names.set(name, names.size);
  }
  return names;
}

function* firstOf(names: Names, count: number): Generator<string> {
  for (const [name, above] of names) {
    if (above >= count) return;
    yield name;
  }
}

function textsOf(container: MapValue, names: Names): Expanded[] {
  return [...wordsOf(container, names), ...valuesOf(container)];
}

function wordsOf(container: MapValue, names: Names): Expanded[] {
  const items = [container.list('command'), container.list('args')].flatMap((list) => list?.items ?? []);
  return items.flatMap((item, at) => {
    if (item.kind !== 'scalar' || item.string === undefined) return [];
    const isScript = isScriptOption(items[at - 1]) || item.string.includes('\n');
    const isJudged = (name: string): boolean => !isScript || isVariableLike(name, names);
    return [{ place: item, text: item.string, count: names.size, isJudged }];
  });
}

/** `-c`, `-ec`: what follows is for a shell, and `$(date)` runs `date` there. */
function isScriptOption(item: Value | undefined): boolean {
  return item?.kind === 'scalar' && /^-[a-z]*c$/.test(item.string ?? '');
}

/** A shell runs `$(…)`, and some programs give their variables to one; no command is named nearly like a variable. */
function isVariableLike(name: string, names: Names): boolean {
  return name === name.toUpperCase() && (names.has(name) || closestWords(name, names.keys()).length > 0);
}

/** The values of `env`, in each of which the variables above it are known. */
function valuesOf(container: MapValue): Expanded[] {
  const above = new Set<string>();
  return container.maps('env').flatMap((variable) => {
    const place = variable.get('value');
    const text = place?.kind === 'scalar' ? place.string : undefined;
    const count = above.size;
    const name = variable.text('name');
    if (name !== undefined) above.add(name);
    if (place?.kind !== 'scalar' || text === undefined) return [];
    const isJudged = (one: string): boolean => one === one.toUpperCase() && !text.includes('\n');
    return [{ place, text, count, isJudged }];
  });
}

/** Variables that Kubernetes itself sets for each Service of the namespace. */
function isServiceVariable(name: string): boolean {
  return /_(?:SERVICE_HOST|PORT)$|_PORT_\w/.test(name);
}
