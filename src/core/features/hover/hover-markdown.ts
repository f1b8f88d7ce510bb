/** What a hover shows, as Markdown: short first, details after. */

import type { HoverFacts } from './hover.ts';
import type { ValueWords } from './values/context.ts';
import type { RuleAtField } from './rules-at.ts';
import { escapeMarkdown, proseMarkdown } from './markdown-text.ts';

/** More than this nobody reads in a hover. */
const MAX_RULES = 4;
/** So that five lines are the most before the first rule across, the link to the lesson included. */
const MAX_REASONS = 1;

/**
 * At most five lines, a rule across, then all else, and last what Kubernetes says. `lessonLink` makes an address of a
 * lesson's name, such as `about-pods#images`.
 */
export function hoverMarkdown(hover: HoverFacts, lessonLink: (lesson: string) => string): string {
  const lesson = `[Open the lesson](${lessonLink(hover.lesson)})`;
  const description =
    hover.description === '' ? [] : ['---', `**Kubernetes says:** ${proseMarkdown(hover.description)}`];
  const facts = hover.facts.map(proseMarkdown).join(' · ');
  return paragraphs([
    ...(hover.value ? withValue(hover, hover.value, lesson, facts) : withoutValue(hover, lesson, facts)),
    ...description,
  ]);
}

/** What the field is, what is wrong with it, and the lesson; then all else. */
function withoutValue(hover: HoverFacts, lesson: string, facts: string): string[] {
  const { reasons, rest } = split(hover);
  return [heading(hover), facts, rulesHere(reasons), lesson, ...more([values(hover), rulesHere(rest)])];
}

/** Three lines about the value, then all else. On a key, the field itself is the first of them. */
function withValue(hover: HoverFacts, value: ValueWords, lesson: string, facts: string): string[] {
  const room = hover.on === 'key' ? 2 : 3;
  const { reasons, rest: others } = split(hover);
  const first = [lines(value.lines.slice(0, room)), rulesHere(reasons), lesson];
  const rest = [facts, values(hover), lines([...value.lines.slice(room), ...value.more]), rulesHere(others)];
  return hover.on === 'key'
    ? [heading(hover), ...first, ...more(rest)]
    : [...first, ...more([heading(hover), ...rest])];
}

/** The reasons that come first, and what else is known of rules. */
function split({ rulesHere: all }: HoverFacts): { readonly reasons: RuleAtField[]; readonly rest: RuleAtField[] } {
  const reasons = all.filter(isReason).slice(0, MAX_REASONS);
  return { reasons, rest: all.filter((one) => !reasons.includes(one)) };
}

/** Something is wrong here, and this is why. */
function isReason({ why }: RuleAtField): boolean {
  return why !== undefined;
}

function more(parts: readonly string[]): string[] {
  const text = paragraphs(parts);
  return text === '' ? [] : ['---', text];
}

function paragraphs(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('\n\n');
}

/** Each on a line of its own. */
function lines(words: readonly string[]): string {
  return words.map(proseMarkdown).join('  \n');
}

function heading({ title, summary }: HoverFacts): string {
  if (title === '') return '';
  return summary === '' ? `**${escapeMarkdown(title)}**` : `**${escapeMarkdown(title)}**: ${proseMarkdown(summary)}`;
}

function values(hover: HoverFacts): string {
  const lines = hover.values.map(({ value, meaning, chosen }) => {
    const name = `\`${value === '' ? '""' : value}\``;
    return `- ${chosen ? `**${name}**` : name}${meaning === '' ? '' : `: ${proseMarkdown(meaning)}`}`;
  });
  return lines.length > 12 ? `One of ${hover.values.map(({ value }) => `\`${value}\``).join(', ')}` : lines.join('\n');
}

/** What was found, each with its reason; then what else is watched, as far as there is room. */
function rulesHere(all: readonly RuleAtField[]): string {
  const found = all
    .filter(({ why }) => why !== undefined)
    .map(({ title, why = '' }) => `**${proseMarkdown(title)}.** ${proseMarkdown(why)}`);
  const others = all.filter(({ why }) => why === undefined).map(({ title }) => proseMarkdown(title));
  const shown = others.slice(0, MAX_RULES).map((title) => `- ${title}`);
  if (others.length > shown.length) shown.push(`- and ${others.length - shown.length} more`);
  const list = shown.length > 0 ? `Related checks:\n${shown.join('\n')}` : '';
  return [...found, list].filter((part) => part !== '').join('\n\n');
}
