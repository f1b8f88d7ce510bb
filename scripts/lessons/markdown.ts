/**
 * The one Markdown parser of the compiler. It lets everything through, so that what is refused is seen and named, not
 * silently escaped.
 */
import MarkdownIt from 'markdown-it';

const markdown = new MarkdownIt({ html: true, linkify: false, typographer: false });
markdown.validateLink = () => true;
markdown.normalizeLink = (link) => link;

export type Token = ReturnType<typeof markdown.parse>[number];

export function parseMarkdown(text: string): Token[] {
  return markdown.parse(text, {});
}

/**
 * Parses one piece of prose that stands at `line` (from 0), such as an answer of a quiz: an `inline` token with its
 * children.
 */
export function parseInline(text: string, line: number): Token[] {
  const tokens = markdown.parseInline(text, {});
  for (const token of tokens) token.map = [line, line + 1];
  return tokens;
}

/** HTML of tokens that have been judged. */
export function render(tokens: Token[]): string {
  return markdown.renderer.render(tokens, markdown.options, {});
}

/** What a reader hears of inline tokens: their words without marks. */
export function plainText(tokens: readonly Token[] | null): string {
  return (tokens ?? []).map((token) => textOf(token)).join('');
}

function textOf(token: Token): string {
  if (token.type === 'softbreak' || token.type === 'hardbreak') return ' ';
  return token.children ? plainText(token.children) : token.content;
}

/** An attribute of a token, '' when it has none of that name. */
export function attribute(token: Token, name: string): string {
  return String(token.attrGet(name) ?? '');
}

/** A new token, for what the compiler adds of its own. */
export function createToken(like: Token, type: string, tag: string, nesting: -1 | 0 | 1, content = ''): Token {
  const token = Object.assign(Object.create(Object.getPrototypeOf(like) as object) as Token, like);
  return Object.assign(token, {
    type,
    tag,
    nesting,
    content,
    attrs: null,
    children: null,
    markup: '',
    info: '',
    hidden: false,
  });
}
