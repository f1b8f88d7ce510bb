import assert from 'node:assert/strict';
import type { ExerciseState } from '../../src/protocol/protocol.ts';
import { violations } from './axe.ts';
import { usePage } from './page.ts';
import { openPanel, wholeCourse } from './panel.ts';
import type { WholeLesson } from './panel.ts';
import { themeNames } from './theme.ts';
import type { Theme } from './theme.ts';

const lessons = wholeCourse();
const lengthOf = ({ content }: WholeLesson): number => JSON.stringify(content).length;
const [longest] = [...lessons].sort((a, b) => lengthOf(b) - lengthOf(a));

/** Everything that can be unfolded is to be seen. */
function unfold(): void {
  for (const fold of document.querySelectorAll('details')) fold.open = true;
}

/**
 * The lesson of somebody who has been through it: answers right and wrong, exercises passed and not, problems in open
 * files.
 */
function worked(lesson: WholeLesson): WholeLesson {
  const { content, exercises, rules } = lesson;
  const questions = content.sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.type === 'quiz' ? block.questions : [])),
  );
  return {
    ...lesson,
    cameFrom: 'pod.yaml',
    isFinished: true,
    done: content.sections.map(({ id }) => `section.${id}`),
    answers: questions.map(({ id, options }, index) => ({
      question: id,
      chosen: [options.findIndex(({ right }) => right === (index % 2 === 0))],
    })),
    rules: rules.map((rule, index) => ({ ...rule, places: index % 3 })),
    exercises: exercises.map((exercise, index) =>
      workedExercise(exercise, content.exercises[index]?.goals.map(({ id }) => id) ?? [], index === 0),
    ),
  };
}

function workedExercise(exercise: ExerciseState, goals: readonly string[], isOpen: boolean): ExerciseState {
  const goal = goals.at(-1) ?? '';
  if (isOpen)
    return {
      ...exercise,
      open: true,
      changed: true,
      goal,
      problems: ['`web` listens on 3000.'],
      others: ['This image has no tag.'],
    };
  return { ...exercise, open: true, changed: true, passed: true, reached: goals, goal: '' };
}

describe('The course is for everyone', () => {
  const page = usePage();

  async function check(lesson: WholeLesson, theme: Theme): Promise<void> {
    await page().setViewportSize({ width: 1100, height: 900 });
    const panel = await openPanel(page(), theme);
    await panel.render(lesson);
    await page().evaluate(unfold);
    assert.deepEqual(await violations(page()), []);
    assert.deepEqual(panel.complaints, []);
  }

  for (const lesson of lessons) {
    it(`${lesson.lesson} has no accessibility violation, new in a dark theme and worked through in a light one`, async function () {
      this.timeout(180_000);
      await check(lesson, 'dark');
      await check(worked(lesson), 'light');
    });
  }

  for (const theme of themeNames) {
    it(`the longest lesson, worked through, has none in the ${theme} theme`, async function () {
      this.timeout(120_000);
      await check(worked(longest ?? assert.fail()), theme);
    });
  }
});
