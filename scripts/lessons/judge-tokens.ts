/**
 * The allow-list of Markdown: which tokens may stand in a lesson. What is refused is named with its line and how to
 * fix it.
 */
import { refuseLink } from './links.ts';
import type { CompileContext } from './context.ts';
import type { Report } from './messages.ts';
import type { Token } from './markdown.ts';
import { attribute, plainText } from './markdown.ts';
import { placeIn } from './positions.ts';
import type { Span } from './positions.ts';

const allowed: ReadonlySet<string> = new Set([
  ...pair('paragraph'),
  ...pair('heading'),
  ...pair('bullet_list'),
  ...pair('ordered_list'),
  ...pair('list_item'),
  ...pair('blockquote'),
  ...pair('table'),
  ...pair('thead'),
  ...pair('tbody'),
  ...pair('tr'),
  ...pair('th'),
  ...pair('td'),
  'fence',
  'code_block',
  'hr',
  'inline',
  'text',
  'code_inline',
  'softbreak',
  'hardbreak',
  ...pair('em'),
  ...pair('strong'),
  ...pair('s'),
  ...pair('link'),
  'image',
]);

function pair(name: string): readonly string[] {
  return [`${name}_open`, `${name}_close`];
}

export interface Judging {
  /** The id of the lesson that the tokens are from. */
  readonly lesson: string;
  readonly lines: readonly string[];
  readonly context: CompileContext;
  readonly report: Report;
}

/** Reports every token that may not stand in a lesson. `around` is the span of tokens that have none of their own. */
export function judgeTokens(
  tokens: readonly Token[],
  judging: Judging,
  around: Span = [0, judging.lines.length],
): void {
  let span = around;
  for (const token of tokens) {
    span = token.map ?? span;
    judgeToken(token, judging, span);
    if (token.children) judgeTokens(token.children, judging, span);
  }
}

function judgeToken(token: Token, judging: Judging, span: Span): void {
  if (token.type === 'html_block' || token.type === 'html_inline') return refuseHtml(token, judging, span);
  if (!allowed.has(token.type)) {
    judging.report.error(
      { line: span[0] + 1, column: 1 },
      `\`${token.type}\` is not supported in lessons.`,
      'Write it in plain Markdown.',
    );
  }
  if (token.type === 'heading_open') judgeHeading(token, judging, span);
  if (token.type === 'link_open') judgeLink(token, judging, span);
  if (token.type === 'image') judgeImage(token, judging, span);
}

function refuseHtml(token: Token, { lines, report }: Judging, span: Span): void {
  const html = token.content.trim();
  const shown = html.length > 40 ? `${html.slice(0, 40)}…` : html;
  const fix = 'Write Markdown; for the signs themselves, put `code marks` around them.';
  report.error(placeIn(lines, span, html), `HTML is not supported in lessons: ${shown}`, fix);
}

function judgeHeading(token: Token, { report }: Judging, span: Span): void {
  if (token.level > 0) {
    report.error(
      { line: span[0] + 1, column: 1 },
      'A heading is not allowed in a list or a quotation.',
      'Move it out.',
    );
  }
  if (!['h2', 'h3', 'h4'].includes(token.tag)) {
    const what = `A heading of level ${token.tag.slice(1)} is not supported in lessons.`;
    report.error(
      { line: span[0] + 1, column: 1 },
      what,
      'Use `##`, `###` or `####`; the title is in the front matter.',
    );
  }
}

function judgeLink(token: Token, { lesson, lines, context, report }: Judging, span: Span): void {
  const href = attribute(token, 'href');
  const refusal = refuseLink(href, lesson, context.anchors);
  if (refusal) report.error(placeIn(lines, span, href), refusal.what, refusal.fix);
}

function judgeImage(token: Token, { lines, context, report }: Judging, span: Span): void {
  const source = attribute(token, 'src');
  const place = placeIn(lines, span, source);
  const found = context.findMedia(source);
  if ('what' in found) report.error(place, found.what, found.fix);
  if (plainText(token.children).trim() === '') {
    report.warning(place, `The image \`${source}\` has no text alternative.`, 'Describe it: `![what it shows](…)`.');
  }
}
