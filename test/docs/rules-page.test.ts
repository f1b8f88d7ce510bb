/** What `docs/rules.md` tells people of a rule is what the rule does: severity, versions, source, messages, quick fixes. */

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ruleSection } from '../../scripts/docs/rules-page.ts';
import { root } from '../../scripts/folders.ts';
import { Analyzer } from '../../src/core/analysis/analysis.ts';
import { declarations } from '../../src/core/rules/index.ts';

const analyzer = new Analyzer();
const page = readFileSync(path.join(root, 'docs/rules.md'), 'utf8');

/** From the anchor of a rule to the next rule or heading of an area. */
function documented(id: string): string {
  const start = page.indexOf(`<a id="rule-${id}"></a>`);
  assert.ok(start >= 0, `docs/rules.md does not know ${id}: run npm run generate:docs`);
  const rest = page.slice(start + 1);
  const end = rest.search(/\n\n(?:<a id="rule-|## )/);
  return page.slice(start, end < 0 ? undefined : start + 1 + end).trimEnd();
}

describe('docs/rules.md', () => {
  for (const rule of declarations)
    it(`says of ${rule.id} what it does`, () => {
      const said = documented(rule.id);
      assert.equal(ruleSection(rule, analyzer), said, 'docs/rules.md is out of date: run npm run generate:docs');
    });
});
