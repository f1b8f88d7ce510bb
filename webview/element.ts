/** Making elements without HTML: whatever a text holds, it is shown as text. */

type Child = Node | string;

/**
 * Attributes by name, functions as listeners: `{ class: 'card', hidden: true, onclick: () => … }`; false leaves one
 * out.
 */
export type Attributes = Readonly<Record<string, string | number | boolean | ((event: Event) => void)>>;

export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  setAttributes(made, attributes);
  made.append(...children);
  return made;
}

/** Sets attributes and listeners on an element that is there already. */
export function setAttributes(target: Element, attributes: Attributes): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') target.addEventListener(name.slice('on'.length), value);
    else if (value === false) target.removeAttribute(name);
    else target.setAttribute(name, value === true ? '' : String(value));
  }
}

/**
 * Puts other children in place of the present ones, unless they read the same: a screen reader repeats what is
 * replaced.
 */
export function setText(target: Node, text: string): void {
  if (target.textContent !== text) target.textContent = text;
}
