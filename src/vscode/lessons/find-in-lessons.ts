import { l10n, QuickPickItemKind } from 'vscode';
import type { Course } from '../../core/lessons/course.ts';
import type { Exercise } from '../../core/lessons/exercise.ts';
import type { Lesson, Section } from '../../core/lessons/lesson.ts';
import { podCoach } from '../pod-coach.ts';
import type { CourseFile } from './course-file.ts';
import type { OpenLesson } from './lesson-links.ts';
import { labelText, plainText } from '../shown-text.ts';
import { pickOne } from '../surfaces.ts';
import type { Pick } from '../surfaces.ts';

interface Found extends Pick {
  readonly open?: () => PromiseLike<void>;
}

/** Opens what is found: sections, and exercises by a link such as `about-pods#own-port`. */
export interface LessonOpeners {
  readonly openLesson: OpenLesson;
  readonly openExercise: (link: string) => PromiseLike<void>;
}

/** Every section and exercise of every lesson, found by its title or by the words in it. */
export async function findInLessons(course: CourseFile, openers: LessonOpeners): Promise<void> {
  const items = itemsOf(await course.load(), openers);
  const chosen = await pickOne(items, {
    title: plainText(l10n.t('Find in lessons')),
    placeHolder: plainText(l10n.t('Search term, such as volume or localhost')),
    matchOnDetail: true,
  });
  await chosen?.open?.();
}

function itemsOf({ lessons }: Course, { openLesson, openExercise }: LessonOpeners): readonly Found[] {
  return lessons.flatMap((lesson: Lesson) => [
    { label: labelText(lesson.title), kind: QuickPickItemKind.Separator },
    ...lesson.sections.map((section) => ({
      label: labelText(section.title),
      detail: labelText(proseOf(section)),
      open: () => openLesson(lesson.id, section.id),
    })),
    ...lesson.exercises.map((exercise) => ({
      label: labelText(exercise.title),
      detail: labelText(wordsOf(exercise)),
      open: () => openExercise(`${lesson.id}#${exercise.id}`),
    })),
  ]);
}

function wordsOf({ incident, task }: Exercise): string {
  return incident === null ? task : `${incident.report} ${task}`;
}

function proseOf({ blocks }: Section): string {
  return podCoach.lessons.plainText(blocks.map((block) => (block.type === 'html' ? block.html : '')).join(' '));
}
