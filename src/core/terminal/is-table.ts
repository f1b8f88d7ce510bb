/** Two headings in capitals, with room between them. */
const heading = /^[A-Z]{2}[\w ()%-]*$/;

/**
 * Does kubectl print columns of words here, whose rows lose their sense when they are wrapped? Events are none: each of
 * their rows ends in a sentence, which is what one reads.
 */
export function isTable([first = '']: readonly string[]): boolean {
  const headings = first.trim().split(/ {2,}/);
  return headings.length > 1 && headings.at(-1) !== 'MESSAGE' && headings.every((each) => heading.test(each));
}
