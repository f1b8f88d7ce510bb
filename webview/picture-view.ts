/** A picture in the page: drawn for the width that it has, changed in place when it shows something else. */
import type { Figure } from '../src/core/chart-model.ts';
import { drawFigure, type DrawnFigure } from '../src/core/pictures/figure.ts';
import type { Marks } from '../src/core/pictures/stage/fact.ts';
import { element, setText } from './element.ts';
import { wantsLessMotion } from './motion.ts';
import { createSvg, patchSvg } from './svg.ts';

/** What is shown besides the model itself. */
export interface Showing {
  readonly lit?: string;
  readonly marks?: Marks;
  /** All figures of the film, so that nothing has another place in another of them. */
  readonly film?: readonly Figure[];
  /** How long a change may take, in milliseconds; left out: at once. */
  readonly change?: number;
}

export interface PictureView {
  readonly element: HTMLElement;
  /** The same in words, folded; to be put where it belongs. */
  readonly inWords: HTMLElement;
  show(model: Figure, showing?: Showing): void;
  /** What was drawn last; nothing before the picture is in the page. */
  drawn(): DrawnFigure | undefined;
}

export interface PictureChoice {
  /** Called with the id of a part of the manifest that was chosen with the mouse or the keyboard. */
  choose(part: string): void;
}

/** Widths that differ by less give the same picture. */
const step = 8;

interface Drawn {
  readonly model: Figure;
  readonly showing: Showing;
  readonly width: number;
  readonly svg: SVGElement;
  readonly figure: DrawnFigure;
}

/** `redrawn` is called when the picture was drawn for another width. */
export function createPicture(choice?: PictureChoice, redrawn: () => void = () => undefined): PictureView {
  const frame = element('div', { class: 'picture-frame' });
  const words = element('p', { class: 'picture-words' });
  const fold = element('details', { class: 'in-words' }, element('summary', {}, 'The picture in words'), words);
  let drawn: Drawn | undefined;
  let wanted: { readonly model: Figure; readonly showing: Showing } | undefined;

  function redraw(): void {
    const width = Math.floor(frame.clientWidth / step) * step;
    if (width === 0 || !wanted) return;
    const { model, showing } = wanted;
    if (drawn?.model === model && drawn.width === width && sameShowing(drawn.showing, showing)) return;
    const figure = drawFigure(model, { width, interactive: choice !== undefined, ...showing });
    const isOther = drawn !== undefined && drawn.width !== width;
    const svg = draw(figure, isOther ? 0 : (showing.change ?? 0));
    drawn = { model, showing, width, svg, figure };
    setText(words, figure.alternative);
    if (isOther) redrawn();
  }

  /** Parts of a manifest have listeners of their own, so such a picture is recreated. */
  function draw(figure: DrawnFigure, change: number): SVGElement {
    if (drawn && !choice) {
      patchSvg(drawn.svg, figure.tree, wantsLessMotion() ? 0 : change);
      return drawn.svg;
    }
    const focused = focusedPart(frame);
    const svg = createSvg(figure.tree, (part, target) => offer(part, target, choice));
    frame.replaceChildren(svg);
    focusPart(frame, focused);
    return svg;
  }

  new ResizeObserver(redraw).observe(frame);
  return {
    element: frame,
    inWords: fold,
    show(model, showing = {}) {
      wanted = { model, showing };
      redraw();
    },
    drawn: () => drawn?.figure,
  };
}

function sameShowing(a: Showing, b: Showing): boolean {
  return (
    (a.lit ?? '') === (b.lit ?? '') &&
    a.film === b.film &&
    JSON.stringify(a.marks ?? {}) === JSON.stringify(b.marks ?? {})
  );
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
  return activeElement instanceof SVGElement && frame.contains(activeElement)
    ? activeElement.dataset['part']
    : undefined;
}

function focusPart(frame: HTMLElement, part: string | undefined): void {
  if (part === undefined) return;
  const target = [...frame.querySelectorAll<SVGElement>('[data-part]')].find((each) => each.dataset['part'] === part);
  target?.focus({ preventScroll: true });
}
