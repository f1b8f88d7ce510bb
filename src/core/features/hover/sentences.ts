/** The first sentence of a text, without a line break. Dots inside names, numbers and abbreviations end nothing. */
export function firstSentence(text: string): string {
  const [paragraph = ''] = text.split(/\n\s*\n/);
  const line = paragraph.replaceAll(/\s+/g, ' ').trim();
  const end = /(?<!\b(?:e\.g|i\.e|etc|vs))[.!?](?= [A-Z"'`(]|$)/.exec(line);
  return end ? line.slice(0, end.index + 1) : line;
}

/** A description of Kubernetes without the addresses at its end that only say where more is written. */
export function withoutAddresses(description: string): string {
  return description
    .replaceAll(/(?:More info: |More information can be found in )?https:\/\/\S+/g, (address, at: number) => {
      const endsLine = ['\n', ''].includes(description.charAt(at + address.length));
      const isAside = address.startsWith('More') || description[at - 2] === '.';
      return address.startsWith('More info') || (endsLine && isAside) ? '' : address;
    })
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .trim();
}
