import type { Film, Frame } from '../film-model.ts';
import { drawFigure } from './figure.ts';
import type { Point } from './rectangle.ts';
import { requestDot } from './stage/signs.ts';
import { svgElement, type SvgElement } from './svg-element.ts';

/** Seconds that the end stands still before the film begins again. */
const rest = 2;
/** The part of a second that a move takes. */
const moving = 0.42;

interface Clip {
  /** When each frame begins, as shares of the whole. */
  readonly starts: readonly number[];
  readonly seconds: number;
}

/**
 * A whole film as one SVG that plays by itself, over and over: what keeps its key travels, what a value was is
 * replaced.
 */
export function filmSvg(film: Film, width: number): SvgElement {
  const figures = film.frames.map(({ figure }) => figure);
  const pictures = figures.map((figure) => drawFigure(figure, { width, film: figures }));
  const seconds = film.end + rest;
  const clip: Clip = { starts: film.frames.map(({ at }) => at / seconds), seconds };
  const [first] = pictures;
  const height = Math.max(...pictures.map((picture) => picture.height));
  const attributes = { ...first?.tree.attributes, height, viewBox: `0 0 ${first?.width ?? width} ${height}` };
  const dots = film.frames.flatMap((frame, index) =>
    dotOf(frame, pictures[index]?.route(frame.travels?.way ?? []) ?? [], clip),
  );
  return svgElement('svg', attributes, [
    ...mergeChildren(
      pictures.map(({ tree }) => tree),
      clip,
    ),
    ...dots,
  ]);
}

type Trees = readonly (SvgElement | undefined)[];

/** The children of one thing in each frame: keyed ones become one element each, the others are shown in turn. */
function mergeChildren(trees: Trees, clip: Clip): SvgElement[] {
  const plain = trees.map((tree) =>
    (tree?.children ?? []).filter((child) => typeof child === 'string' || child.key === undefined),
  );
  const keys = [...new Set(trees.flatMap((tree) => keyedChildren(tree).map(({ key = '' }) => key)))];
  const keyed = keys.map((key) =>
    mergeKeyed(
      trees.map((tree) => keyedChildren(tree).find((child) => child.key === key)),
      clip,
    ),
  );
  return [...inTurn(plain, clip), ...keyed];
}

function keyedChildren(tree: SvgElement | undefined): SvgElement[] {
  return (tree?.children ?? []).filter(
    (child): child is SvgElement => typeof child !== 'string' && child.key !== undefined,
  );
}

/** One thing through the whole film: where it is, whether it is there, and what it says. */
function mergeKeyed(trees: Trees, clip: Clip): SvgElement {
  const known = trees.find((tree) => tree !== undefined);
  let last = known?.box ?? { x: 0, y: 0, width: 0, height: 0 };
  const places = trees.map((tree) => (last = tree?.box ?? last));
  const { class: className = '' } = known?.attributes ?? {};
  const children = [
    ...animatePlace(places, clip),
    ...animateBeing(
      trees.map((tree) => tree !== undefined),
      clip,
    ),
    ...mergeChildren(trees, clip),
  ];
  const [start] = places;
  return svgElement(
    'g',
    { ...(className === '' ? {} : { class: className }), transform: `translate(${start?.x ?? 0} ${start?.y ?? 0})` },
    children,
  );
}

/** Stands still, and moves at the beginning of a frame. */
function animatePlace(places: readonly Point[], clip: Clip): SvgElement[] {
  if (places.every(({ x, y }) => x === places[0]?.x && y === places[0]?.y)) return [];
  const stops = places.flatMap((place, index): [number, Point][] => {
    const start = clip.starts[index] ?? 0;
    const before = places[index - 1];
    return before === undefined
      ? [[0, place]]
      : [
          [start, before],
          [Math.min(1, start + moving / clip.seconds), place],
        ];
  });
  const ordered = stops.filter(([time], index) => index === 0 || time >= (stops[index - 1]?.[0] ?? 0));
  const last = ordered.at(-1)?.[1] ?? { x: 0, y: 0 };
  const all = [...ordered, [1, last] as const];
  const values = all.map(([, { x, y }]) => `${x} ${y}`).join(';');
  return [
    svgElement('animateTransform', {
      attributeName: 'transform',
      type: 'translate',
      values,
      keyTimes: all.map(([time]) => share(time)).join(';'),
      ...forever(clip),
    }),
  ];
}

function animateBeing(there: readonly boolean[], clip: Clip): SvgElement[] {
  if (there.every(Boolean)) return [];
  const values = there.map((is) => (is ? 1 : 0)).join(';');
  return [
    svgElement('animate', {
      attributeName: 'opacity',
      calcMode: 'discrete',
      values,
      keyTimes: clip.starts.map(share).join(';'),
      ...forever(clip),
    }),
  ];
}

/** What is the same all the time stands there once. */
function inTurn(contents: readonly (readonly (SvgElement | string)[])[], clip: Clip): SvgElement[] {
  const versions = new Map<string, { readonly content: readonly (SvgElement | string)[]; readonly shown: boolean[] }>();
  contents.forEach((content, index) => {
    const key = JSON.stringify(content);
    const version = versions.get(key) ?? { content, shown: contents.map(() => false) };
    version.shown[index] = true;
    versions.set(key, version);
  });
  return [...versions.values()]
    .filter(({ content }) => content.length > 0)
    .map(({ content, shown }) => svgElement('g', {}, [...animateBeing(shown, clip), ...content]));
}

/** A request on its way, as long as it travels. */
function dotOf({ at, travels }: Frame, points: readonly Point[], clip: Clip): SvgElement[] {
  if (travels === undefined || points.length < 2) return [];
  const from = at / clip.seconds;
  const to = Math.min(1, (at + travels.last * 0.6) / clip.seconds);
  const path = points.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${x} ${y}`).join('');
  const being = svgElement('animate', {
    attributeName: 'opacity',
    calcMode: 'discrete',
    values: '0;1;0',
    keyTimes: `0;${share(from)};${share(to)}`,
    ...forever(clip),
  });
  const motion = svgElement('animateMotion', {
    path,
    keyPoints: '0;0;1;1',
    keyTimes: `0;${share(from)};${share(to)};1`,
    calcMode: 'linear',
    ...forever(clip),
  });
  return [svgElement('g', { opacity: 0 }, [being, motion, ...requestDot()])];
}

function forever({ seconds }: Clip): SvgElement['attributes'] {
  return { dur: `${seconds.toFixed(2)}s`, repeatCount: 'indefinite' };
}

function share(value: number): string {
  return value.toFixed(4);
}
