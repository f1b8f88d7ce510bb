/** What Markdown, YAML and JSON say, line by line. */

export interface FoundText {
  /** From 1. */
  readonly line: number;
  readonly text: string;
}

/** Lines with words, without what stands in fences. */
export function markdownTexts(source: string): FoundText[] {
  let inFence = false;
  return linesOf(source).filter(({ text }) => {
    const isFence = /^\s*(?:`{3,}|~{3,})/.test(text);
    if (isFence) inFence = !inFence;
    return !isFence && !inFence && hasWords(text);
  });
}

/** Comments and values of several words. */
export function yamlTexts(source: string): FoundText[] {
  return linesOf(source).flatMap(({ line, text }) => {
    const said = text.replace(/^\s*(?:- )?(?:[\w-]+:\s)?/, '');
    return hasWords(said) ? [{ line, text: said }] : [];
  });
}

/** Values of several words. */
export function jsonTexts(source: string): FoundText[] {
  return linesOf(source).flatMap(({ line, text }) => {
    const said = /^\s*"[^"]*": "(.*)",?$/.exec(text)?.[1];
    return said !== undefined && hasWords(said) ? [{ line, text: said }] : [];
  });
}

function linesOf(source: string): FoundText[] {
  return source.split(/\r?\n/).map((text, at) => ({ line: at + 1, text }));
}

/** Two words of letters with a space between. */
export function hasWords(text: string): boolean {
  const isWord = text.split(/\s+/).map((part) => /[A-Za-z]{2}/.test(part));
  return isWord.some((is, at) => is && isWord[at + 1] === true);
}
