/** What happened, one line for each moment that was seen; a line leads back to its moment. */
import type { Film, Frame } from '../../src/core/film-model.ts';
import { element } from '../element.ts';

export interface LogView {
  readonly element: HTMLElement;
  /** Lines up to `told` seconds are shown; the one of `time` is marked. */
  update(film: Film, told: number, time: number): void;
}

export function createLog(seek: (time: number) => void): LogView {
  const list = element('ol', { class: 'log' });
  const made = element('details', { class: 'happened' }, element('summary', {}, 'What happened'), list);
  let shown = '';
  return {
    element: made,
    update(film, told, time) {
      const frames = film.frames.filter(
        (frame, index) => frame.text !== '' && frame.at <= told && film.frames.findIndex(saysTheSame(frame)) === index,
      );
      made.hidden = frames.length === 0;
      const key = JSON.stringify(frames.map(({ text }) => text));
      if (key !== shown) {
        shown = key;
        list.replaceChildren(...frames.map(({ at, text, clock }) => line(text, clock, () => seek(at))));
      }
      const now = frames.filter(({ at }) => at <= time + 1e-6).length - 1;
      for (const [index, item] of [...list.children].entries()) item.classList.toggle('is-now', index === now);
    },
  };
}

/** Told at the same time of the clock, or at any where there is none: nothing new. */
function saysTheSame({ text, clock }: Frame): (other: Frame) => boolean {
  return (other) => other.text === text && other.clock === clock;
}

function line(text: string, clock: number | undefined, press: () => void): HTMLElement {
  const time = clock === undefined ? [] : [element('span', { class: 'time' }, `${clock} s`)];
  return element('li', {}, element('button', { type: 'button', onclick: press }, ...time, element('span', {}, text)));
}
