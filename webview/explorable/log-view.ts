/** The log of an explorable: one line for everything that happens, heard by screen readers as it comes. */
import type { ExplorableView } from '../../src/core/simulation/explorables/view-explorable.ts';
import { element } from '../element.ts';
import type { View } from '../view.ts';

export interface LogView extends View<ExplorableView> {
  /** Says something that is no event of the cluster. */
  note(text: string): void;
}

export function createLog(): LogView {
  const title = element('p', { class: 'part-title' }, 'What happened');
  const list = element('div', { class: 'log', role: 'log', 'aria-label': 'What happened', tabindex: 0 });
  let shown: readonly string[] = [];

  function append(lines: readonly HTMLElement[]): void {
    if (lines.length === 0) return;
    list.append(...lines);
    list.scrollTop = list.scrollHeight;
  }

  return {
    element: element('div', { class: 'happened' }, title, list),
    update({ log }) {
      const lines = log.map(({ time, text }) => `${time === undefined ? '' : `${time} s`}\t${text}`);
      const changed = shown.findIndex((line, index) => lines[index] !== line);
      const kept = changed < 0 ? shown.length : changed;
      if (changed >= 0) removeAfter(list, kept);
      append(lines.slice(kept).map(createLine));
      shown = lines;
    },
    note: (text) => append([element('p', { class: 'note' }, text)]),
  };
}

/** Keeps so many lines. What stands below them is about what came after, so it goes too. */
function removeAfter(list: HTMLElement, kept: number): void {
  const lines = [...list.querySelectorAll('p:not(.note)')];
  const last = lines[kept - 1];
  if (!last) return list.replaceChildren();
  while (last.nextElementSibling) last.nextElementSibling.remove();
}

function createLine(line: string): HTMLElement {
  const [time = '', text = ''] = line.split('\t');
  return element('p', {}, element('span', { class: 'time' }, time), ' ', element('span', {}, text));
}
