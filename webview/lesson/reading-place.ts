/** Where the reader is: going to a section, coming back to a place, and telling the host how far the reading went. */
import type { GoTo } from '../../src/protocol/protocol.ts';
import type { Host } from '../host.ts';
import { scrolling } from '../motion.ts';
import type { SavedState } from '../saved-state.ts';

export type Place = Pick<GoTo, 'section' | 'exercise'>;

/** A heading this far below the top of the window, in pixels, is the one being read. */
const readingLine = 96;
/** How long the page must stand still before its place is remembered, in milliseconds. */
const savesAfter = 250;
const tellsAfter = 1500;

function headingsOf(page: HTMLElement): readonly HTMLElement[] {
  return [...page.querySelectorAll<HTMLElement>('[data-section]')];
}

function headingOf(page: HTMLElement, section: string): HTMLElement | undefined {
  return headingsOf(page).find((heading) => heading.dataset['section'] === section);
}

export function hasSection(page: HTMLElement, section: string): boolean {
  return headingOf(page, section) !== undefined;
}

/** Unfolds a section or an exercise of it, and puts the focus there, so that a screen reader begins there. */
export function focusOn(page: HTMLElement, place: Place): void {
  const heading = headingAt(page, place);
  if (!heading) return;
  unfold(heading);
  heading.focus({ preventScroll: true });
}

function headingAt(page: HTMLElement, { section, exercise }: Place): HTMLElement | undefined {
  return exerciseOf(page, exercise) ?? headingOf(page, section) ?? headingsOf(page)[0];
}

/** Brings it to the top of the window. */
export function scrollToTop(page: HTMLElement, place: Place, wanted?: ScrollBehavior): void {
  const heading = headingAt(page, place);
  if (!heading) return;
  const behavior = wanted ?? (isNear(heading) ? scrolling() : 'instant');
  if (heading === headingsOf(page)[0]) window.scrollTo({ top: 0, behavior });
  else heading.scrollIntoView({ block: 'start', behavior });
}

/** Of a way of many screens, nothing could be seen but a blur. */
function isNear(heading: HTMLElement): boolean {
  return Math.abs(heading.getBoundingClientRect().top) < 2 * window.innerHeight;
}

function exerciseOf(page: HTMLElement, exercise: string): HTMLElement | undefined {
  const titles = [...page.querySelectorAll<HTMLElement>('[data-exercise]')];
  return titles.find((title) => title.dataset['exercise'] === exercise);
}

function unfold(heading: HTMLElement): void {
  const fold = heading.closest('details');
  if (fold) fold.open = true;
}

/** Puts the page back where it was left, without taking the focus. */
export function restorePlace(page: HTMLElement, { section, offset }: SavedState): void {
  const heading = headingOf(page, section);
  if (!heading) return;
  unfold(heading);
  window.scrollTo({ top: topOf(heading) + offset, behavior: 'instant' });
}

function topOf(heading: HTMLElement): number {
  return heading.getBoundingClientRect().top + window.scrollY;
}

/** Remembers the place on every stop, tells the host when another section is read, and `mark`s it in the contents. */
export function followReading(page: HTMLElement, host: Host, lesson: string, mark: (section: string) => void): void {
  let saving = 0;
  let telling = 0;
  let told = '';

  const tell = (section: string) => {
    if (section === told) return;
    told = section;
    host.send({ type: 'readTo', lesson, section });
  };
  const onScroll = () => {
    if (!page.isConnected) return window.removeEventListener('scroll', onScroll);
    const heading = headingBeingRead(page);
    const section = heading?.dataset['section'];
    if (!heading || section === undefined) return;
    mark(section);
    clearTimeout(saving);
    clearTimeout(telling);
    saving = window.setTimeout(
      () => host.save({ lesson, section, offset: Math.round(window.scrollY - topOf(heading)) }),
      savesAfter,
    );
    telling = window.setTimeout(() => tell(section), tellsAfter);
  };
  window.addEventListener('scroll', onScroll, { passive: true });
}

/** The last heading above the reading line; at the end of the page the last one of all that can be seen. */
function headingBeingRead(page: HTMLElement): HTMLElement | undefined {
  const headings = headingsOf(page).filter((heading) => heading.offsetParent !== null);
  const above = headings.filter((heading) => heading.getBoundingClientRect().top <= readingLine);
  return above.at(-1) ?? headings[0];
}
