/** SVG as data -> elements; and elements that show other data than before, moved rather than recreated. */
import type { SvgElement } from '../src/core/pictures/svg-element.ts';
import { appear, glow, leave, move } from './motion.ts';

const namespace = 'http://www.w3.org/2000/svg';

/** What each element shows. */
const shown = new WeakMap<Node, SvgElement>();
/** Elements that are on their way out. */
const leaving = new WeakSet<Node>();

/** `parts` receives each element that shows a part of the manifest. */
export function createSvg(tree: SvgElement, parts?: (part: string, element: SVGElement) => void): SVGElement {
  const made = document.createElementNS(namespace, tree.tag);
  for (const [name, value] of Object.entries(tree.attributes)) made.setAttribute(name, String(value));
  for (const child of tree.children) made.append(typeof child === 'string' ? child : createSvg(child, parts));
  shown.set(made, tree);
  if (tree.partId !== undefined) parts?.(tree.partId, made);
  return made;
}

/**
 * Makes an element show another tree of the same tag. What keeps its key is moved from where it was to where it is:
 * both places are in the trees, so nothing is measured. `milliseconds` is how long a change may take, 0 at once.
 */
export function patchSvg(element: SVGElement, tree: SvgElement, milliseconds: number): void {
  const before = shown.get(element);
  for (const [name, value] of Object.entries(tree.attributes)) {
    if (before?.attributes[name] !== value) element.setAttribute(name, String(value));
  }
  for (const name of Object.keys(before?.attributes ?? {}))
    if (!(name in tree.attributes)) element.removeAttribute(name);
  shown.set(element, tree);
  patchChildren(element, tree.children, milliseconds);
  if (before === undefined || milliseconds === 0) return;
  if (before.box && tree.box) move(element, before.box, tree.box, milliseconds, tree.stretches === true);
  if (tree.pulse !== undefined && tree.pulse !== before.pulse) glow(element);
}

function patchChildren(element: SVGElement, children: SvgElement['children'], milliseconds: number): void {
  const left = [...element.childNodes].filter((node) => !leaving.has(node));
  let place: Node | null = null;
  for (const child of children) {
    const index = left.findIndex((node) => shows(node, child));
    const [known] = index < 0 ? [] : left.splice(index, 1);
    const node: Node = known ?? (typeof child === 'string' ? document.createTextNode(child) : createSvg(child));
    if (known !== undefined) patchNode(known, child, milliseconds);
    const next: Node | null = place === null ? element.firstChild : place.nextSibling;
    if (next !== node) element.insertBefore(node, next);
    if (
      known === undefined &&
      milliseconds > 0 &&
      typeof child !== 'string' &&
      child.key !== undefined &&
      node instanceof SVGElement
    )
      appear(node, child, milliseconds);
    place = node;
  }
  for (const node of left) remove(node, milliseconds);
}

/** The same thing: the same key, or none and the same tag. */
function shows(node: Node, child: SvgElement | string): boolean {
  if (typeof child === 'string') return node instanceof Text;
  const tree = shown.get(node);
  return tree !== undefined && tree.key === child.key && tree.tag === child.tag;
}

function patchNode(node: Node, child: SvgElement | string, milliseconds: number): void {
  if (typeof child === 'string') {
    if (node instanceof Text && node.data !== child) node.data = child;
  } else if (node instanceof SVGElement) patchSvg(node, child, milliseconds);
}

function remove(node: Node, milliseconds: number): void {
  const tree = shown.get(node);
  if (milliseconds === 0 || tree?.key === undefined || tree.box === undefined || !(node instanceof SVGElement))
    return void node.parentNode?.removeChild(node);
  leaving.add(node);
  node.setAttribute('aria-hidden', 'true');
  // What is gone can be neither found by its key, nor focused, nor chosen.
  for (const each of [node, ...node.querySelectorAll('[data-key]')])
    for (const name of ['data-key', 'data-choice', 'tabindex', 'role']) each.removeAttribute(name);
  leave(node, tree.box, milliseconds, () => node.remove());
}
