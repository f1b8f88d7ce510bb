import { Disposable, EventEmitter, ThemeColor, ThemeIcon, TreeItem, TreeItemCollapsibleState, window } from 'vscode';
import type { TreeDataProvider } from 'vscode';
import { findLesson } from '../core/lessons/course.ts';
import type { Course } from '../core/lessons/course.ts';
import type { Progress } from '../core/lessons/progress.ts';
import type { CourseFile } from './course-file.ts';
import { OPEN_LESSON } from './lesson-links.ts';
import { lessonRows, summaryOf } from './lesson-rows.ts';
import type { LessonRow } from './lesson-rows.ts';
import type { ProgressStore } from './progress-store.ts';

/** A lesson, or one of its parts. */
interface Node {
  readonly lesson: string;
  readonly row?: LessonRow;
}

/** The tree of lessons in the activity bar: what there is, what is done, how long the rest takes. */
export function registerLessonsTree(course: CourseFile, progress: ProgressStore): Disposable {
  const changed = new EventEmitter<void>();
  const tree: TreeDataProvider<Node> = {
    onDidChangeTreeData: changed.event,
    getChildren: async (node) => childrenOf(await course.load(), progress.progress, node),
    getTreeItem: async (node) => itemOf(await course.load(), progress.progress, node),
  };
  const refresh = () => changed.fire();
  return Disposable.from(
    changed,
    window.registerTreeDataProvider('podCoach.lessons', tree),
    course.onDidChange(refresh),
    progress.onDidChange(refresh),
  );
}

function childrenOf(course: Course, progress: Progress, node: Node | undefined): Node[] {
  if (!node) return course.lessons.map(({ id }) => ({ lesson: id }));
  const lesson = node.row ? undefined : findLesson(course, node.lesson);
  return lesson ? lessonRows(lesson, progress).map((row) => ({ lesson: lesson.id, row })) : [];
}

function itemOf(course: Course, progress: Progress, { lesson: id, row }: Node): TreeItem {
  return row ? rowItem(id, row) : lessonItem(course, progress, id);
}

function lessonItem(course: Course, progress: Progress, id: string): TreeItem {
  const lesson = findLesson(course, id);
  const item = new TreeItem(lesson?.title ?? id, TreeItemCollapsibleState.Expanded);
  item.id = id;
  item.description = lesson ? summaryOf(lesson, progress) : '';
  item.tooltip = lesson?.excerpt ?? '';
  item.iconPath = new ThemeIcon('book');
  item.command = { command: OPEN_LESSON, title: 'Open', arguments: [id] };
  return item;
}

function rowItem(lesson: string, { id, title, section, kind, isDone, time }: LessonRow): TreeItem {
  const item = new TreeItem(title);
  const state = isDone ? 'done' : 'to do';
  item.id = `${lesson}/${kind}.${id}`;
  item.description = isDone ? '' : time;
  item.iconPath = isDone ? new ThemeIcon('pass-filled', new ThemeColor('testing.iconPassed')) : new ThemeIcon(kind === 'exercise' ? 'edit' : 'circle-large-outline');
  item.accessibilityInformation = { label: [title, kind === 'exercise' ? 'exercise' : '', state, isDone ? '' : time].filter((word) => word !== '').join(', ') };
  item.command = { command: OPEN_LESSON, title: 'Open', arguments: [`${lesson}#${section}`] };
  return item;
}
