/** The one thing to do next in an exercise, or praise. */
import type { ExerciseContent, ExerciseState } from '../../src/protocol/protocol.ts';
import { element } from '../element.ts';
import { icon } from '../icons.ts';
import { inlineCode } from '../inline-code.ts';
import type { View } from '../view.ts';

export function createNextStep(exercise: ExerciseContent): View<ExerciseState> {
  const next = element('div', { class: 'next-step', role: 'status' });
  return { element: next, update: (state) => showNext(next, exercise, state) };
}

/** One thing at a time: the first that stands in the way, or praise. */
function showNext(next: HTMLElement, { goals, celebrate }: ExerciseContent, state: ExerciseState): void {
  const goal = goals.find(({ id }) => id === state.goal);
  const [problem = ''] = state.problems;
  const text = state.passed ? celebrate : state.open ? problem || (goal?.text ?? '') : '';
  const sign = state.passed ? 'check' : 'note';
  const key = `${sign} ${text}`;
  if (next.dataset['key'] === key) return;
  next.dataset['key'] = key;
  next.replaceChildren(...(text === '' ? [] : [icon(sign), element('p', {}, ...inlineCode(text))]));
}
