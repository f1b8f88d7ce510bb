/** The anchors of a lesson: each heading has a stable word, its own `{#word}` or its title in lower case. */
import { isWord } from '../../src/core/lessons/items.ts';
import { lineStart } from './messages.ts';
import type { Report } from './messages.ts';
import { plainText } from './markdown.ts';
import type { Token } from './markdown.ts';
import type { Span } from './positions.ts';

export interface Heading {
  readonly id: string;
  readonly title: string;
  readonly level: number;
  /** Marked `{#word reference}`, or below a heading that is. */
  readonly isReference: boolean;
  /** Its lines, from 0; undefined for the title, which stands in the front matter. */
  readonly span: Span | undefined;
}

/** The anchor of the lesson's beginning, above its first heading. */
export const startAnchor = 'start';

const ownAnchor = /\s*\{#([^}]*?)( reference)?\}\s*$/;

/** The headings of a lesson by their opening token; anchors that are no word or not unique are reported. */
export function readHeadings(tokens: readonly Token[], report: Report): ReadonlyMap<Token, Heading> {
  const headings = new Map<Token, Heading>();
  const taken = new Set([startAnchor]);
  let before: Pick<Heading, 'level'> = { level: 1 };
  let reference = Infinity;
  for (const [index, token] of tokens.entries()) {
    if (token.type !== 'heading_open') continue;
    const read = readHeading(token, plainText(tokens[index + 1]?.children ?? null));
    if (read.level <= reference) reference = read.isReference ? read.level : Infinity;
    const heading = { ...read, isReference: reference !== Infinity };
    checkHeading(heading, before.level, taken, report);
    taken.add(heading.id);
    before = heading;
    headings.set(token, heading);
  }
  return headings;
}

function readHeading(token: Token, text: string): Heading {
  const [, id, reference] = ownAnchor.exec(text) ?? [];
  const title = text.replace(ownAnchor, '').trim();
  const level = Number(token.tag.slice(1));
  return { id: id ?? wordOf(title), title, level, isReference: reference !== undefined, span: token.map ?? [0, 0] };
}

function wordOf(title: string): string {
  return title
    .toLowerCase()
    .replace(/['’`]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

function checkHeading(heading: Heading, levelBefore: number, taken: ReadonlySet<string>, report: Report): void {
  const place = lineStart(heading.span?.[0] ?? 0);
  if (heading.title === '') report.error(place, 'This heading is empty.', 'Give it a title.');
  else if (!isWord(heading.id)) {
    report.error(
      place,
      `\`${heading.id}\` cannot be an anchor.`,
      'End the heading with one of your own: `{#some-word}`.',
    );
  } else if (taken.has(heading.id)) {
    report.error(place, `Duplicate anchor \`${heading.id}\`.`, 'End the heading with another: `{#some-word}`.');
  }
  if (heading.level > levelBefore + 1) {
    report.warning(
      place,
      `A heading of level ${levelBefore} is followed by one of level ${heading.level}.`,
      'Do not skip levels.',
    );
  }
}
