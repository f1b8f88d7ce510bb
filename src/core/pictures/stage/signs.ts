import type { ContainerLook } from '../../stage-model.ts';
import { svgElement, type SvgElement } from '../svg-element.ts';
import { at, path } from './part.ts';

/** Icons of 14 pixels: the shape says what a thing is, the colour says it again. */
const shapes = {
  pod: 'M7 1l5.2 3v6L7 13 1.8 10V4z',
  container: 'M7 1.5l5 2.6v5.8l-5 2.6-5-2.6V4.1zM2 4.1l5 2.7 5-2.7M7 6.8v5.7',
  init: 'M2.5 2.5L12 7L2.5 11.5z',
  sidecar: 'M1.5 2.5h8v9h-8zM12.5 4v6',
  service: 'M7 1.5v4M2.5 12V8.5q0-3 4.5-3t4.5 3V12M7 5.5V12',
  node: 'M1.5 2.5h11v4h-11zM1.5 6.5h11v4h-11zM4 4.5h.1M4 8.5h.1M1 13h12',
  visitor: 'M1.5 2.5h11v7h-11zM5 12.5h4M7 9.5v3',
  workload: 'M1.5 4.5h8v8h-8zM4.5 4.5v-3h8v8h-3',
  file: 'M3 1.5h5l3 3v8H3zM8 1.5v3h3',
  restart: 'M11.5 4.5A5 5 0 1 0 12 8M12 1.5v3.2H8.8',
} as const;

export type StageIcon = keyof typeof shapes;
export type Colour = 'text' | 'quiet' | 'blue' | 'orange' | 'green' | 'red';

export function stageIcon(name: StageIcon, x: number, y: number, colour: Colour): SvgElement {
  return path(`st-icon st-${colour}`, shapes[name], `translate(${x} ${y})`);
}

/** How a container is doing, around the middle of the sign: a disc, a ring, a dashed ring, a cross. */
export function lookSign(look: ContainerLook, x: number, y: number): SvgElement {
  return at(x, y, [signShapes[look]]);
}

const ring = (dashes?: string): SvgElement =>
  svgElement('circle', {
    class: 'st-icon st-quiet',
    r: 3.5,
    ...(dashes === undefined ? {} : { 'stroke-dasharray': dashes }),
  });

const signShapes: Readonly<Record<ContainerLook, SvgElement>> = {
  ready: svgElement('circle', { class: 'st-full-green', r: 4 }),
  running: ring(),
  starting: ring(),
  waiting: ring('2 2'),
  exited: path('st-icon st-red st-thick', 'M-4-4l8 8m0-8l-8 8'),
  done: path('st-icon st-quiet st-thick', 'M-4 .2L-1.4 3 4-3'),
};

/** What the reader chose, and what came of it: each with an outline of its own. */
const verdicts = {
  picked: ['st-full-request', 'M0-7L7.5 6h-15z', 'st-hole', 'M0-3.6L4.2 4h-8.4z'],
  hit: ['st-full-green', 'M-7 0a7 7 0 1 1 14 0a7 7 0 1 1-14 0z', 'st-on-full', 'M-3 .2L-.8 2.6 3.2-2.2'],
  wrong: ['st-full-red', 'M-6.5-6.5h13v13h-13z', 'st-on-full', 'M-2.8-2.8l5.6 5.6m0-5.6l-5.6 5.6'],
  missed: ['st-full-warning', 'M0-8.5L8.5 0 0 8.5-8.5 0z', 'st-on-full', 'M0-3.8v4.2M0 3.4v.2'],
} as const;

export type VerdictSign = keyof typeof verdicts;

export function verdictSign(name: VerdictSign, x: number, y: number): SvgElement {
  const [outer, outline, inner, detail] = verdicts[name];
  return at(x, y, [path(outer, outline), path(inner, detail)]);
}

/** The dot of a request with its halo. */
export function requestDot(): readonly SvgElement[] {
  return [svgElement('circle', { class: 'st-hole', r: 8 }), svgElement('circle', { class: 'st-full-request', r: 6 })];
}
