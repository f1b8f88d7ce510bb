/** Which of how many questions is asked. */
import type { ExplorableView } from '../../src/core/simulation/explorables/view-explorable.ts';
import { element } from '../element.ts';
import type { View } from '../view.ts';

export function createProgress(): View<ExplorableView> {
  const made = element('p', { class: 'progress' });
  return {
    element: made,
    update({ questions, place }) {
      made.hidden = questions.length < 2;
      const bars = questions.map(({ verdict }, index) => {
        const isDone = verdict === 'right' || verdict === 'wrong';
        return element('span', { class: `bar${index === place - 1 ? ' is-here' : ''}${isDone ? ' is-done' : ''}` });
      });
      made.replaceChildren(
        element('span', { class: 'bars', 'aria-hidden': 'true' }, ...bars),
        place === 0 ? 'free play' : `${place} of ${questions.length}`,
      );
    },
  };
}
