/** The anchors of a lesson: each heading has a stable word, its own `{#word}` or its title in lower case. */
import { isWord } from '../../src/core/lessons/items.ts';
import { lineStart } from './messages.ts';
import type { Report } from './messages.ts';
import { plainText } from './markdown.ts';
import type { Token } from './markdown.ts';

export interface Heading {
  readonly id: string;
  readonly title: string;
  readonly level: number;
  /** Counted from 0. */
  readonly line: number;
}

/** The anchor of the lesson's beginning, above its first heading. */
export const startAnchor = 'start';

const ownAnchor = /\s*\{#([^}]*)\}\s*$/;

/** The headings of a lesson by their opening token; anchors that are no word or not unique are reported. */
export function readHeadings(tokens: readonly Token[], report: Report): ReadonlyMap<Token, Heading> {
  const headings = new Map<Token, Heading>();
  const taken = new Set([startAnchor]);
  let level = 1;
  for (const [index, token] of tokens.entries()) {
    if (token.type !== 'heading_open') continue;
    const heading = readHeading(token, plainText(tokens[index + 1]?.children ?? null));
    checkHeading(heading, level, taken, report);
    taken.add(heading.id);
    level = heading.level;
    headings.set(token, heading);
  }
  return headings;
}

function readHeading(token: Token, text: string): Heading {
  const title = text.replace(ownAnchor, '').trim();
  const id = ownAnchor.exec(text)?.[1] ?? wordOf(title);
  return { id, title, level: Number(token.tag.slice(1)), line: token.map?.[0] ?? 0 };
}

function wordOf(title: string): string {
  return title.toLowerCase().replace(/['’`]/g, '').replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
}

function checkHeading(heading: Heading, levelBefore: number, taken: ReadonlySet<string>, report: Report): void {
  const place = lineStart(heading.line);
  if (heading.title === '') report.error(place, 'This heading is empty.', 'Give it a title.');
  else if (!isWord(heading.id)) {
    report.error(place, `\`${heading.id}\` cannot be an anchor.`, 'End the heading with one of your own: `{#some-word}`.');
  } else if (taken.has(heading.id)) {
    report.error(place, `The anchor \`${heading.id}\` is taken.`, 'End the heading with another: `{#some-word}`.');
  }
  if (heading.level > levelBefore + 1) {
    report.warning(place, `After a heading of level ${levelBefore} follows one of level ${heading.level}.`, 'Leave no level out.');
  }
}
