/**
 * A strict reader of HTML for tests: says everything in it that is not on the compiler's allow-list. It knows nothing
 * of the compiler.
 */

const attributesOf: Readonly<Record<string, Readonly<Record<string, RegExp>>>> = {
  p: {},
  ul: {},
  li: {},
  blockquote: {},
  table: {},
  thead: {},
  tbody: {},
  tr: {},
  pre: {},
  em: {},
  strong: {},
  s: {},
  dfn: {},
  br: {},
  hr: {},
  ol: { start: /^\d+$/ },
  th: { class: /^align-(left|center|right)$/ },
  td: { class: /^align-(left|center|right)$/ },
  code: { class: /^language-(text|sh|bash|shell|console|json)$/ },
  div: { class: /^callout callout-(warning|note|tip)$/, role: /^note$/ },
  a: {
    href: /^(#[a-z][a-z0-9-]*|lesson:[a-z][a-z0-9-]*(#[a-z][a-z0-9-]*)?|https:\/\/(kubernetes\.io|opencontainers\.org|yaml\.org|12factor\.net|developer\.mozilla\.org)(\/[^\s<>"]*)?)$/,
    title: /^[^<>"]*$/,
  },
  img: { 'data-media': /^[\w./-]+$/, alt: /^[^<>"]*$/, title: /^[^<>"]*$/ },
};

const piece = /<(\/?)([a-z][a-z0-9]*)((?:\s+[a-z][a-z-]*="[^"<>]*")*)\s*\/?>|[^<>]+/gy;
const attribute = /([a-z][a-z-]*)="([^"]*)"/g;

/** What in `html` is no text, no known element or no known attribute. */
export function strangeIn(html: string): readonly string[] {
  const strange: string[] = [];
  piece.lastIndex = 0;
  while (piece.lastIndex < html.length) {
    const at = piece.lastIndex;
    const match = piece.exec(html);
    if (!match) return [...strange, `not HTML as we write it: ${html.slice(at, at + 60)}`];
    const [, , element, attributes = ''] = match;
    if (element === undefined) continue;
    const known = Object.hasOwn(attributesOf, element) ? attributesOf[element] : undefined;
    if (!known) strange.push(`<${element}>`);
    for (const [, name = '', value = ''] of attributes.matchAll(attribute)) {
      const pattern = known && Object.hasOwn(known, name) ? known[name] : undefined;
      if (!pattern?.test(value)) strange.push(`<${element} ${name}="${value}">`);
    }
  }
  return strange;
}
