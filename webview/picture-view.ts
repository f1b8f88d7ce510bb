/** A picture in the page: drawn for the width that it has, and drawn again when that changes. */
import type { Figure } from '../src/core/chart-model.ts';
import { drawFigure } from '../src/core/pictures/figure.ts';
import { element, setText } from './element.ts';
import { createSvg } from './svg.ts';

export interface PictureView {
  readonly element: HTMLElement;
  /** The same in words, folded; to be put where it belongs. */
  readonly inWords: HTMLElement;
  show(model: Figure, lit?: string): void;
}

export interface PictureChoice {
  /** Called with the id of a part that was chosen with the mouse or the keyboard. */
  choose(part: string): void;
}

/** Widths that differ by less give the same picture. */
const step = 8;

export function createPicture(choice?: PictureChoice): PictureView {
  const frame = element('div', { class: 'picture-frame' });
  const words = element('p', { class: 'picture-words' });
  const fold = element('details', { class: 'in-words' }, element('summary', {}, 'The picture in words'), words);
  let drawn: { model: Figure; lit: string; width: number } | undefined;

  function draw(model: Figure, lit: string): void {
    const width = Math.floor(frame.clientWidth / step) * step;
    if (width === 0 || (drawn?.model === model && drawn.lit === lit && drawn.width === width)) return;
    const isNew = drawn !== undefined && drawn.model !== model;
    drawn = { model, lit, width };
    const picture = drawFigure(model, { width, interactive: choice !== undefined, ...(lit === '' ? {} : { lit }) });
    const focused = focusedPart(frame);
    const before = textsIn(frame);
    const svg = createSvg(picture.tree, (part, target) => offer(part, target, choice));
    if (!choice && isNew) markNewTexts(svg, before);
    frame.replaceChildren(svg);
    focusPart(frame, focused);
    setText(words, picture.alternative);
  }

  let wanted: { model: Figure; lit: string } | undefined;
  const redraw = () => wanted && draw(wanted.model, wanted.lit);
  new ResizeObserver(redraw).observe(frame);
  return {
    element: frame,
    inWords: fold,
    show(model, lit = '') {
      wanted = { model, lit };
      redraw();
    },
  };
}

function textsIn(frame: HTMLElement): ReadonlySet<string> {
  return new Set([...frame.querySelectorAll('text')].map((text) => text.textContent));
}

/** What an action has changed lights up for a moment. */
function markNewTexts(svg: SVGElement, before: ReadonlySet<string>): void {
  for (const text of svg.querySelectorAll('text')) text.classList.toggle('is-new', !before.has(text.textContent));
}

function offer(part: string, target: SVGElement, choice: PictureChoice | undefined): void {
  if (!choice) return;
  target.dataset['part'] = part;
  nameInFull(target);
  target.addEventListener('click', () => choice.choose(part));
  target.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    choice.choose(part);
  });
}

/** What can be seen of a part belongs to its name, too: somebody may say it to a computer that listens. */
function nameInFull(target: SVGElement): void {
  const texts = [...target.querySelectorAll('text')];
  for (const text of texts) text.after(' ');
  const seen = texts.map((text) => text.textContent).join(' ');
  target.setAttribute('aria-label', `${target.getAttribute('aria-label') ?? ''}: ${seen}`);
}

/** A redrawn picture keeps the focus where it was. */
function focusedPart(frame: HTMLElement): string | undefined {
  const { activeElement } = document;
  return activeElement instanceof SVGElement && frame.contains(activeElement) ? activeElement.dataset['part'] : undefined;
}

function focusPart(frame: HTMLElement, part: string | undefined): void {
  if (part === undefined) return;
  const target = [...frame.querySelectorAll<SVGElement>('[data-part]')].find((each) => each.dataset['part'] === part);
  target?.focus({ preventScroll: true });
}
