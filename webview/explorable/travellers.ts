/** Requests on their way: dots over the picture that follow the clock, forwards and backwards. */
import type { Frame } from '../../src/core/film-model.ts';
import { element } from '../element.ts';
import { svgElement, type SvgElement } from '../../src/core/pictures/svg-element.ts';
import { requestDot, verdictSign } from '../../src/core/pictures/stage/signs.ts';
import type { Point } from '../../src/core/pictures/rectangle.ts';
import { createSvg } from '../svg.ts';

export interface Travellers {
  readonly element: HTMLElement;
  /** Puts every dot where it is at that second. `route` gives the way of a request. */
  show(frames: readonly Frame[], time: number, route: (way: readonly string[]) => readonly Point[]): void;
  clear(): void;
}

interface Traveller {
  readonly frame: Frame;
  readonly elements: readonly SVGElement[];
  readonly animations: readonly Animation[];
}

/** Of the time of a request, the way there; an answer comes back faster, a refusal stays where it happened. */
const there = 0.6;

export function createTravellers(): Travellers {
  const layer = element('div', { class: 'travellers', 'aria-hidden': 'true' });
  let all: readonly Traveller[] = [];

  function remove(traveller: Traveller): void {
    for (const each of traveller.elements) each.remove();
  }

  return {
    element: layer,
    show(frames, time, route) {
      const active = frames.filter(
        ({ at, travels }) => travels !== undefined && at <= time && time < at + travels.last,
      );
      for (const each of all) if (!active.includes(each.frame)) remove(each);
      all = active.map((frame) => all.find((each) => each.frame === frame) ?? set(layer, frame, route));
      for (const { frame, animations } of all)
        for (const animation of animations) animation.currentTime = (time - frame.at) * 1000;
    },
    clear() {
      for (const each of all) remove(each);
      all = [];
    },
  };
}

function set(layer: HTMLElement, frame: Frame, route: (way: readonly string[]) => readonly Point[]): Traveller {
  const { travels } = frame;
  const points = travels === undefined ? [] : route(travels.way);
  if (travels === undefined || points.length < 2) return { frame, elements: [], animations: [] };
  const last = travels.last * 1000;
  const dot = createSvg(traveller('traveller', requestDot()));
  const end = createSvg(traveller('traveller traveller-end', [verdictSign(travels.answered ? 'hit' : 'wrong', 0, 0)]));
  layer.append(dot, end);
  const animations = [
    animate(dot, along(points), 0, last * there),
    animate(end, travels.answered ? along([...points].reverse()) : fail(points), last * there, last * (1 - there)),
  ];
  return { frame, elements: [dot, end], animations };
}

function traveller(className: string, children: readonly SvgElement[]): SvgElement {
  return svgElement('svg', { class: className, width: 24, height: 24, viewBox: '-12 -12 24 24' }, children);
}

/** Held still: the film's clock moves it. */
function animate(target: Element, frames: Keyframe[], delay: number, duration: number): Animation {
  const animation = target.animate(frames, { delay, duration, fill: 'none' });
  animation.pause();
  return animation;
}

function along(points: readonly Point[]): Keyframe[] {
  const lengths = points.map(({ x, y }, index) => {
    const before = points[index - 1];
    return before === undefined ? 0 : Math.hypot(x - before.x, y - before.y);
  });
  const whole = Math.max(
    1,
    lengths.reduce((sum, length) => sum + length, 0),
  );
  let gone = 0;
  return points.map(({ x, y }, index) => ({
    transform: `translate(${x}px, ${y}px)`,
    offset: Math.min(1, (gone += lengths[index] ?? 0) / whole),
    opacity: 1,
  }));
}

function fail(points: readonly Point[]): Keyframe[] {
  const { x, y } = points.at(-1) ?? { x: 0, y: 0 };
  return [0.4, 1.7, 1.3, 1.3].map((scale, index) => ({
    transform: `translate(${x}px, ${y}px) scale(${scale})`,
    opacity: index === 3 ? 0 : 1,
    offset: [0, 0.15, 0.3, 1][index] ?? 1,
  }));
}

/** With less motion a request is its whole way, drawn at once. */
export function stillRoute(points: readonly Point[]): SvgElement {
  const d = points.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${x} ${y}`).join('');
  return svgElement('path', { class: 'st-route', d });
}
