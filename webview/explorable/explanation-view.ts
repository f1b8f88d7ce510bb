/** Why it was so: shown once something was tried. */
import type { ExplorableView } from '../../src/core/simulation/explorables/view-explorable.ts';
import { element } from '../element.ts';
import type { View } from '../view.ts';

export function createExplanation(): View<ExplorableView> {
  const made = element('div', { class: 'explanation', hidden: true });
  return {
    element: made,
    update({ explain }) {
      made.hidden = explain.length === 0;
      if (made.childElementCount === 0 && explain.length > 0) {
        made.append(element('p', { class: 'part-title' }, 'Why'), ...explain.map((text) => element('p', {}, text)));
      }
    },
  };
}
