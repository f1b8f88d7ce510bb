import { Disposable, DocumentLink, languages, Position, Range, Uri, window, workspace } from 'vscode';
import type { TextDocument } from 'vscode';
import { podCoach } from '../pod-coach.ts';
import type { CourseFile } from './course-file.ts';
import type { OpenLesson } from './lesson-links.ts';

const SCHEME = 'pod-coach-lesson';
const ANSWERS = '-answers';

/**
 * Lessons as read-only Markdown documents: for screen readers, for searching, for printing. Answers have one of their
 * own.
 */
export function registerLessonText(course: CourseFile): Disposable {
  const textOf = async ({ path }: Uri): Promise<string | undefined> => {
    const all = await course.load();
    const name = path.slice(1, -'.md'.length);
    const lesson = podCoach.lessons.findLesson(all, name);
    if (lesson) return lesson.text;
    return name.endsWith(ANSWERS)
      ? podCoach.lessons.findLesson(all, name.slice(0, -ANSWERS.length))?.answers
      : undefined;
  };
  return Disposable.from(
    workspace.registerTextDocumentContentProvider(SCHEME, { provideTextDocumentContent: textOf }),
    languages.registerDocumentLinkProvider({ scheme: SCHEME }, { provideDocumentLinks: linksToAnswers }),
  );
}

/** The line of a lesson's text that names its answers leads to them. */
function linksToAnswers(document: TextDocument): DocumentLink[] {
  const name = document.uri.path.slice(1).replace(/\.md$/, `${ANSWERS}.md`);
  const start = document.getText().indexOf(name);
  if (start === -1) return [];
  const range = new Range(document.positionAt(start), document.positionAt(start + name.length));
  return [new DocumentLink(range, Uri.from({ scheme: SCHEME, path: `/${name}` }))];
}

/** Opens a lesson's text at a section. */
export function lessonTextOpener(course: CourseFile): OpenLesson {
  return async (id, sectionId) => {
    const lesson = podCoach.lessons.findLesson(await course.load(), id);
    if (!lesson) return;
    const document = await workspace.openTextDocument(Uri.from({ scheme: SCHEME, path: `/${lesson.id}.md` }));
    const heading = podCoach.lessons.findSection(lesson, sectionId)?.title;
    const line = document
      .getText()
      .split('\n')
      .findIndex((text) => heading !== undefined && text.replace(/^#+ /, '') === heading);
    const place = new Position(Math.max(line, 0), 0);
    await window.showTextDocument(document, { selection: new Range(place, place), preview: true });
  };
}
