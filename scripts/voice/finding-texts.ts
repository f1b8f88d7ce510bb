/** What rules say about their own examples: the messages and the titles of fixes as people see them. */

import { Analyzer } from '../../src/core/analysis/analysis.ts';
import { declarations } from '../../src/core/rules/index.ts';
import type { RuleDeclaration } from '../../src/core/rules/rule.ts';
import { findingsAlone } from '../../src/core/workspace/checks/cross-file-findings.ts';
import { completeExample, exampleSettings, readMarks } from '../docs/rule-example.ts';

export interface FindingTexts {
  readonly rule: string;
  readonly message: string;
  readonly fixes: readonly string[];
}

const MAX_MESSAGE = 100;

/** The verbs of src/core/wording/fix-titles.ts. */
const FIX =
  /^(?:Change to |Change `[^`]+` to |Add |Remove |Rename to `|Quote |Move .+ (?:to|into|out of|below|above) |Indent .+ (?:by|under|with) |Replace .+ with )/;

export function findingTexts(): FindingTexts[] {
  const analyzer = new Analyzer();
  return declarations.flatMap((rule) => textsOf(rule, analyzer));
}

function textsOf(rule: RuleDeclaration, analyzer: Analyzer): FindingTexts[] {
  return rule.examples.flatMap((example) => {
    if (!('bad' in example)) return [];
    const { text } = readMarks(completeExample(example.bad, example.in ?? 'document'));
    return findingsAlone(text, exampleSettings(rule, example), analyzer)
      .filter((finding) => finding.rule === rule.id)
      .map(({ message, fixes }) => ({ rule: rule.id, message, fixes: fixes.map(({ title }) => title) }));
  });
}

/** What is wrong with the form of these texts, in sentences; none where it is right. */
export function formFaults({ message, fixes }: Omit<FindingTexts, 'rule'>): string[] {
  return [
    ...(message.length > MAX_MESSAGE ? [`The message has ${message.length} characters: ${message}`] : []),
    ...(/^(?:It|They)\b|^(?:This|That|These|Those) (?:is|are|must|may|has|have|can|cannot|does|do|will|\w+(?:ets|aits|eeps|ays|ides|icts|eeds|akes|ops|ongs|eans|oes|olds|ells))\b/.test(
      message,
    )
      ? [`The message does not name its subject: ${message}`]
      : []),
    ...(/[.?]$/.test(message) ? [] : [`The message is not a sentence: ${message}`]),
    ...fixes.filter((title) => !FIX.test(title)).map((title) => `The title of a fix has another pattern: ${title}`),
  ];
}
