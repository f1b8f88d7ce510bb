/**
 * The toolkit's library finds out at its loading whether the browser knows `:focus-visible`, by means of an empty
 * `<style>`. The page's policy refuses that, and the library would show its focus ring on every click. Until
 * `endStyleProbe` it gets another element in place of `<style>`, with a sheet to try its rule on. To be imported before
 * the toolkit.
 */
// eslint-disable-next-line @typescript-eslint/no-deprecated -- only the overload for tags that no longer exist is
const createElement = document.createElement.bind(document);

const probe = createElement('template');
Object.defineProperty(probe, 'sheet', { value: new CSSStyleSheet() });

Object.defineProperty(document, 'createElement', {
  configurable: true,
  value: (tag: string) => (tag === 'style' ? probe : createElement(tag)),
});

/** Gives the document its own way of making elements back. */
export function endStyleProbe(): void {
  Reflect.deleteProperty(document, 'createElement');
}
