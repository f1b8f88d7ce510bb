/** Other ways to see what the picture shows: as tables, in words, as a file. */
import type { Table } from '../../src/core/simulation/cluster-tables.ts';
import type { ExplorableView } from '../../src/core/simulation/explorables/view-explorable.ts';
import { element } from '../element.ts';
import type { Host } from '../host.ts';
import type { PictureView } from '../picture-view.ts';
import { createButton, createCheckbox } from '../toolkit.ts';
import type { View } from '../view.ts';

export interface WaysToSee {
  /** The reader chose another way. */
  changed(): void;
  /** Saves the picture as it is now, or the whole film; left out where neither can be saved. */
  save?(moves: boolean): void;
}

export function createWaysToSee(host: Host, picture: PictureView, { changed, save }: WaysToSee): View<ExplorableView> {
  const tables = element('div', { class: 'tables' });
  const toggle = createCheckbox((asTable) => {
    host.save({ asTable });
    choose(asTable);
    changed();
  }, 'Show as table');

  function choose(asTable: boolean): void {
    for (const each of [picture.element, picture.inWords]) each.hidden = asTable;
    tables.hidden = !asTable;
  }

  toggle.setChecked(host.saved.asTable);
  choose(host.saved.asTable);
  const still = createButton({ press: () => save?.(false) }, 'Save as SVG');
  const moving = createButton({ press: () => save?.(true) }, 'Save as animated SVG');
  still.hidden = save === undefined;
  let shown = '';
  return {
    element: element(
      'div',
      { class: 'ways-to-see' },
      tables,
      toggle.element,
      picture.inWords,
      element('div', { class: 'buttons' }, still, moving),
    ),
    update({ tables: all, film, mode }) {
      // A film that is not seen yet is not given away.
      moving.hidden = save === undefined || film.end === 0 || mode === 'watch';
      const key = JSON.stringify(all);
      if (key === shown && all.length > 0) return;
      shown = key;
      tables.replaceChildren(
        ...(all.length > 0
          ? all.map(createTable)
          : [element('p', {}, 'The table appears when you have answered the question.')]),
      );
    },
  };
}

function createTable({ caption, columns, rows }: Table): HTMLElement {
  const head = element('tr', {}, ...columns.map((column) => element('th', { scope: 'col' }, column)));
  const body = rows.map(([name = '', ...cells]) =>
    element('tr', {}, element('th', { scope: 'row' }, name), ...cells.map((cell) => element('td', {}, cell))),
  );
  const table = element(
    'table',
    {},
    element('caption', {}, caption),
    element('thead', {}, head),
    element('tbody', {}, ...body),
  );
  return element('div', { class: 'scrollable', tabindex: 0, role: 'group', 'aria-label': caption }, table);
}
