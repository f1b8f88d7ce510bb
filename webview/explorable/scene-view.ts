/** What there is now: as a picture, or as tables that say the same. */
import type { Table } from '../../src/core/simulation/cluster-tables.ts';
import type { ExplorableView } from '../../src/core/simulation/explorables/view-explorable.ts';
import { element } from '../element.ts';
import type { Host } from '../host.ts';
import { createPicture } from '../picture-view.ts';
import { createCheckbox } from '../toolkit.ts';
import type { View } from '../view.ts';

export function createScene(host: Host): View<ExplorableView> {
  const picture = createPicture();
  const tables = element('div', { class: 'tables' });
  const toggle = createCheckbox((asTable) => {
    host.save({ asTable });
    choose(asTable);
  }, 'Show as table');

  function choose(asTable: boolean): void {
    for (const each of [picture.element, picture.inWords]) each.hidden = asTable;
    tables.hidden = !asTable;
  }

  toggle.setChecked(host.saved.asTable);
  choose(host.saved.asTable);
  let shown = '';
  return {
    element: element('div', { class: 'scene' }, picture.element, tables, element('div', { class: 'ways-to-see' }, toggle.element, picture.inWords)),
    update(view) {
      picture.show(view.picture);
      const key = JSON.stringify(view.tables);
      if (key === shown) return;
      shown = key;
      tables.replaceChildren(...view.tables.map(createTable));
    },
  };
}

function createTable({ caption, columns, rows }: Table): HTMLElement {
  const head = element('tr', {}, ...columns.map((column) => element('th', { scope: 'col' }, column)));
  const body = rows.map(([name = '', ...cells]) => element('tr', {}, element('th', { scope: 'row' }, name), ...cells.map((cell) => element('td', {}, cell))));
  const table = element('table', {}, element('caption', {}, caption), element('thead', {}, head), element('tbody', {}, ...body));
  return element('div', { class: 'scrollable', tabindex: 0, role: 'group', 'aria-label': caption }, table);
}
