/** A template's text with its actions covered up: YAML again, in which everything stands where it stood. */

const ACTION = /\{\{[\s\S]*?\}\}/g;

/** Actions that fill whole lines become blanks; others a word of the same length. Line breaks stay. */
export function coverActions(text: string): string {
  return text.replaceAll(ACTION, (action, at: number) => action.replaceAll(/[^\r\n]/g, fillsLines(text, at, at + action.length) ? ' ' : 'x'));
}

function fillsLines(text: string, start: number, end: number): boolean {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const newline = text.indexOf('\n', end);
  const rest = text.slice(end, newline === -1 ? text.length : newline);
  return text.slice(lineStart, start).trim() === '' && rest.trim() === '';
}
