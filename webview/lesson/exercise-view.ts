/**
 * An exercise in the text: what to reach, how far it is, and a ladder of hints. The work itself is done in an editor.
 */
import type { ExerciseContent, ExerciseState, LessonState } from '../../src/protocol/protocol.ts';
import { element, setText } from '../element.ts';
import { inlineCode } from '../inline-code.ts';
import { createIncident } from '../incident/incident-view.ts';
import { createButton, setLook } from '../toolkit.ts';
import type { View } from '../view.ts';
import { createGoals } from './goals-view.ts';
import { createHints } from './hints-view.ts';
import type { LessonContext } from './lesson-context.ts';
import { createNextStep } from './next-step-view.ts';

export function createExercise(id: string, context: LessonContext): View<LessonState> {
  const exercise = context.content.exercises.find((one) => one.id === id);
  if (!exercise) return { element: element('div', {}), update: () => undefined };
  if (exercise.incident) return createIncident(exercise, exercise.incident, context);
  const goals = createGoals(exercise);
  const next = createNextStep(exercise);
  const hints = createHints(exercise, context);
  const learnt = createLearnt(exercise);
  const others = createOthers();
  const buttons = createButtons(exercise, context);
  const card = element(
    'div',
    { class: 'card exercise' },
    element('p', { class: 'card-kind' }, 'Exercise'),
    element('p', { class: 'card-title', tabindex: -1, 'data-exercise': exercise.id }, exercise.title),
    element('p', {}, ...inlineCode(exercise.task)),
    goals.element,
    next.element,
    learnt.element,
    buttons.element,
    hints.element,
    others.element,
  );
  return {
    element: card,
    update({ exercises }) {
      const state = exercises.find((one) => one.id === id);
      if (!state) return;
      card.classList.toggle('is-passed', state.passed);
      for (const view of [goals, next, learnt, hints, others, buttons]) view.update(state);
    },
  };
}

/** When it is solved: what was learnt, and how else it could have been solved. */
function createLearnt({ objective, otherWays }: ExerciseContent): View<ExerciseState> {
  const ways = otherWays.map((way) => element('li', {}, ...inlineCode(way)));
  const made = element(
    'div',
    { class: 'learnt', hidden: true },
    element('p', {}, ...inlineCode(objective)),
    element('details', {}, element('summary', {}, 'Other solutions'), element('ul', {}, ...ways)),
  );
  return {
    element: made,
    update({ passed }) {
      made.hidden = !passed;
    },
  };
}

function createButtons(exercise: ExerciseContent, { lesson, host }: LessonContext): View<ExerciseState> {
  const send = (type: 'openExercise' | 'resetExercise') => () => host.send({ type, lesson, exercise: exercise.id });
  const word = document.createTextNode('');
  const open = createButton({ look: 'primary', press: send('openExercise') }, word);
  const reset = createButton({ press: send('resetExercise') }, 'Start again');
  return {
    element: element('div', { class: 'buttons' }, open, reset),
    update({ open: isOpen, changed, passed }) {
      setLook(open, passed ? 'secondary' : 'primary');
      setText(word, isOpen ? 'Go to the exercise' : changed ? 'Continue the exercise' : 'Start the exercise');
      reset.hidden = !changed;
    },
  };
}

/** What else was found in the manifest: out of the way, and not at all before the reader has changed something. */
function createOthers(): View<ExerciseState> {
  const summary = element('summary', {});
  const list = element('ul', {});
  const fold = element('details', { class: 'others', hidden: true }, summary, list);
  return {
    element: fold,
    update({ others, open }) {
      fold.hidden = others.length === 0 || !open;
      setText(summary, `Also noticed in this file (${others.length})`);
      const key = others.join('\n');
      if (list.dataset['key'] === key) return;
      list.dataset['key'] = key;
      list.replaceChildren(...others.map((text) => element('li', {}, ...inlineCode(text))));
    },
  };
}
