import { line, type Point } from './rectangle.ts';
import { svgElement, type SvgElement } from './svg-element.ts';

/** Small signs in a square of 12, drawn with a line: one for each kind of thing. */
const paths = {
  pod: 'M6 .8L10.8 3.4V8.6L6 11.2L1.2 8.6V3.4Z',
  workload: 'M1 1h6v6H1ZM9 4.5h2v6.5H4.5V9',
  container: 'M1.2 3L6 .8L10.8 3V9L6 11.2L1.2 9ZM1.2 3L6 5.2L10.8 3M6 5.2V11.2',
  init: 'M2 1.5L10 6L2 10.5Z',
  sidecar: 'M1 2h6v8H1ZM9.5 4h1.5v4h-1.5',
  volume: 'M1.5 2.8C1.5 .6 10.5 .6 10.5 2.8V9.2C10.5 11.4 1.5 11.4 1.5 9.2ZM1.5 2.8C1.5 5 10.5 5 10.5 2.8',
  service: 'M6 1v3M6 4C3 4 2 6 2 8.5M6 4C9 4 10 6 10 8.5M6 4V8.5M.8 10.2h2.4M4.8 10.2h2.4M8.8 10.2h2.4',
  request: 'M1 6h9M6.5 2.5L10 6L6.5 9.5',
  error: 'M6 .8A5.2 5.2 0 1 0 6 11.2A5.2 5.2 0 1 0 6 .8M4 4L8 8M8 4L4 8',
  warning: 'M6 1L11.4 10.8H.6ZM6 4.5V7.5M6 9V9.4',
  information: 'M6 .8A5.2 5.2 0 1 0 6 11.2A5.2 5.2 0 1 0 6 .8M6 5.3V8.7M6 3.2V3.5',
} as const;

export type IconName = keyof typeof paths;

/** Icons stand in the middle of a line. */
export const iconSize = 12;

export function icon(name: IconName, at: Point): SvgElement {
  return svgElement('path', {
    class: `pc-icon pc-icon-${name}`,
    d: paths[name],
    transform: `translate(${at.x} ${at.y + (line - iconSize) / 2})`,
  });
}
