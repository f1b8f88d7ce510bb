/** What a reader does with an incident besides typing: commands to begin with, the manifest, applying it. */
import type { ExerciseState } from '../../src/protocol/protocol.ts';
import { element, setText } from '../element.ts';
import type { LessonContext } from '../lesson/lesson-context.ts';
import { createButton, setLook } from '../toolkit.ts';
import type { View } from '../view.ts';

export interface IncidentActions {
  /** Puts a command into the field, to be completed and entered. */
  propose(line: string): void;
  apply(): void;
  over(): void;
}

/** What one asks first, in this order. */
const firstQuestions: readonly (readonly [label: string, line: string])[] = [
  ['get', 'kubectl get '],
  ['describe', 'kubectl describe pod '],
  ['logs', 'kubectl logs '],
  ['events', 'kubectl events'],
  ['help', 'help'],
];

export function createIncidentButtons(
  exercise: string,
  { lesson, host }: LessonContext,
  actions: IncidentActions,
): View<ExerciseState> {
  const word = document.createTextNode('');
  const open = createButton(
    { look: 'primary', press: () => host.send({ type: 'openExercise', lesson, exercise }) },
    word,
  );
  const apply = createButton({ press: actions.apply }, 'Apply it');
  const over = createButton(
    {
      press() {
        host.send({ type: 'resetExercise', lesson, exercise });
        actions.over();
      },
    },
    'Start again',
  );
  const proposals = firstQuestions.map(([label, line]) =>
    element('button', { type: 'button', class: 'proposal', onclick: () => actions.propose(line) }, label),
  );
  return {
    element: element(
      'div',
      { class: 'incident-buttons' },
      element(
        'div',
        { class: 'proposals', role: 'group', 'aria-label': 'Insert a command into the terminal' },
        ...proposals,
      ),
      element('div', { class: 'buttons' }, open, apply, over),
    ),
    update({ open: isOpen, changed, passed }) {
      setText(word, isOpen ? 'Go to the manifest' : 'Open the manifest');
      setLook(open, changed ? 'secondary' : 'primary');
      setLook(apply, changed && isOpen ? 'primary' : 'secondary');
      over.hidden = !changed && !passed;
    },
  };
}
