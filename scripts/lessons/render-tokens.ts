/**
 * Changes judged tokens into what the panel shows: callouts, classes instead of styles, explained terms, images of the
 * media folder.
 */
import type { Term } from '../../src/core/lessons/lesson.ts';
import type { FindMedia } from './media.ts';
import { attribute, createToken, plainText } from './markdown.ts';
import type { Token } from './markdown.ts';

export interface RenderContext {
  readonly findMedia: FindMedia;
  readonly glossary: readonly Term[];
}

const callout = /^(WARNING|NOTE|TIP):\s*/;
const calloutWords: ReadonlyMap<string, string> = new Map([
  ['WARNING', 'Warning'],
  ['NOTE', 'Note'],
  ['TIP', 'Tip'],
]);

/** Changes the tokens in place: they are recreated for each compilation and read by nobody else. */
export function renderTokens(tokens: readonly Token[], renderContext: RenderContext): void {
  for (const [index, token] of tokens.entries()) {
    if (token.type === 'paragraph_open') renderCallout(token, tokens[index + 1], tokens[index + 2]);
    if (token.type === 'th_open' || token.type === 'td_open') renderCell(token);
    if (token.type === 'image') renderImage(token, renderContext.findMedia);
    if (token.type === 'em_open') renderTerm(token, tokens.slice(index + 1), renderContext.glossary);
    if (token.children) renderTokens(token.children, renderContext);
  }
}

/** `WARNING: text` becomes a box that says "Warning" in words, not by colour alone. */
function renderCallout(open: Token, inline: Token | undefined, close: Token | undefined): void {
  const first = inline?.children?.[0];
  const kind = first?.type === 'text' ? callout.exec(first.content)?.[1] : undefined;
  const wordShown = kind === undefined ? undefined : calloutWords.get(kind);
  if (kind === undefined || wordShown === undefined || !inline?.children || !first || !close) return;
  for (const token of [open, close]) Object.assign(token, { tag: 'div', hidden: false });
  open.attrs = [
    ['class', `callout callout-${kind.toLowerCase()}`],
    ['role', 'note'],
  ];
  first.content = first.content.replace(callout, ' ');
  inline.children.unshift(
    createToken(first, 'strong_open', 'strong', 1),
    createToken(first, 'text', '', 0, `${wordShown}:`),
    createToken(first, 'strong_close', 'strong', -1),
  );
}

/** markdown-it writes a style attribute for an aligned column, which the panel's policy forbids. */
function renderCell(cell: Token): void {
  const align = /text-align:(left|center|right)/.exec(attribute(cell, 'style'))?.[1];
  cell.attrs = align === undefined ? null : [['class', `align-${align}`]];
}

function renderImage(image: Token, findMedia: FindMedia): void {
  const found = findMedia(attribute(image, 'src'));
  image.attrs = [
    ['data-media', 'path' in found ? found.path : ''],
    ['alt', ''],
  ];
}

/** `*Pod*`: a word of the glossary in emphasis is explained where it stands. */
function renderTerm(open: Token, after: readonly Token[], glossary: readonly Term[]): void {
  const end = after.findIndex((token) => token.type === 'em_close' && token.level === open.level);
  const close = after[end];
  if (!close || !findTerm(plainText(after.slice(0, end)), glossary)) return;
  open.tag = 'dfn';
  close.tag = 'dfn';
}

/** The term that `text` is a form of. */
function findTerm(text: string, glossary: readonly Term[]): Term | undefined {
  return glossary.find((term) => [term.term, ...term.also].includes(text));
}
