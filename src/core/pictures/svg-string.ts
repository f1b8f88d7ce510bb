import { resolvedStylesheet } from './colours.ts';
import { svgElement, type SvgElement } from './svg-element.ts';

/** The values of the theme's CSS variables, as the browser computes them. */
export type ThemeValues = Readonly<Record<string, string>>;

/** Characters that XML 1.0 cannot hold, not even escaped. */
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu;

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escapeXml(text: string): string {
  return text.replace(forbidden, '\ufffd').replace(/[&<>"']/g, (character) => escapes[character] ?? '');
}

/** A picture as an SVG file, its colours those of the theme of the moment. */
export function toSvgString(tree: SvgElement, theme: ThemeValues): string {
  const style = `<style>${escapeXml(resolvedStylesheet(theme))}</style>`;
  const { open, body } = write(onGround(tree));
  const root = open.replace(/^<svg/, '<svg xmlns="http://www.w3.org/2000/svg"');
  return `${root}${style}${body}</svg>\n`;
}

/** Space around the picture, in pixels. */
const margin = 12;

/** A page of its own brings no ground: light letters would be lost on a white one. */
function onGround(tree: SvgElement): SvgElement {
  const { width, height } = tree.attributes;
  if (typeof width !== 'number' || typeof height !== 'number') return tree;
  const size = { width: width + 2 * margin, height: height + 2 * margin };
  const viewBox = `${-margin} ${-margin} ${size.width} ${size.height}`;
  const ground = svgElement('rect', { class: 'pc-cover', x: -margin, y: -margin, ...size });
  return { ...tree, attributes: { ...tree.attributes, ...size, viewBox }, children: [ground, ...tree.children] };
}

function write(element: SvgElement): { open: string; body: string } {
  const attributes = Object.entries(element.attributes).map(
    ([name, value]) => ` ${name}="${escapeXml(String(value))}"`,
  );
  const body = element.children.map((child) => (typeof child === 'string' ? escapeXml(child) : whole(child))).join('');
  return { open: `<${element.tag}${attributes.join('')}>`, body };
}

function whole(element: SvgElement): string {
  const { open, body } = write(element);
  return `${open}${body}</${element.tag}>`;
}
