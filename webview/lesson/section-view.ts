/** A section: its heading, its blocks, the rules it teaches, and whether it is read. */
import type { BlockContent, LessonState, SectionContent } from '../../src/protocol/protocol.ts';
import { element } from '../element.ts';
import { createCheckbox } from '../toolkit.ts';
import { still } from '../view.ts';
import type { View } from '../view.ts';
import { createExercise } from './exercise-view.ts';
import type { LessonContext } from './lesson-context.ts';
import { createManifest } from './manifest-view.ts';
import { createOrder } from './order-view.ts';
import { createPictureBlock } from './picture-block-view.ts';
import { createQuiz } from './quiz-view.ts';
import { createRules } from './rules-view.ts';
import { createSimulation } from './simulation-view.ts';

export function createSection(section: SectionContent, context: LessonContext): View<LessonState> {
  const views = [
    ...section.blocks.map((block) => createBlock(block, context)),
    createRules(section.id, context),
    ...readMark(section, context),
  ];
  const content = views.map((view) => view.element);
  const made = element(
    'section',
    { class: `section level-${section.level}` },
    ...(section.level === 1 ? [] : [headingOf(section)]),
    ...content,
  );
  return {
    element: made,
    update: (state) => {
      for (const view of views) view.update(state);
    },
  };
}

function headingOf({ id, title, level }: SectionContent): HTMLElement {
  const tag = level === 2 ? 'h2' : level === 3 ? 'h3' : 'h4';
  return element(tag, { tabindex: -1, 'data-section': id }, title);
}

function createBlock(block: BlockContent, context: LessonContext): View<LessonState> {
  switch (block.type) {
    case 'html':
      return still(element('div', { class: 'prose' }, context.prose(block.html)));
    case 'manifest':
      return still(createManifest(block, context));
    case 'picture':
      return createPictureBlock(block);
    case 'simulation':
      return createSimulation(block, context);
    case 'quiz':
      return createQuiz(block, context);
    case 'order':
      return createOrder(block, context);
    case 'exercise':
      return createExercise(block.id, context);
  }
}

/** Reading is what the reader says it is: nothing is ticked by scrolling past it. */
function readMark(
  { id, level, isReference }: SectionContent,
  { lesson, host }: LessonContext,
): readonly View<LessonState>[] {
  if (isReference || level !== 2) return [];
  const checkbox = createCheckbox(
    (read) => host.send({ type: 'setRead', lesson, section: id, read }),
    'I have read this',
  );
  return [
    {
      element: element('div', { class: 'read-mark' }, checkbox.element),
      update: ({ done }) => checkbox.setChecked(done.includes(`section.${id}`)),
    },
  ];
}
