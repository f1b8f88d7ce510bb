import { Disposable, l10n, ThemeColor, ThemeIcon, TreeItemCollapsibleState, workspace } from 'vscode';
import { podCoach } from '../pod-coach.ts';
import type { Course } from '../../core/lessons/course.ts';
import type { Lesson } from '../../core/lessons/lesson.ts';
import type { ReviewRow } from '../../core/lessons/review-rows.ts';
import { isReviewWanted, SECTION } from '../settings/configuration.ts';
import type { Progress } from '../../core/lessons/progress.ts';
import type { CourseFile } from './course-file.ts';
import { OPEN_EXERCISE, OPEN_LESSON } from './lesson-links.ts';
import type { LessonRow } from '../../core/lessons/lesson-rows.ts';
import type { ProgressStore } from './progress-store.ts';
import { labelText, noticeText, plainText } from '../shown-text.ts';
import type { LessonsTreeNode, LessonsView } from '../starting/lessons-view.ts';
import { TreeItem } from '../surfaces.ts';

/** Fills the view in the activity bar: what there is, what is done, how long the rest takes. */
export function registerLessonsTree(view: LessonsView, course: CourseFile, progress: ProgressStore): Disposable {
  view.fill({
    message: async () => noticeText(podCoach.lessons.courseSummary(await course.load(), progress.progress)),
    childrenOf: async (node) => childrenOf(await course.load(), progress.progress, node),
    itemOf: async (node) => itemOf(await course.load(), progress.progress, node),
  });
  const refresh = () => view.refresh();
  return Disposable.from(
    course.onDidChange(refresh),
    progress.onDidChange(refresh),
    workspace.onDidChangeConfiguration((change) => change.affectsConfiguration(SECTION) && refresh()),
  );
}

function childrenOf(course: Course, progress: Progress, node: LessonsTreeNode | undefined): LessonsTreeNode[] {
  switch (node?.type) {
    case undefined:
      return [
        ...(dueRows(course, progress).length > 0 ? [{ type: 'review' } as const] : []),
        ...course.lessons.map(({ id }) => ({ type: 'lesson', lesson: id }) as const),
      ];
    case 'review':
      return dueRows(course, progress).map((row) => ({ type: 'question', row }));
    case 'lesson':
      return partsOf(podCoach.lessons.findLesson(course, node.lesson), progress);
    case 'part':
    case 'question':
      return [];
  }
}

function partsOf(lesson: Lesson | undefined, progress: Progress): LessonsTreeNode[] {
  return lesson
    ? podCoach.lessons.lessonRows(lesson, progress).map((row) => ({ type: 'part', lesson: lesson.id, row }))
    : [];
}

/** Only for those who asked for it in the settings. */
function dueRows(course: Course, progress: Progress): readonly ReviewRow[] {
  return isReviewWanted() ? podCoach.progress.reviewRows(course, progress, Date.now()) : [];
}

function itemOf(course: Course, progress: Progress, node: LessonsTreeNode): TreeItem {
  switch (node.type) {
    case 'review':
      return reviewItem(dueRows(course, progress).length);
    case 'question':
      return questionItem(node.row);
    case 'lesson':
      return lessonItem(course, progress, node.lesson);
    case 'part':
      return rowItem(node.lesson, node.row);
  }
}

function reviewItem(count: number): TreeItem {
  const item = new TreeItem(labelText(l10n.t('Due for review')), TreeItemCollapsibleState.Collapsed);
  item.id = 'review';
  item.description = labelText(count === 1 ? l10n.t('1 question') : l10n.t('{0} questions', count));
  item.iconPath = new ThemeIcon('history');
  return item;
}

function questionItem({ lesson, section, item: id, question }: ReviewRow): TreeItem {
  const item = new TreeItem(labelText(question));
  item.id = `review/${id}`;
  item.tooltip = plainText(question);
  item.iconPath = new ThemeIcon('question');
  item.command = { command: OPEN_LESSON, title: l10n.t('Open'), arguments: [`${lesson}#${section}`] };
  return item;
}

function lessonItem(course: Course, progress: Progress, id: string): TreeItem {
  const lesson = podCoach.lessons.findLesson(course, id);
  const isDone = lesson !== undefined && podCoach.lessons.isFinished(lesson, progress);
  const isBegun = podCoach.progress.placeIn(progress, id) !== undefined && !isDone;
  const isOpen = isBegun || podCoach.progress.placeToContinue(course, progress).lesson === id;
  const item = new TreeItem(
    labelText(lesson?.title ?? id),
    isOpen ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.Collapsed,
  );
  item.id = id;
  item.description = labelText(lesson ? podCoach.lessons.lessonSummary(lesson, progress) : '');
  item.tooltip = plainText(lesson?.excerpt ?? '');
  // Without this a screen reader would hear the tooltip and not the title.
  item.accessibilityInformation = { label: [item.label, item.description].join(', ') };
  item.iconPath = isDone ? doneIcon() : new ThemeIcon('book');
  item.command = { command: OPEN_LESSON, title: l10n.t('Open'), arguments: [id] };
  return item;
}

function doneIcon(): ThemeIcon {
  return new ThemeIcon('pass-filled', new ThemeColor('testing.iconPassed'));
}

function rowItem(lesson: string, { id, title, section, kind, isDone, time }: LessonRow): TreeItem {
  const item = new TreeItem(labelText(title));
  const state = isDone ? l10n.t('done') : l10n.t('to do');
  item.id = `${lesson}/${kind}.${id}`;
  item.description = labelText(isDone ? '' : time);
  item.iconPath = isDone ? doneIcon() : new ThemeIcon(kind === 'exercise' ? 'edit' : 'circle-large-outline');
  item.accessibilityInformation = {
    label: [title, kind === 'exercise' ? l10n.t('exercise') : '', state, isDone ? '' : time]
      .filter((word) => word !== '')
      .join(', '),
  };
  item.command =
    kind === 'exercise'
      ? { command: OPEN_EXERCISE, title: l10n.t('Open'), arguments: [`${lesson}#${id}`] }
      : { command: OPEN_LESSON, title: l10n.t('Open'), arguments: [`${lesson}#${section}`] };
  return item;
}
