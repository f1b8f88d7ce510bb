/** Words that stand for what somebody must still fill in: `<your-app>`, `REPLACE_NAME`, `CHANGEME`. */

const IN_BRACKETS = /<[A-Za-z][\w .:/-]{0,60}>/;
const IN_CAPITALS = /^(?:REPLACE|CHANGE|YOUR|INSERT|ENTER|FILL|TODO|FIXME)(?:[_-]?[A-Z0-9]{1,20}){0,6}$/;

/** Another spelling of such a word is no better than the word. */
export function isGap(text: string): boolean {
  return IN_BRACKETS.test(text) || IN_CAPITALS.test(text.trim());
}
