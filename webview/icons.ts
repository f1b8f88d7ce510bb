/** Small drawings of 16 by 16, all with one pen. They say nothing that words beside them do not say. */
import { createSvg } from './svg.ts';

const paths = {
  check: 'M3 8.5l3.2 3.2L13 5',
  circle: 'M8 2.5a5.5 5.5 0 1 1 0 11a5.5 5.5 0 1 1 0-11',
  play: 'M5 3.2v9.6L13 8z',
  open: 'M9.5 3H13v3.5M13 3L7.5 8.5M11.5 9.5V13h-8.5V4.5h3.5',
  text: 'M3 4h10M3 7h10M3 10h10M3 13h6',
  warning: 'M8 2.5L14.2 13.5H1.8zM8 6.5v3.5M8 11.8v.2',
  note: 'M8 2a6 6 0 1 1 0 12a6 6 0 1 1 0-12M8 7.2v4M8 4.8v.2',
  tip: 'M6 11.5c0-1.6-2-2.3-2-5a4 4 0 0 1 8 0c0 2.7-2 3.4-2 5zM6.3 14h3.4',
  cross: 'M4 4l8 8M12 4l-8 8',
  left: 'M10 3L5 8l5 5',
  right: 'M6 3l5 5l-5 5',
  up: 'M3 10l5-5l5 5',
  down: 'M3 6l5 5l5-5',
  back: 'M7 3.5L2.5 8L7 12.5M2.5 8h11',
} as const;

export type IconName = keyof typeof paths;

export function icon(name: IconName): SVGElement {
  const path = { tag: 'path', attributes: { d: paths[name] }, children: [] };
  return createSvg({
    tag: 'svg',
    attributes: { class: `icon icon-${name}`, viewBox: '0 0 16 16', 'aria-hidden': 'true', focusable: 'false' },
    children: [path],
  });
}
