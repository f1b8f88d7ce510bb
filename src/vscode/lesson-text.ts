import { Disposable, Position, Range, Uri, window, workspace } from 'vscode';
import { findLesson, findSection } from '../core/lessons/course.ts';
import type { CourseFile } from './course-file.ts';
import type { OpenLesson } from './lesson-links.ts';

const SCHEME = 'pod-coach-lesson';

/** Lessons as read-only Markdown documents: for screen readers, for searching, for printing. */
export function registerLessonText(course: CourseFile): Disposable {
  return workspace.registerTextDocumentContentProvider(SCHEME, {
    provideTextDocumentContent: async ({ path }) => findLesson(await course.load(), path.slice(1, -'.md'.length))?.text,
  });
}

/** Opens a lesson's text at a section. */
export function lessonTextOpener(course: CourseFile): OpenLesson {
  return async (id, sectionId) => {
    const lesson = findLesson(await course.load(), id);
    if (!lesson) return;
    const document = await workspace.openTextDocument(Uri.from({ scheme: SCHEME, path: `/${lesson.id}.md` }));
    const heading = findSection(lesson, sectionId)?.title;
    const line = document.getText().split('\n').findIndex((text) => heading !== undefined && text.replace(/^#+ /, '') === heading);
    const place = new Position(Math.max(line, 0), 0);
    await window.showTextDocument(document, { selection: new Range(place, place), preview: true });
  };
}
