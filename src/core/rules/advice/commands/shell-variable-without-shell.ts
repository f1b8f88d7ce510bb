import type { MapValue, ScalarValue } from '../../../yaml/values.ts';
import { otherFix, preferredFix, rule } from '../../rule.ts';
import type { RuleContext } from '../../rule.ts';
import { isShell, wordsOf } from './shell-words.ts';
import { yaml } from '../../yaml-example.ts';

/** `$NAME` and `${NAME}`, as a shell takes them; `$$` is a plain `$` to Kubernetes. */
const VARIABLE = /(?<![$\\])\$(?:([A-Za-z_]\w*)|\{([A-Za-z_]\w*)\})/;
/** Programs with variables of their own. */
const HAS_VARIABLES =
  /(?:^|\/)(?:[gmn]?awk|perl|jq|yq|sed|envsubst|expr|find|xargs|php|ruby|make|tclsh|psql|mongo(?:sh)?|pwsh|gomplate|confd)\d*$/;
/** The next item is a program in another language. */
const EVALUATES = /^-(?:-eval|-command|-expression|[a-z]*[cepr])$/i;

export const shellVariableWithoutShell = rule({
  id: 'shell-variable-without-shell',
  title: 'Shell variable without a shell',
  severity: 'warning',
  source: 'docs/tasks/inject-data-application/define-command-argument-container/',
  unfinishedIn: 'container',
  lesson: 'pod-anatomy#containers',
  watches: ['Container'],
  why:
    'The program gets the literal string `$NAME` or `${NAME}`, because Kubernetes starts it without a shell. ' +
    'Kubernetes itself expands `$(NAME)`, with parentheses, from the variables in `env`. Write that, or run the line ' +
    'in a shell: `["sh", "-c", "echo $NAME"]`.',
  check(container, { report, edits }) {
    const command = wordsOf(container.get('command')) ?? [];
    const args = wordsOf(container.get('args')) ?? [];
    const words = [...command, ...args];
    if (words.some(({ string = '' }) => isShell(string) || HAS_VARIABLES.test(string))) return;
    const known = new Set(container.maps('env').flatMap((variable) => variable.text('name') ?? []));
    for (const [at, word] of words.entries()) {
      const text = word.string ?? '';
      const [written, bare, braced] = VARIABLE.exec(text) ?? [];
      const name = bare ?? braced;
      if (written === undefined || name === undefined || text.includes('\n')) continue;
      // The program of an image may be a script that a shell runs: without a command only what `env` defines is sure.
      const isMeant = known.has(name) || (command.length > 0 && /^[A-Z][A-Z0-9_]+$/.test(name));
      if (!isMeant || EVALUATES.test(words[at - 1]?.string ?? '')) continue;
      const expanded = known.has(name) ? expansions(words, known, edits) : undefined;
      const isWhole = args.length === 0 || wordsOf(container.get('args')) !== undefined;
      const inShell = isWhole && command.length > 0 ? shellEdits(container, command, args, edits) : [undefined];
      const fixes = expanded
        ? [...preferredFix(`Change to \`$(${name})\``, expanded), ...otherFix('Change to a shell command', inShell)]
        : preferredFix('Change to a shell command', inShell);
      report(word, `No shell runs here, so the program gets \`${clip(written)}\` literally.`, { fixes });
      return;
    }
  },
  examples: [
    {
      in: 'container',
      bad: yaml`
        command: [echo, «$GREETING»]
        env:
          - name: GREETING
            value: hello
      `,
      fixed: yaml`
        command: [echo, $(GREETING)]
        env:
          - name: GREETING
            value: hello
      `,
    },
    {
      in: 'container',
      bad: 'command: [serve, «$DIR», "--port=${PORT}"]\nenv: [{name: DIR, value: /srv}, {name: PORT, value: "80"}]',
      fixed: 'command: [serve, $(DIR), "--port=$(PORT)"]\nenv: [{name: DIR, value: /srv}, {name: PORT, value: "80"}]',
    },
    {
      in: 'container',
      bad: 'command: [echo]\nargs: [«$HOSTNAME»]',
      fixed: 'command: [sh, -c]\nargs: [echo $HOSTNAME]',
    },
    { in: 'container', good: 'command: [sh, -c, echo $HOSTNAME]' },
    { in: 'container', good: "command: [awk, '{print $NF}', /data/log]" },
  ],
});

/** In all words at once: what is left would be the next finding. */
function expansions(words: readonly ScalarValue[], known: ReadonlySet<string>, edits: RuleContext['edits']) {
  return words.flatMap(({ node, string = '' }) => {
    const expanded = string.includes('\n') ? string : expandedBy(string, known);
    return expanded === string ? [] : [edits.setText(node, expanded)];
  });
}

function expandedBy(text: string, known: ReadonlySet<string>): string {
  return text.replaceAll(
    /(?<![$\\])\$(?:([A-Za-z_]\w*)|\{([A-Za-z_]\w*)\})/g,
    (whole, bare?: string, braced?: string) => {
      const name = bare ?? braced ?? '';
      return known.has(name) ? `$(${name})` : whole;
    },
  );
}

/** One line for a shell; a word with a space in it stays one word. */
function shellEdits(
  container: MapValue,
  command: readonly ScalarValue[],
  args: readonly ScalarValue[],
  edits: RuleContext['edits'],
) {
  const texts = [...command, ...args].map(({ string = '' }) => string);
  if (texts.some((text) => /["'`\\\n]/.test(text))) return [undefined];
  const line = texts.map((text) => (/[\s*?;&|<>()]/.test(text) || text === '' ? `"${text}"` : text)).join(' ');
  const [commands, rest] = [container.list('command'), container.list('args')];
  if (!commands) return [undefined];
  return rest && args.length > 0
    ? [edits.replaceItems(commands, ['sh', '-c']), edits.replaceItems(rest, [line])]
    : [edits.replaceItems(commands, ['sh', '-c', line])];
}

function clip(text: string): string {
  return text.length > 30 ? `${text.slice(0, 29)}…` : text;
}
