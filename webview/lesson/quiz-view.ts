/** The questions after a section. */
import type { LessonState, QuizContent } from '../../src/protocol/protocol.ts';
import { element } from '../element.ts';
import type { View } from '../view.ts';
import type { LessonContext } from './lesson-context.ts';
import { createQuestion } from './question-view.ts';

export function createQuiz({ questions }: QuizContent, context: LessonContext): View<LessonState> {
  const views = questions.map((question) => createQuestion(question, context));
  const title = element('p', { class: 'card-kind' }, 'Check yourself');
  return {
    element: element('div', { class: 'card quiz' }, title, ...views.map((view) => view.element)),
    update: (state) => {
      for (const view of views) view.update(state);
    },
  };
}
