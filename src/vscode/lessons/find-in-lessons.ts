import { l10n, QuickPickItemKind } from 'vscode';
import type { Course } from '../../core/lessons/course.ts';
import type { Lesson, Section } from '../../core/lessons/lesson.ts';
import { podCoach } from '../pod-coach.ts';
import type { CourseFile } from './course-file.ts';
import type { OpenLesson } from './lesson-links.ts';
import { labelText, plainText } from '../shown-text.ts';
import { pickOne } from '../surfaces.ts';
import type { Pick } from '../surfaces.ts';

interface SectionItem extends Pick {
  readonly lesson?: string;
  readonly section?: string;
}

/** Every section of every lesson, found by its title or by the words in it. */
export async function findInLessons(course: CourseFile, openLesson: OpenLesson): Promise<void> {
  const items = itemsOf(await course.load());
  const chosen = await pickOne(items, {
    title: plainText(l10n.t('Find in lessons')),
    placeHolder: plainText(l10n.t('Search term, such as volume or localhost')),
    matchOnDetail: true,
  });
  if (chosen?.lesson !== undefined) await openLesson(chosen.lesson, chosen.section ?? 'start');
}

function itemsOf({ lessons }: Course): readonly SectionItem[] {
  return lessons.flatMap((lesson) => [
    { label: labelText(lesson.title), kind: QuickPickItemKind.Separator },
    ...lesson.sections.map((section) => itemOf(lesson, section)),
  ]);
}

function itemOf(lesson: Lesson, section: Section): SectionItem {
  return {
    label: labelText(section.title),
    detail: labelText(proseOf(section)),
    lesson: lesson.id,
    section: section.id,
  };
}

function proseOf({ blocks }: Section): string {
  return podCoach.lessons.plainText(blocks.map((block) => (block.type === 'html' ? block.html : '')).join(' '));
}
