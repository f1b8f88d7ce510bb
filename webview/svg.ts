/** SVG as data -> elements. */
import type { SvgElement } from '../src/core/pictures/svg-element.ts';

const namespace = 'http://www.w3.org/2000/svg';

/** `parts` receives each element that shows a part of the manifest. */
export function createSvg(tree: SvgElement, parts?: (part: string, element: SVGElement) => void): SVGElement {
  const made = document.createElementNS(namespace, tree.tag);
  for (const [name, value] of Object.entries(tree.attributes)) made.setAttribute(name, String(value));
  for (const child of tree.children) made.append(typeof child === 'string' ? child : createSvg(child, parts));
  if (tree.partId !== undefined) parts?.(tree.partId, made);
  return made;
}
