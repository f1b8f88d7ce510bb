/** What stands beside an entry of the list: a plain sentence, then type and default. As Markdown, made of our own and of Kubernetes' words. */

import { plainKind, plainValue, plainWords } from '../../kubernetes/plain-words/index.ts';
import type { RulePlan } from '../../rules/plan.ts';
import { fieldFacts } from '../field-facts.ts';
import { proseMarkdown } from '../markdown-text.ts';
import { firstSentence } from '../sentences.ts';
import type { Settings } from '../settings.ts';
import type { About } from './offer.ts';

/** Made when an entry is looked at, not before: the descriptions are large. */
export function completionMarkdown(about: About, plan: RulePlan, settings: Settings): string {
  if (about.words !== undefined) return proseMarkdown(about.words);
  const { type, field, value } = about;
  if (field === undefined) return '';
  const parts = [value === undefined ? undefined : meaningOf(type, field, value, plan), sentenceOf(type, field, plan)];
  const schema = plan.schema.type(type)?.fields.get(field);
  const facts = schema ? fieldFacts(type, schema, plan, settings) : [];
  return [...parts.map((part) => part ?? ''), facts.join(' · ')].filter((part) => part !== '').map(proseMarkdown).join('\n\n');
}

function sentenceOf(type: string, field: string, { schema }: RulePlan): string {
  return plainWords(type, field) ?? firstSentence(schema.describe(type, field) ?? '');
}

function meaningOf(type: string, field: string, value: string, { schema }: RulePlan): string | undefined {
  if (field === 'kind') return plainKind(value);
  const meaning = plainValue(type, field, value) ?? firstSentence(schema.valueDescriptions(type, field).get(value) ?? '');
  return meaning === '' ? undefined : `${value}: ${meaning}`;
}
