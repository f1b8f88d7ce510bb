import type { ScalarValue } from '../../../yaml/values.ts';
import { preferredFix, rule } from '../../rule.ts';
import { commandLine, scriptPlace, wordsOf } from './shell-words.ts';
import { yaml } from '../../yaml-example.ts';

/** A script that uses its arguments. */
const USES_ARGUMENTS = /\$(?:[@*#0-9]|\{[@*#0-9])|\bshift\b|\bgetopts\b/;

export const scriptInPieces = rule({
  id: 'script-in-pieces',
  title: 'Shell script in several list items',
  severity: 'warning',
  source: 'docs/tasks/inject-data-application/define-command-argument-container/',
  unfinishedIn: 'container',
  lesson: 'pod-anatomy#containers',
  watches: ['Container', 'ExecAction'],
  why:
    'The script does only part of its work: `sh -c` runs only the item after `-c`. Further items are arguments of ' +
    'that script (`$0`, `$1` and so on), not parts of it: `["sh", "-c", "echo", "hello"]` runs `echo` alone and ' +
    'prints an empty line. Write the whole script in one item.',
  check(holder, { report, edits }) {
    const words = commandLine(holder);
    const place = words && scriptPlace(words);
    const script = words && place !== undefined ? words[place] : undefined;
    if (!words || place === undefined || !script) return;
    const rest = words.slice(place + 1);
    const [first] = rest;
    const text = script.string ?? '';
    if (!first || USES_ARGUMENTS.test(text) || /^(?:--|-|_|\w*sh)$/.test(first.string ?? '')) return;
    // Where it is a whole script, what follows it is there for another reason.
    if (/\s/.test(text.trim()) && !rest.some(({ string = '' }) => /^(?:&&|\|\||[|;>])$/.test(string))) return;
    const command = wordsOf(holder.get('command')) ?? [];
    const list = place >= command.length ? holder.list('args') : holder.list('command');
    const from = place >= command.length ? place - command.length : place;
    const isOneList = list !== undefined && list.items.length - from === rest.length + 1;
    const line = joined([script, ...rest]);
    const before = (list?.items ?? []).slice(0, from).map((item) => (item.kind === 'scalar' ? item.source : ''));
    const fixes =
      isOneList && line !== undefined
        ? preferredFix('Change to a single item', edits.replaceItems(list, [...before, line]))
        : [];
    report(first, 'The shell runs only the item after `-c`; this item is an argument of that script.', { fixes });
  },
  examples: [
    { in: 'container', bad: 'command: [sh, -c, echo, «hello»]', fixed: 'command: [sh, -c, echo hello]' },
    {
      in: 'container',
      bad: yaml`
        command: [/bin/sh, -c]
        args:
          - node
          - «server.js»
          - --port=80
      `,
      fixed: yaml`
        command: [/bin/sh, -c]
        args:
          - node server.js --port=80
      `,
    },
    { in: 'container', good: 'command: [sh, -c, echo hello]' },
    { in: 'container', good: 'command: [sh, -c, exec "$0" "$@", node, server.js]' },
  ],
});

/** Undefined where a quote would have to go into quotes. */
function joined(words: readonly ScalarValue[]): string | undefined {
  const texts = words.map(({ string = '' }) => string);
  if (texts.some((text) => /["'\\\n]/.test(text))) return undefined;
  return texts.map((text, at) => (at > 0 && /[\s*?()]/.test(text) ? `"${text}"` : text)).join(' ');
}
