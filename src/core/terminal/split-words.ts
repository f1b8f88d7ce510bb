/** A command line as words, as a shell splits it: by spaces, with quotes and backslashes. */

export interface Word {
  readonly text: string;
  /** Where it begins in the line. */
  readonly start: number;
}

export interface SplitLine {
  readonly words: readonly Word[];
  /** The quote that is open at the end of the line; empty when none is. */
  readonly openQuote: string;
  /** A character outside quotes that a shell would act on: `|`, `>`, `;`, `&`. Empty for none. */
  readonly operator: string;
}

const operators: ReadonlySet<string> = new Set(['|', '>', '<', ';', '&']);

/** Splits a line. Goes through it once, whatever it holds. */
export function splitWords(line: string): SplitLine {
  const words: Word[] = [];
  let text = '';
  let start = -1;
  let quote = '';
  let operator = '';
  const begin = (at: number): void => {
    if (start < 0) start = at;
  };
  for (let at = 0; at < line.length; at++) {
    const character = line[at] ?? '';
    if (quote !== '') {
      if (character === quote) quote = '';
      else text += character;
    } else if (character === "'" || character === '"') {
      begin(at);
      quote = character;
    } else if (character === '\\' && at + 1 < line.length) {
      begin(at);
      text += line[++at] ?? '';
    } else if (character === ' ' || character === '\t') {
      if (start >= 0) words.push({ text, start });
      text = '';
      start = -1;
    } else {
      if (operators.has(character) && operator === '') operator = character;
      begin(at);
      text += character;
    }
  }
  if (start >= 0) words.push({ text, start });
  return { words, openQuote: quote, operator };
}
