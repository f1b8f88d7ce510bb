/**
 * Keeps what is being read where it is on the screen when the width changes, such as when a file opens beside the
 * panel.
 */

/** How long the page must stand still before its place is remembered, in milliseconds. */
const remembersAfter = 100;
/** So long after a change of width, pictures may still find their new height. */
const settlesAfter = 600;

/** Does nothing while `isHeld` says that the page is being brought to a place. */
export function keepPlace(page: HTMLElement, isHeld: () => boolean): void {
  let anchor: Element | undefined;
  let top = 0;
  let width = page.clientWidth;
  let changedAt = -Infinity;
  let remembering = 0;

  const isSettling = () => performance.now() - changedAt < settlesAfter;
  const remember = () => {
    if (isSettling() || page.clientWidth !== width) return;
    anchor = placeOf(page);
    top = anchor?.getBoundingClientRect().top ?? 0;
  };
  const onMove = () => {
    if (!page.isConnected) return stop();
    clearTimeout(remembering);
    remembering = window.setTimeout(remember, remembersAfter);
  };
  const observer = new ResizeObserver(() => {
    if (!page.isConnected) return stop();
    // Its first width is no change.
    if (page.clientWidth !== width && width > 0) changedAt = performance.now();
    width = page.clientWidth;
    if (anchor && isSettling() && !isHeld())
      window.scrollBy({ top: anchor.getBoundingClientRect().top - top, behavior: 'instant' });
  });
  const stop = () => {
    observer.disconnect();
    window.removeEventListener('scroll', onMove);
    page.removeEventListener('focusin', onMove);
  };
  observer.observe(page);
  window.addEventListener('scroll', onMove, { passive: true });
  page.addEventListener('focusin', onMove);
}

/** What has the focus, if it can be seen; else the first block that can be seen. */
function placeOf(page: HTMLElement): Element | undefined {
  const focused = document.activeElement;
  if (focused && page.contains(focused) && isSeen(focused)) return focused;
  return [...page.querySelectorAll('.section > *')].find(isSeen);
}

function isSeen(element: Element): boolean {
  const { top, bottom, height } = element.getBoundingClientRect();
  return height > 0 && bottom > 0 && top < window.innerHeight;
}
