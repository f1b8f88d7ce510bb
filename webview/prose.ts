/**
 * Prose of a lesson: HTML that the build has judged -> elements. Judged again here: only what is on this list comes
 * through.
 */
import { element } from './element.ts';
import { icon } from './icons.ts';
import type { IconName } from './icons.ts';

const allowed: ReadonlySet<string> = new Set([
  'p',
  'ul',
  'ol',
  'li',
  'blockquote',
  'table',
  'thead',
  'tbody',
  'tr',
  'th',
  'td',
  'pre',
  'code',
  'hr',
  'br',
  'em',
  'strong',
  's',
  'a',
  'img',
  'dfn',
  'div',
  'span',
]);

/** Classes that a lesson's HTML may have. */
const allowedClasses = /^(callout|callout-(warning|note|tip)|align-(left|center|right)|language-[a-z]+)$/;

const calloutIcons: Readonly<Record<string, IconName>> = {
  'callout-warning': 'warning',
  'callout-note': 'note',
  'callout-tip': 'tip',
};

/** What becomes of the places in prose that lead somewhere. */
export interface ProseContext {
  /** The address of the media folder, ending in `/`. */
  readonly media: string;
  followLink(lesson: string, section: string): void;
  explainTerm(words: string): Node;
}

export function createProse(html: string, context: ProseContext): DocumentFragment {
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  const fragment = document.createDocumentFragment();
  fragment.append(...[...parsed.body.childNodes].flatMap((node) => copy(node, context)));
  return fragment;
}

function copy(node: Node, context: ProseContext): Node[] {
  if (node.nodeType === Node.TEXT_NODE) return [document.createTextNode(node.textContent ?? '')];
  if (!(node instanceof HTMLElement)) return [];
  const tag = node.tagName.toLowerCase();
  if (!allowed.has(tag)) return [];
  if (tag === 'img') return image(node, context);
  if (tag === 'a') return [link(node, context)];
  if (tag === 'dfn') return [context.explainTerm(node.textContent ?? '')];
  if (tag === 'table') return [scrollable(copyElement(node, context))];
  return [copyElement(node, context)];
}

function copyElement(node: HTMLElement, context: ProseContext): HTMLElement {
  const made = document.createElement(node.tagName.toLowerCase());
  const classes = [...node.classList].filter((name) => allowedClasses.test(name));
  made.classList.add(...classes);
  if (node.getAttribute('role') === 'note') made.setAttribute('role', 'note');
  if (made instanceof HTMLOListElement && node instanceof HTMLOListElement) made.start = node.start;
  const sign = classes.map((name) => calloutIcons[name]).find((name) => name !== undefined);
  if (sign) made.append(icon(sign), element('div', {}, ...children(node, context)));
  else made.append(...children(node, context));
  if (made instanceof HTMLPreElement) made.tabIndex = 0;
  return made;
}

function children(node: Node, context: ProseContext): Node[] {
  return [...node.childNodes].flatMap((child) => copy(child, context));
}

/** A table that is too wide scrolls by itself, also by keyboard. */
function scrollable(table: HTMLElement): HTMLElement {
  return element('div', { class: 'scrollable', tabindex: 0, role: 'group', 'aria-label': 'Table' }, table);
}

function image(node: HTMLElement, { media }: ProseContext): Node[] {
  const path = node.dataset['media'] ?? '';
  if (!/^[\w-]+(?:[./][\w-]+)*$/.test(path)) return [];
  return [element('img', { src: media + path, alt: node.getAttribute('alt') ?? '' })];
}

const inside = /^(?:lesson:([a-z][a-z0-9-]*))?(?:#([a-z][a-z0-9-]*))?$/;

/**
 * A link into a lesson goes through the host; one to the web is VS Code's own affair, which asks before it opens a
 * browser.
 */
function link(node: HTMLElement, context: ProseContext): HTMLElement {
  const href = node.getAttribute('href') ?? '';
  const content = children(node, context);
  const place = inside.exec(href);
  if (place && href !== '') {
    const [, lesson = '', section = 'start'] = place;
    const follow = (event: Event) => {
      event.preventDefault();
      context.followLink(lesson, section);
    };
    return element('a', { href: `#${section}`, onclick: follow }, ...content);
  }
  return /^https:\/\/[a-z0-9.-]+(\/|$)/.test(href)
    ? element('a', { href }, ...content)
    : element('span', {}, ...content);
}
