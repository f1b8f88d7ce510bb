import { Position, Range, Uri, window, workspace } from 'vscode';
import type { ExtensionContext } from 'vscode';
import { findLesson, findSection } from '../core/lessons/course.ts';
import type { Course } from '../core/lessons/course.ts';
import { parseLessons } from '../core/lessons/parse-lessons.ts';
import type { OpenLesson } from './lesson-links.ts';

const SCHEME = 'pod-coach-lesson';

/** Lessons as read-only Markdown documents. */
export function registerLessonText({ extensionUri, subscriptions }: ExtensionContext): OpenLesson {
  let course: Promise<Course> | undefined;
  const load = (): Promise<Course> => (course ??= readCourse(Uri.joinPath(extensionUri, 'dist/lessons.json')));
  subscriptions.push(
    workspace.registerTextDocumentContentProvider(SCHEME, {
      provideTextDocumentContent: async ({ path }) => findLesson(await load(), path.slice(1, -'.md'.length))?.text,
    }),
  );
  return async (id, sectionId) => {
    const lesson = findLesson(await load(), id) ?? (await load()).lessons[0];
    if (!lesson) return void window.showInformationMessage('Pod Coach has no lesson to show.');
    const document = await workspace.openTextDocument(Uri.from({ scheme: SCHEME, path: `/${lesson.id}.md` }));
    const heading = findSection(lesson, sectionId)?.title;
    const line = document.getText().split('\n').findIndex((text) => heading !== undefined && text.replace(/^#+ /, '') === heading);
    const place = new Position(Math.max(line, 0), 0);
    await window.showTextDocument(document, { selection: new Range(place, place), preview: true });
  };
}

async function readCourse(file: Uri): Promise<Course> {
  return parseLessons(JSON.parse(new TextDecoder().decode(await workspace.fs.readFile(file))));
}
