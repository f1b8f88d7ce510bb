/** A piece of the page that knows how to show a newer state without being recreated: focus and selection stay. */
export interface View<S> {
  readonly element: HTMLElement;
  update(state: S): void;
}

/** A view that never changes. */
export function still(element: HTMLElement): View<unknown> {
  return { element, update: () => undefined };
}
