/** Words from a manifest, set off in a sentence of ours. */

const MAX_LETTERS = 36;

/** In backticks, on one line and no longer than `most` characters; nothing is shown as `""`. */
export function code(written: string | number, most = MAX_LETTERS): string {
  const lines = String(written).split(/[\r\n]+/);
  const text = lines.length === 1 ? String(written) : lines.map((line) => line.trim()).join(' ');
  if (text === '') return '`""`';
  return `\`${text.length > most ? `${text.slice(0, most - 1)}…` : text}\``;
}

/** `a`, `b` and `c`, or with another word before the last; no more than `most` of them. */
export function codeList(words: readonly string[], before: 'and' | 'or' = 'and', most = 5): string {
  const shown = words.slice(0, most).map((word) => code(word));
  if (words.length > most) return `${shown.join(', ')}, …`;
  const last = shown.pop() ?? '';
  return shown.length === 0 ? last : `${shown.join(', ')} ${before} ${last}`;
}
