import type { Point, Rectangle } from './rectangle.ts';
import { svgElement, type SvgElement } from './svg-element.ts';

/** A rounded box. Boxes lie inside one another or apart, never half over each other. */
export function box(className: string, area: Rectangle, radius = 4): SvgElement {
  return svgElement('rect', {
    class: className,
    x: area.x,
    y: area.y,
    width: area.width,
    height: area.height,
    rx: radius,
  });
}

/** A line through corners at right angles, the corners rounded. */
export function bentLine(className: string, corners: readonly Point[]): SvgElement {
  return svgElement('path', { class: className, d: roundedPath(corners) });
}

const bend = 4;

function roundedPath(corners: readonly Point[]): string {
  return corners
    .map((corner, index) => {
      const before = corners[index - 1];
      const after = corners[index + 1];
      if (before === undefined) return `M${corner.x} ${corner.y}`;
      if (after === undefined) return `L${corner.x} ${corner.y}`;
      const enter = towards(corner, before);
      const leave = towards(corner, after);
      return `L${enter.x} ${enter.y}Q${corner.x} ${corner.y} ${leave.x} ${leave.y}`;
    })
    .join('');
}

/** A point a little way from `from` to `to`, at most half of it. */
function towards(from: Point, to: Point): Point {
  const distance = Math.abs(to.x - from.x) + Math.abs(to.y - from.y);
  const share = distance === 0 ? 0 : Math.min(bend, distance / 2) / distance;
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
}

export function dot(className: string, at: Point, radius = 2.5): SvgElement {
  return svgElement('circle', { class: className, cx: at.x, cy: at.y, r: radius });
}

/** A small head that points down onto `tip`. */
export function arrowHead(className: string, tip: Point): SvgElement {
  return svgElement('path', {
    class: className,
    d: `M${tip.x - 4} ${tip.y - 6}L${tip.x} ${tip.y}L${tip.x + 4} ${tip.y - 6}Z`,
  });
}
