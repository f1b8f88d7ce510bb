/** Where the rules are explained. */

/**
 * The address under which `npm run rule-pages` is published, with a slash at its end; empty as long as it is nowhere.
 */
const RULE_PAGES: string = '';

/** The page of a rule; undefined as long as there is none. */
export function pageOf(rule: string, pages: string = RULE_PAGES): string | undefined {
  return pages === '' ? undefined : `${pages}${rule}.html`;
}
