/** Tokens -> sections with blocks, and beside them the plain text of the lesson. */
import type { Block, Section } from '../../src/core/lessons/lesson.ts';
import type { BlockBuilder } from './blocks.ts';
import { dressTokens } from './dress.ts';
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
  /** Lines of the source that the text version says in other words. */
  readonly replacements: readonly Replacement[];
}

/** Cuts a lesson at its headings and its fences. */
export function buildSections(
  title: string,
  tokens: readonly Token[],
  headings: ReadonlyMap<Token, Heading>,
  builder: BlockBuilder,
  judging: Judging,
): Sections {
  const { glossary, findMedia } = judging.context;
  const sections: Section[] = [];
  const replacements: Replacement[] = [];
  let heading: Omit<Heading, 'line'> = { id: startAnchor, title, level: 1 };
  let blocks: Block[] = [];
  let prose: Token[] = [];

  const endProse = () => {
    if (prose.length === 0) return;
    dressTokens(prose, { findMedia, glossary });
    blocks.push({ type: 'html', html: render(prose) });
    prose = [];
  };
  const endSection = () => {
    endProse();
    sections.push({ id: heading.id, title: heading.title, level: heading.level, blocks });
    blocks = [];
  };

  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index];
    if (!token) continue;
    const next = headings.get(token);
    if (next) {
      endSection();
      heading = next;
      replacements.push({ span: token.map ?? [0, 0], text: `${'#'.repeat(next.level)} ${next.title}` });
      // The heading's text and its closing token are in `heading`.
      index += 2;
      continue;
    }
    const fence = token.type === 'fence' ? readFence(token, judging.lines, judging.report) : undefined;
    const built = fence && builder.build(token, fence);
    if (!built) {
      prose.push(token);
      continue;
    }
    endProse();
    blocks.push(built.block);
    if (built.text !== undefined) replacements.push({ span: token.map ?? [0, 0], text: oneQuotation(built.text) });
  }
  endSection();
  return { sections, replacements };
}
