/**
 * What stands beside an entry of the list: a plain sentence, then type and default. As Markdown, made of our own and
 * of Kubernetes' words.
 */

import { plainKind, plainValue, plainWords } from '../../kubernetes/plain-words/index.ts';
import type { RulePlan } from '../../linter/plan.ts';
import { fieldFacts } from '../hover/field-facts.ts';
import { unescapedMarkdown } from '../hover/markdown-text.ts';
import { firstSentence } from '../hover/sentences.ts';
import type { Settings } from '../../settings/settings.ts';
import type { About } from './item.ts';
import { exampleMarkdown } from './example.ts';
import type { InsertPart } from './write-snippet.ts';

/**
 * Made when an entry is looked at, not before: the descriptions are large. `parts` is what the entry writes, which is
 * its example. No character is escaped: a screen reader gets the source of this text, backslashes included.
 */
export function completionMarkdown(
  about: About,
  plan: RulePlan,
  settings: Settings,
  parts: readonly InsertPart[] = [],
): string {
  return [...proseOf(about, plan, settings).map(unescapedMarkdown), exampleMarkdown(about, parts, plan.schema)]
    .filter((part) => part !== '')
    .join('\n\n');
}

function proseOf(about: About, plan: RulePlan, settings: Settings): string[] {
  if (about.words !== undefined) return [about.words];
  const { type, field, value } = about;
  if (field === undefined) return [];
  const parts = [value === undefined ? undefined : meaningOf(type, field, value, plan), sentenceOf(type, field, plan)];
  const schema = plan.schema.type(type)?.fields.get(field);
  const facts = schema ? fieldFacts(type, schema, plan, settings) : [];
  return [...parts.map((part) => part ?? ''), facts.join(' · ')];
}

function sentenceOf(type: string, field: string, { schema }: RulePlan): string {
  return plainWords(type, field) ?? firstSentence(schema.describe(type, field) ?? '');
}

function meaningOf(type: string, field: string, value: string, { schema }: RulePlan): string | undefined {
  if (field === 'kind') return plainKind(value);
  const meaning =
    plainValue(type, field, value) ?? firstSentence(schema.valueDescriptions(type, field).get(value) ?? '');
  return meaning === '' ? undefined : `${value}: ${meaning}`;
}
