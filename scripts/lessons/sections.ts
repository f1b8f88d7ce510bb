/** Tokens -> sections with blocks, and beside them what the text version says in other words. */
import type { Block, Section } from '../../src/core/lessons/lesson.ts';
import { minutesFor } from '../../src/core/lessons/reading-time.ts';
import type { BlockBuilder } from './blocks.ts';
import { renderTokens } from './render-tokens.ts';
import { readFence } from './fences.ts';
import { startAnchor } from './headings.ts';
import type { Heading } from './headings.ts';
import type { Judging } from './judge-tokens.ts';
import { render } from './markdown.ts';
import type { Token } from './markdown.ts';
import { oneQuotation } from './text-version.ts';
import type { Replacement } from './text-version.ts';

export interface Sections {
  readonly sections: readonly Section[];
  readonly replacements: readonly Replacement[];
  /** What the text version does not tell, under the headings of the lesson. */
  readonly answers: readonly string[];
}

/** A heading and the tokens below it. */
interface Part {
  readonly heading: Heading;
  readonly tokens: Token[];
}

/** A piece of a section: a run of prose, or a block made of a fence. */
interface Piece {
  readonly block: Block;
  readonly replacement?: Replacement;
  readonly answer?: string;
}

/** Builds the sections of a lesson whose title heads the first of them. */
export function buildSections(
  title: string,
  tokens: readonly Token[],
  headings: ReadonlyMap<Token, Heading>,
  builder: BlockBuilder,
  judging: Judging,
): Sections {
  const parts = cutAtHeadings(title, tokens, headings);
  const sections: Section[] = [];
  const replacements: Replacement[] = [];
  const answers: string[] = [];
  for (const { heading, tokens: own } of parts) {
    const pieces = cutAtFences(own, builder, judging);
    const { id, title: text, level, isReference } = heading;
    const blocks = pieces.map(({ block }) => block);
    sections.push({ id, title: text, level, isReference, minutes: minutesFor(blocks), blocks });
    if (heading.span) replacements.push({ span: heading.span, text: `${'#'.repeat(level)} ${text}` });
    replacements.push(...pieces.flatMap(({ replacement }) => replacement ?? []));
    const told = pieces.flatMap(({ answer }) => answer ?? []);
    if (told.length > 0) answers.push(`## ${text}`, ...told);
  }
  return { sections, replacements, answers };
}

function cutAtHeadings(
  title: string,
  tokens: readonly Token[],
  headings: ReadonlyMap<Token, Heading>,
): readonly Part[] {
  let part: Part = { heading: { id: startAnchor, title, level: 1, isReference: false, span: undefined }, tokens: [] };
  const parts = [part];
  let isInHeading = false;
  for (const token of tokens) {
    const heading = headings.get(token);
    if (heading) {
      part = { heading, tokens: [] };
      parts.push(part);
      isInHeading = true;
    } else if (isInHeading) {
      // The heading's words are in `heading` already.
      isInHeading = token.type !== 'heading_close';
    } else {
      part.tokens.push(token);
    }
  }
  return parts;
}

function cutAtFences(tokens: readonly Token[], builder: BlockBuilder, judging: Judging): readonly Piece[] {
  const pieces: Piece[] = [];
  let prose: Token[] = [];
  const endProse = () => {
    if (prose.length > 0) pieces.push({ block: toHtml(prose, judging) });
    prose = [];
  };
  for (const token of tokens) {
    const piece = token.type === 'fence' ? buildPiece(token, builder, judging) : undefined;
    if (piece) {
      endProse();
      pieces.push(piece);
    } else {
      prose.push(token);
    }
  }
  endProse();
  return pieces;
}

function buildPiece(token: Token, builder: BlockBuilder, judging: Judging): Piece | undefined {
  const fence = readFence(token, judging.lines, judging.report);
  const built = fence && builder.build(token, fence);
  if (!built) return undefined;
  const { block, text, answer } = built;
  if (text === undefined) return { block };
  const replacement = { span: token.map ?? [0, 0], text: oneQuotation(text) } as const;
  return { block, replacement, ...(answer === undefined ? {} : { answer }) };
}

function toHtml(prose: Token[], { context }: Judging): Block {
  renderTokens(prose, { findMedia: context.findMedia, glossary: context.glossary });
  return { type: 'html', html: render(prose) };
}
