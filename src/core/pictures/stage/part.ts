import type { Rectangle } from '../rectangle.ts';
import { svgElement, type SvgElement } from '../svg-element.ts';

type Drawn = SvgElement | false | undefined;

/** The elements that are there. */
function present(children: readonly (Drawn | readonly Drawn[])[]): SvgElement[] {
  return children.flat().filter((child): child is SvgElement => typeof child === 'object');
}

/** A thing with a place of its own: what is in it is drawn from its corner on, so it moves as a whole. */
export function keyed(
  key: string,
  box: Rectangle,
  children: readonly (Drawn | readonly Drawn[])[],
  attributes: SvgElement['attributes'] = {},
): SvgElement {
  return {
    ...svgElement(
      'g',
      { ...attributes, transform: `translate(${box.x} ${box.y})`, 'data-key': key },
      present(children),
    ),
    key,
    box,
  };
}

export function rect(className: string, x: number, y: number, width: number, height: number, radius = 4): SvgElement {
  return svgElement('rect', {
    class: className,
    x,
    y,
    width: Math.max(0, width),
    height: Math.max(0, height),
    rx: radius,
  });
}

export function path(className: string, d: string, transform?: string): SvgElement {
  return svgElement('path', { class: className, d, ...(transform === undefined ? {} : { transform }) });
}

export function at(x: number, y: number, children: readonly Drawn[]): SvgElement {
  return svgElement('g', { transform: `translate(${x} ${y})` }, present(children));
}
