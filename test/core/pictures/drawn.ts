import type { Picture } from '../../../src/core/pictures/canvas.ts';
import { allElements, type SvgElement } from '../../../src/core/pictures/svg-element.ts';
import { fonts, textWidth, type Font } from '../../../src/core/pictures/text-width.ts';
import type { Point, Rectangle } from '../../../src/core/pictures/rectangle.ts';

/** What a finished picture holds, read back from its elements. */
export interface Drawn {
  readonly boxes: readonly (Rectangle & { readonly className: string })[];
  readonly texts: readonly (Rectangle & { readonly shown: string; readonly whole: string; readonly isTick: boolean })[];
  readonly lines: readonly { readonly className: string; readonly corners: readonly Point[] }[];
}

export function readDrawn(tree: SvgElement): Drawn {
  const elements = [...allElements(tree)];
  return {
    boxes: elements
      .filter((element) => element.tag === 'rect')
      .map((element) => ({ ...rectangle(element), className: classOf(element) })),
    texts: elements.filter((element) => element.tag === 'text').map(readText),
    lines: elements
      .filter((element) => /\bpc-(line|arrow)(\s|$)/.test(classOf(element)))
      .map((element) => ({ className: classOf(element), corners: corners(element) })),
  };
}

function classOf(element: SvgElement): string {
  return String(element.attributes['class'] ?? '');
}

function number(element: SvgElement, name: string): number {
  const value = Number(element.attributes[name]);
  if (!Number.isFinite(value)) throw new Error(`${element.tag} has no number ${name}`);
  return value;
}

function rectangle(element: SvgElement): Rectangle {
  return {
    x: number(element, 'x'),
    y: number(element, 'y'),
    width: number(element, 'width'),
    height: number(element, 'height'),
  };
}

function readText(element: SvgElement): Drawn['texts'][number] {
  const font: Font | undefined = Object.values(fonts).find(
    (known) => classOf(element).split(' ')[0] === known.className,
  );
  if (font === undefined) throw new Error(`no font for ${classOf(element)}`);
  const shown = element.children.filter((child): child is string => typeof child === 'string').join('');
  const title = element.children.find((child): child is SvgElement => typeof child !== 'string');
  const width = textWidth(shown, font);
  const anchor = element.attributes['text-anchor'];
  const left = number(element, 'x') - (anchor === 'end' ? width : anchor === 'middle' ? width / 2 : 0);
  return {
    x: left,
    y: number(element, 'y') - font.size + 2,
    width,
    height: font.size,
    shown,
    whole: title === undefined ? shown : String(title.children[0]),
    isTick: classOf(element).endsWith('pc-tick'),
  };
}

/** The ends of the straight pieces of a path. */
function corners(element: SvgElement): Point[] {
  const numbers = String(element.attributes['d']).match(/-?\d+(\.\d+)?/g) ?? [];
  const points: Point[] = [];
  for (let index = 0; index + 1 < numbers.length; index += 2)
    points.push({ x: Number(numbers[index]), y: Number(numbers[index + 1]) });
  return points;
}

export function contains(outer: Rectangle, inner: Rectangle): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  );
}

export function overlap(a: Rectangle, b: Rectangle): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/** The straight pieces of a line as thin rectangles. */
export function pieces(corners: readonly Point[]): Rectangle[] {
  return corners.slice(1).map((to, index) => {
    const from = corners[index] ?? to;
    return {
      x: Math.min(from.x, to.x),
      y: Math.min(from.y, to.y),
      width: Math.abs(to.x - from.x),
      height: Math.abs(to.y - from.y),
    };
  });
}

/** The same rectangle, smaller by one pixel on each side: what touches its edge is not in it. */
export function inside(area: Rectangle): Rectangle {
  return { x: area.x + 1, y: area.y + 1, width: area.width - 2, height: area.height - 2 };
}

/** Words that the picture shows and its text alternative does not say; marks such as arrows are no words. */
export function unsaidWords(picture: Picture): string[] {
  const wordsOf = (text: string): string[] =>
    text
      .toLowerCase()
      .split(/[\s;:,.()"→✓✕]+/)
      .filter((word) => word !== '');
  const said = new Set(wordsOf(picture.alternative));
  // The numbers of a scale only help to read what the rows say.
  return readDrawn(picture.tree)
    .texts.filter(({ isTick }) => !isTick)
    .flatMap((text) => wordsOf(text.whole))
    .filter((word) => !said.has(word));
}
