/** What there is now: as a picture, or as tables that say the same. */
import type { Figure } from '../../src/core/chart-model.ts';
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
  const beside = element('div', { class: 'tables' });
  const toggle = createCheckbox((asTable) => {
    host.save({ asTable });
    choose(asTable);
  }, 'Show as table');

  function choose(asTable: boolean): void {
    for (const each of [picture.element, picture.inWords]) each.hidden = asTable;
    tables.hidden = !asTable;
    beside.hidden = asTable;
  }

  toggle.setChecked(host.saved.asTable);
  choose(host.saved.asTable);
  let shown = '';
  let model: Figure | undefined;
  return {
    element: element('div', { class: 'scene' }, picture.element, beside, tables, element('div', { class: 'ways-to-see' }, toggle.element, picture.inWords)),
    update(view) {
      const key = JSON.stringify([view.picture, view.tables]);
      if (key !== shown) model = view.picture;
      // The same model as before is drawn anew only for another width.
      if (model) picture.show(model);
      if (key === shown) return;
      shown = key;
      tables.replaceChildren(...view.tables.map(createTable));
      beside.replaceChildren(...view.tables.filter(({ besidePicture }) => besidePicture).map(createTable));
    },
  };
}

function createTable({ caption, columns, rows }: Table): HTMLElement {
  const head = element('tr', {}, ...columns.map((column) => element('th', { scope: 'col' }, column)));
  const body = rows.map(([name = '', ...cells]) => element('tr', {}, element('th', { scope: 'row' }, name), ...cells.map((cell) => element('td', {}, cell))));
  const table = element('table', {}, element('caption', {}, caption), element('thead', {}, head), element('tbody', {}, ...body));
  return element('div', { class: 'scrollable', tabindex: 0, role: 'group', 'aria-label': caption }, table);
}
