/**
 * The time line of a film: play and hold, one event back and on, and a rail to drag. Marks appear as their moment is
 * seen.
 */
import type { Film, MomentKind } from '../../src/core/film-model.ts';
import { svgElement, type SvgElement } from '../../src/core/pictures/svg-element.ts';
import { element, setText } from '../element.ts';
import { createSvg } from '../svg.ts';
import type { Player } from './player.ts';

export interface Transport {
  readonly element: HTMLElement;
  /** `told`: how far the marks may tell of the film, in seconds. */
  showFilm(told: number): void;
  showTime(caption: string): void;
  showPlaying(): void;
  focus(): void;
}

const signs: Readonly<Record<MomentKind, readonly [className: string, path: string]>> = {
  first: ['', ''],
  request: ['st-full-request', 'M-3 0a3 3 0 1 1 6 0a3 3 0 1 1-6 0z'],
  refused: ['st-full-red', 'M-3.5-3.5h7v7h-7z'],
  exit: ['st-full-red', 'M-5-3l2-2 3 3 3-3 2 2-3 3 3 3-2 2-3-3-3 3-2-2 3-3z'],
  gone: ['st-full-red', 'M-5-3l2-2 3 3 3-3 2 2-3 3 3 3-2 2-3-3-3 3-2-2 3-3z'],
  start: ['mark-start', 'M-4-4h8v8h-8z'],
  ready: ['st-full-green', 'M-5 0a5 5 0 1 1 10 0a5 5 0 1 1-10 0z'],
  made: ['mark-made', 'M0-6l5 3v6L0 6l-5-3v-6z'],
  change: ['mark-made', 'M0-5L5 0 0 5-5 0z'],
};

const icons = {
  back: 'M3 3h2v10H3zM13 3v10L6 8z',
  play: 'M4 2l9 6-9 6z',
  pause: 'M3 2h3.5v12H3zM9.5 2H13v12H9.5z',
  on: 'M11 3h2v10h-2zM3 3l7 5-7 5z',
};

export function createTransport(player: Player): Transport {
  const back = iconButton(icons.back, 'Previous event', () => player.step(-1));
  const play = iconButton(icons.play, 'Play', () => (player.isPlaying ? player.pause() : player.play()));
  const on = iconButton(icons.on, 'Next event', () => player.step(1));
  const gone = element('div', { class: 'rail-gone' });
  const run = element('div', { class: 'rail-run' }, element('div', { class: 'rail-head' }));
  const marks = element('div', { class: 'rail-marks', 'aria-hidden': 'true' });
  const time = element('input', {
    type: 'range',
    min: 0,
    max: 1,
    step: 'any',
    class: 'rail-time',
    'aria-label': 'Time',
    oninput: () => player.seek(Number(time.value)),
  });
  const rail = element('div', { class: 'rail' }, element('div', { class: 'rail-line' }), gone, marks, run, time);
  const caption = element('p', { class: 'caption', role: 'status' });
  const made = element('div', { class: 'transport' }, back, play, on, rail, caption);
  let drawn = '';

  return {
    element: made,
    showFilm(told) {
      const { film } = player;
      made.classList.toggle('is-still', film.end === 0);
      time.max = String(film.end);
      const until = film.frames.filter(({ at, kind }) => at <= told && kind !== 'first');
      const key = JSON.stringify([film.end, until.map(({ at, kind }) => [at, kind])]);
      if (key === drawn) return;
      drawn = key;
      marks.replaceChildren(...until.map(({ at, kind }) => markOf(film, at, kind)));
    },
    showTime(text) {
      const share = player.film.end === 0 ? 0 : player.time / player.film.end;
      run.style.transform = `translateX(${share * 100}%)`;
      gone.style.transform = `scaleX(${share})`;
      time.value = String(player.time);
      if (caption.textContent !== text) time.setAttribute('aria-valuetext', text);
      setText(caption, text);
    },
    showPlaying() {
      play.setAttribute('aria-label', player.isPlaying ? 'Pause' : 'Play');
      play.querySelector('path')?.setAttribute('d', player.isPlaying ? icons.pause : icons.play);
    },
    focus: () => play.focus({ preventScroll: true }),
  };
}

function iconButton(d: string, label: string, press: () => void): HTMLButtonElement {
  const drawing: SvgElement = svgElement(
    'svg',
    { width: 16, height: 16, viewBox: '0 0 16 16', 'aria-hidden': 'true', focusable: 'false' },
    [svgElement('path', { d })],
  );
  const made = element('button', { type: 'button', class: 'icon-button', 'aria-label': label, onclick: press });
  made.append(createSvg(drawing));
  return made;
}

/** Placed by script, as the page's policy wants it. */
function markOf(film: Film, at: number, kind: MomentKind): HTMLElement {
  const [className, d] = signs[kind];
  const made = element('span', { class: 'rail-mark' });
  made.style.left = `${(at / Math.max(1e-3, film.end)) * 100}%`;
  made.append(
    createSvg(
      svgElement('svg', { width: 14, height: 14, viewBox: '-7 -7 14 14' }, [
        svgElement('path', { class: 'rail-halo', d }),
        svgElement('path', { class: className, d }),
      ]),
    ),
  );
  return made;
}
