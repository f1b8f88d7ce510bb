/**
 * How things move: by transform and opacity alone, from one known place to another. The attribute says where a thing
 * is; this only covers it.
 */
import type { Rectangle } from '../src/core/pictures/rectangle.ts';
import type { SvgElement } from '../src/core/pictures/svg-element.ts';

const easing = 'cubic-bezier(.2, .7, .2, 1)';

function play(element: Element | null, frames: Keyframe[], duration: number): Animation | undefined {
  return element?.animate(frames, { duration, easing });
}

const at = ({ x, y }: { readonly x: number; readonly y: number }): string => `translate(${x}px, ${y}px)`;

/**
 * From one place to another. Another width stretches a bar; all else grows by one scale, so that no letter is
 * squashed.
 */
export function move(
  element: SVGElement,
  from: Rectangle,
  to: Rectangle,
  milliseconds: number,
  stretches: boolean,
): void {
  const isSame = from.x === to.x && from.y === to.y && (from.width === to.width || !stretches);
  if (isSame) return;
  const scale = stretches ? ` scale(${from.width / Math.max(1, to.width)}, 1)` : '';
  play(
    element,
    [{ transform: `${at(from)}${scale}` }, { transform: `${at(to)}${stretches ? ' scale(1, 1)' : ''}` }],
    milliseconds * 1.6,
  );
}

/** Something new fades in, or comes from where it was made. */
export function appear(element: SVGElement, { box, from }: SvgElement, milliseconds: number): void {
  if (box === undefined || from === undefined)
    return void play(element, [{ opacity: 0 }, { opacity: 1 }], milliseconds);
  const scale = Math.min(1, from.width / Math.max(1, box.width));
  play(
    element,
    [
      { transform: `${at(from)} scale(${scale})`, opacity: 0.4 },
      { transform: `${at(box)} scale(1)`, opacity: 1 },
    ],
    milliseconds * 1.8,
  );
}

/** What goes sinks a little and fades. */
export function leave(element: SVGElement, box: Rectangle, milliseconds: number, done: () => void): void {
  const animation = play(
    element,
    [
      { transform: at(box), opacity: 1 },
      { transform: at({ x: box.x, y: box.y + 28 }), opacity: 0 },
    ],
    milliseconds * 1.4,
  );
  if (animation) animation.onfinish = done;
  else done();
}

/** A value that changed lights up for a moment. */
export function glow(element: SVGElement): void {
  play(element.querySelector(':scope > .st-pulse'), [{ opacity: 0 }, { opacity: 0.5 }, { opacity: 0 }], 900);
}

/** Does the reader want things to stand still? */
export function wantsLessMotion(): boolean {
  return (
    matchMedia('(prefers-reduced-motion: reduce)').matches || document.body.classList.contains('vscode-reduce-motion')
  );
}

/** How the page comes to another place: a leap for who wants less motion. */
export function scrolling(): ScrollBehavior {
  return wantsLessMotion() ? 'instant' : 'smooth';
}
