/**
 * The ladder of hints: where to look, why, how, and at the top the solution. It stands at the goal that is worked on.
 */
import type { ExerciseContent, ExerciseState, GoalContent } from '../../src/protocol/protocol.ts';
import { element, setText } from '../element.ts';
import { icon } from '../icons.ts';
import { inlineCode } from '../inline-code.ts';
import { createButton } from '../toolkit.ts';
import type { View } from '../view.ts';
import type { LessonContext } from './lesson-context.ts';

const buttonWords = ['Give me a hint', 'Another hint', 'One more hint', 'Show the solution'];

export function createHints(exercise: ExerciseContent, context: LessonContext): View<ExerciseState> {
  const { host, lesson } = context;
  const list = element('ol', { class: 'hints', 'aria-label': 'Hints' });
  const word = document.createTextNode('');
  const button = createButton({ press: () => climb() }, icon('tip'), word);
  const made = element('div', { class: 'ladder' }, list, button);
  let goal: GoalContent | undefined;

  const keyOf = () => `${lesson}/${exercise.id}/${goal?.id ?? ''}`;
  const shown = () => host.saved.hints[keyOf()] ?? 0;

  function climb(): void {
    if (!goal) return;
    if (shown() >= buttonWords.length - 1) host.send({ type: 'showSolution', lesson, exercise: exercise.id });
    else host.save({ hints: { ...host.saved.hints, [keyOf()]: shown() + 1 } });
    draw();
  }

  function draw(): void {
    setText(word, buttonWords[Math.min(shown(), buttonWords.length - 1)] ?? '');
    const key = `${keyOf()} ${shown()}`;
    if (list.dataset['key'] === key || !goal) return;
    list.dataset['key'] = key;
    list.replaceChildren(...rungs(goal, exercise, context).slice(0, shown()));
  }

  return {
    element: made,
    update(state) {
      const current =
        exercise.goals.find(({ id }) => id === state.goal) ??
        exercise.goals.find(({ id }) => !state.reached.includes(id));
      made.hidden = state.passed || !current || !(state.open || state.changed);
      goal = current;
      draw();
    },
  };
}

function rungs(
  goal: GoalContent,
  exercise: ExerciseContent,
  { host, lesson, goTo }: LessonContext,
): readonly HTMLElement[] {
  const show = () => host.send({ type: 'showGoal', lesson, exercise: exercise.id, goal: goal.id });
  return [
    element('li', {}, element('p', {}, ...inlineCode(goal.where)), createButton({ press: show }, 'Show me where')),
    element(
      'li',
      {},
      element('p', {}, ...inlineCode(goal.why)),
      createButton({ press: () => goTo(goal.whySection) }, 'Read why'),
    ),
    element('li', {}, element('p', {}, ...inlineCode(goal.how))),
  ];
}
