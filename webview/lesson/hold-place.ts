/**
 * Keeps the page at the place to which it was brought while it still finds its size: fonts and pictures come late, and
 * a file that opens beside makes it narrower. Whoever scrolls, types or goes elsewhere ends it.
 */

/** How long things may come late, in milliseconds. */
const holdsFor = 4000;
const endings = ['wheel', 'touchmove', 'pointerdown', 'keydown', 'focusin'] as const;

/** Brings the page to its place, and again after each change of its size, until what it returns is aborted. */
export function holdPlace(page: HTMLElement, place: (behavior?: ScrollBehavior) => void): AbortController {
  const over = new AbortController();
  const end = () => over.abort();
  place();
  const size = sizeOf(page);
  let isFirst = true;
  const observer = new ResizeObserver(() => {
    // The first call comes by itself, and may be of the size that the page had.
    const isNews = !isFirst || sizeOf(page) !== size;
    isFirst = false;
    if (isNews) place('instant');
  });
  observer.observe(page);
  over.signal.addEventListener('abort', () => observer.disconnect());
  for (const type of endings) addEventListener(type, end, { capture: true, passive: true, signal: over.signal });
  setTimeout(end, holdsFor);
  return over;
}

function sizeOf({ offsetWidth, offsetHeight }: HTMLElement): string {
  return `${offsetWidth} ${offsetHeight}`;
}
