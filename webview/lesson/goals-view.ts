/** The goals of an exercise as a list with marks; each mark is also a word. */
import type { ExerciseContent, ExerciseState } from '../../src/protocol/protocol.ts';
import { element, setText } from '../element.ts';
import { icon } from '../icons.ts';
import { inlineCode } from '../inline-code.ts';
import type { View } from '../view.ts';

export function createGoals({ goals }: ExerciseContent): View<ExerciseState> {
  const rows = goals.map(({ id, text }) => {
    const mark = element('span', { class: 'goal-mark' });
    const word = element('span', { class: 'for-listeners' });
    return { id, mark, word, item: element('li', {}, mark, element('span', {}, ...inlineCode(text), word)) };
  });
  return {
    element: element('ul', { class: 'goals', 'aria-label': 'Goals' }, ...rows.map(({ item }) => item)),
    update({ reached, goal }) {
      for (const { id, mark, word, item } of rows) {
        const isReached = reached.includes(id);
        setText(word, isReached ? ' (done)' : ' (to do)');
        item.classList.toggle('done', isReached);
        item.classList.toggle('current', id === goal);
        const name = isReached ? 'check' : 'circle';
        if (mark.dataset['sign'] === name) continue;
        mark.dataset['sign'] = name;
        mark.replaceChildren(icon(name));
      }
    },
  };
}
