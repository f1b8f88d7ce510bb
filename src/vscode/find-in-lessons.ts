import { l10n, QuickPickItemKind, window } from 'vscode';
import type { QuickPickItem } from 'vscode';
import type { Course } from '../core/lessons/course.ts';
import type { Lesson, Section } from '../core/lessons/lesson.ts';
import { plainTextOf } from '../core/lessons/plain-text.ts';
import type { CourseFile } from './course-file.ts';
import type { OpenLesson } from './lesson-links.ts';

interface SectionItem extends QuickPickItem {
  readonly lesson?: string;
  readonly section?: string;
}

/** Every section of every lesson, found by its title or by the words in it. */
export async function findInLessons(course: CourseFile, openLesson: OpenLesson): Promise<void> {
  const items = itemsOf(await course.load());
  const chosen = await window.showQuickPick(items, { title: l10n.t('Find in lessons'), placeHolder: l10n.t('A word, such as volume or localhost'), matchOnDetail: true });
  if (chosen?.lesson !== undefined) await openLesson(chosen.lesson, chosen.section ?? 'start');
}

function itemsOf({ lessons }: Course): readonly SectionItem[] {
  return lessons.flatMap((lesson) => [
    { label: lesson.title, kind: QuickPickItemKind.Separator },
    ...lesson.sections.map((section) => itemOf(lesson, section)),
  ]);
}

function itemOf(lesson: Lesson, section: Section): SectionItem {
  return { label: section.title, detail: proseOf(section), lesson: lesson.id, section: section.id };
}

function proseOf({ blocks }: Section): string {
  return plainTextOf(blocks.map((block) => (block.type === 'html' ? block.html : '')).join(' '));
}
