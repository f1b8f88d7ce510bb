/** What a hover shows, as Markdown: short first, details after. */

import type { HoverFacts } from './hover.ts';
import type { Watched } from './watched-at.ts';
import { escapeMarkdown, proseMarkdown } from './markdown-text.ts';

/** More than this nobody reads in a hover. */
const MAX_WATCHED = 4;

/** `lessonLink` makes an address of a lesson's name, such as `about-pods#images`. */
export function hoverMarkdown(hover: HoverFacts, lessonLink: (lesson: string) => string): string {
  return [
    heading(hover),
    hover.facts.map(proseMarkdown).join(' · '),
    values(hover),
    watched(hover.watched),
    `[Open the lesson](${lessonLink(hover.lesson)})`,
    ...(hover.description === '' ? [] : ['---', `**Kubernetes says:** ${proseMarkdown(hover.description)}`]),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
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
function watched(all: readonly Watched[]): string {
  const found = all.filter(({ why }) => why !== undefined).map(({ title, why = '' }) => `**${proseMarkdown(title)}.** ${proseMarkdown(why)}`);
  const others = all.filter(({ why }) => why === undefined).map(({ title }) => proseMarkdown(title));
  const shown = others.slice(0, MAX_WATCHED).map((title) => `- ${title}`);
  if (others.length > shown.length) shown.push(`- and ${others.length - shown.length} more`);
  const list = shown.length > 0 ? `Pod Coach watches for:\n${shown.join('\n')}` : '';
  return [...found, list].filter((part) => part !== '').join('\n\n');
}
