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
      const lines = log.map(({ time, text }) => `${time} s\t${text}`);
      const goesOn = shown.every((line, index) => lines[index] === line);
      if (!goesOn) list.replaceChildren();
      append(lines.slice(goesOn ? shown.length : 0).map(createLine));
      shown = lines;
    },
    note: (text) => append([element('p', { class: 'note' }, text)]),
  };
}

function createLine(line: string): HTMLElement {
  const [time = '', text = ''] = line.split('\t');
  return element('p', {}, element('span', { class: 'time' }, time), ' ', element('span', {}, text));
}
