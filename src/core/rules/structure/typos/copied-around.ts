/** What was copied along with a manifest: the command around it, the lines of a patch, `...` for what is left out. */

import { changeTo, changeToPhrase, removeThe } from '../../../wording/fix-titles.ts';
import type { BrokenText, Typo } from './typo.ts';
import { linesAround } from './lines.ts';
import type { Line } from './lines.ts';

/** `kubectl apply -f - <<EOF`, `$ cat pod.yaml`, and the word that ends such a text. */
const COMMAND = /^(?:[$#] +)?(?:sudo +)?(?:kubectl|oc|cat|tee|k|vi|vim|nano|echo) +[^:]|^\$ +\S/;
const END_WORD = /^(?:EOF|EOL|EOT|END|YAML)$/;

export function copiedAroundTypos({ lines, at }: BrokenText): Typo[] {
  return [...linesAround(lines, at).flatMap((line) => [...shellLine(line, lines), ...leftOut(line)]), ...patch(lines)];
}

function shellLine(line: Line, lines: readonly Line[]): Typo[] {
  const isShell = ({ indent, column, content }: Line): boolean =>
    indent === 0 && column === 0 && (COMMAND.test(content) || END_WORD.test(content));
  if (!isShell(line)) return [];
  const edits = lines
    .filter(isShell)
    .map((one) => ({ range: { start: one.start, end: nextStart(one, lines) }, newText: '' }));
  return [
    {
      range: { start: line.start, end: line.end },
      message: 'A shell command is not part of a manifest.',
      title: removeThe(edits.length > 1 ? 'shell lines' : 'line'),
      edits,
      safe: false,
    },
  ];
}

function nextStart(line: Line, lines: readonly Line[]): number {
  return lines[lines.indexOf(line) + 1]?.start ?? line.end;
}

/** `...` on a line of its own. */
function leftOut({ start, column, content }: Line): Typo[] {
  if (!/^(?:\.{3,}|…|\[(?:\.{3}|…)\]|<(?:\.{3}|…)>)$/.test(content)) return [];
  const range = { start: start + column, end: start + column + content.length };
  return [
    {
      range,
      message: `\`${content}\` stands for lines that are left out; YAML cannot read it.`,
      title: changeTo(`# ${content}`),
      edits: [{ range, newText: `# ${content}` }],
      safe: false,
    },
  ];
}

/** Each line starts with ` `, `+` or `-`, as `git diff` shows them: the text with the changes. */
function patch(lines: readonly Line[]): Typo[] {
  const written = lines.filter(({ start, end }) => end > start);
  const isAdded = ({ indent, content }: Line): boolean => indent === 0 && content.startsWith('+');
  const isRemoved = ({ indent, column, content }: Line): boolean =>
    indent === 0 && (column > 0 || content.startsWith('-'));
  const first = written.find(isAdded);
  if (!first || !written.every((line) => line.indent > 0 || isAdded(line) || isRemoved(line))) return [];
  return [
    {
      range: { start: first.start, end: first.end },
      message: 'The signs of a patch (`+` and `-`) are not part of a manifest.',
      title: changeToPhrase('the text with its changes'),
      edits: written.map((line) => {
        const end = isRemoved(line) ? nextStart(line, lines) : line.start + 1;
        return { range: { start: line.start, end }, newText: '' };
      }),
      safe: false,
    },
  ];
}
