/** The first sentence of a text, without a line break. Dots inside names, numbers and abbreviations end nothing. */
export function firstSentence(text: string): string {
  const [paragraph = ''] = text.split(/\n\s*\n/);
  const line = paragraph.replaceAll(/\s+/g, ' ').trim();
  const end = /(?<!\b(?:e\.g|i\.e|etc|vs))[.!?](?= [A-Z"'`(]|$)/.exec(line);
  return end ? line.slice(0, end.index + 1) : line;
}
