/** A command line that calls a shell, or the part of it behind `sh`: `-c "while true; do date; done"`. */

/** `sh -c "a | b"` as the words that a container takes, the script without its quotes; undefined for other lines. */
export function shellLine(text: string): string[] | undefined {
  const [, shell, option = '', sign = '', script = ''] =
    /^(?:((?:\/(?:usr\/)?bin\/)?(?:ba|a|da|z)?sh) +)?(-\w*c) +(["'])(.+)\3$/s.exec(text.trim()) ?? [];
  // A quote of the same kind within it would end it.
  if (script === '' || script.includes(sign)) return undefined;
  return [...(shell === undefined ? [] : [shell]), option, script];
}

/** The words of a line without signs that only a shell understands; quotes keep a word together and go. */
export function wordsOfLine(text: string): string[] | undefined {
  const words = text.trim().match(/(?:[^\s"']|"[^"]*"|'[^']*')+/g) ?? [];
  const isWhole =
    words.join('').length ===
    text.replaceAll(/"[^"]*"|'[^']*'|\s+/g, (part) => (part.trim() === '' ? '' : part)).length;
  const bare = text.replaceAll(/'[^']*'/g, '');
  if (!isWhole || /[`$\\]/.test(bare) || /[|&;<>*"']/.test(bare.replaceAll(/"[^"]*"/g, ''))) return undefined;
  return words.map((word) =>
    word.replaceAll(/"([^"]*)"|'([^']*)'/g, (_, double?: string, single?: string) => double ?? single ?? ''),
  );
}
