/** Where the rules are explained. */

/** The address under which `docs/rules.md` is published; empty as long as it is nowhere. */
const RULES_PAGE: string = '';

/** Where that page explains a rule; undefined as long as there is none. */
export function pageOf(rule: string, page: string = RULES_PAGE): string | undefined {
  return page === '' ? undefined : `${page}#rule-${rule}`;
}
