import { nextLineOf } from '../../../yaml/layout.ts';
import { preferredFix, rule } from '../../rule.ts';
import { wordsOf } from './shell-words.ts';
import { yaml } from '../../yaml-example.ts';

/** Words that begin a command of its own. */
const COMMAND =
  /^(?:#|set |if |then\b|fi\b|for |while |do\b|done\b|case |esac\b|echo |export |cd |exec |mkdir |cp |mv |rm |chmod |chown |apt-get |apk |pip |npm |curl |wget |sleep |exit\b|[A-Za-z_]\w*=)/;
/** A line that goes on in the next one. */
const GOES_ON = /(?:[;&|\\({,]|\b(?:then|do|else|in))$/;

export const foldedScript = rule({
  id: 'folded-script',
  title: 'Shell script in a folded block',
  severity: 'information',
  source: 'https://yaml.org/spec/1.2.2/#813-folded-style',
  lesson: 'pod-anatomy#yaml-basics',
  watches: ['Container.command', 'Container.args', 'ExecAction.command'],
  why:
    'The script does not run as it is written: a block after `>` is folded, which joins lines of the same ' +
    'indentation with spaces, so `set -e` and `echo one` become the single command `set -e echo one`. Use `|`, which ' +
    'keeps the line breaks.',
  check(list, { report, edits }) {
    for (const word of wordsOf(list) ?? []) {
      if (word.node.style !== 'folded') continue;
      const header = edits.text.slice(word.node.start, nextLineOf(edits.text, word.node.start));
      const sign = header.indexOf('>');
      if (sign < 0 || !joinsCommands(edits.text.slice(word.node.start, word.node.end))) continue;
      const at = word.node.start + sign;
      const range = { start: at, end: at + 1 };
      report(range, '`>` joins the lines of this script with spaces; use `|` to keep the line breaks.', {
        path: '',
        fixes: preferredFix('Change `>` to `|`', { range, newText: '|' }),
      });
    }
  },
  examples: [
    {
      in: 'container',
      bad: yaml`
        command:
          - sh
          - -c
          - «>»
            set -e
            echo one
      `,
      fixed: yaml`
        command:
          - sh
          - -c
          - |
            set -e
            echo one
      `,
    },
    {
      in: 'container',
      good: yaml`
        command:
          - sh
          - -c
          - >
            node server.js
            --port=80
            --verbose
      `,
    },
  ],
});

/** Are two lines of the same indent two commands? */
function joinsCommands(block: string): boolean {
  const [, ...lines] = block.split(/\r?\n/);
  return lines.some((line, at) => {
    const before = lines[at - 1];
    if (before === undefined || before.trim() === '' || indentOf(before) !== indentOf(line)) return false;
    return COMMAND.test(line.trim()) && !GOES_ON.test(before.trim());
  });
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}
