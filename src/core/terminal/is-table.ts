/** Two headings in capitals, with room between them. */
const heading = /^[A-Z]{2}[\w ()%-]*$/;

/** Does kubectl print columns here, whose rows lose their sense when they are wrapped? */
export function isTable([first = '']: readonly string[]): boolean {
  const headings = first.trim().split(/ {2,}/);
  return headings.length > 1 && headings.every((each) => heading.test(each));
}
