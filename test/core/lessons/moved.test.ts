/** Progress, files and sections of an older course keep working. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileCourse } from '../../../scripts/lessons/course.ts';
import { courseOptions, lessonsFolder, mediaFolder } from '../../../scripts/lessons/own-course.ts';
import { root } from '../../../scripts/folders.ts';
import { blocksOf, findExercise, findLesson, findSection, questionsOf } from '../../../src/core/lessons/course.ts';
import { currentFile, formerLessonOf, lessonOfExercise } from '../../../src/core/lessons/moved.ts';
import { importProgress } from '../../../src/core/lessons/progress-store.ts';
import { isDone, noProgress } from '../../../src/core/lessons/progress.ts';

const { course } = compileCourse(lessonsFolder, root, { ...courseOptions(mediaFolder), judge: undefined });
/** Every item that there was on 2026-11-29, each done, as a progress file. */
const file = readFileSync(join(import.meta.dirname, 'progress-of-2026-11-29.json'), 'utf8');
const imported = importProgress(file);
const progress = imported.ok ? imported.progress : noProgress;

function isThere(item: string): boolean {
  const [lessonId = '', rest = ''] = item.split('/');
  const [kind = '', id = ''] = rest.split('.');
  const lesson = findLesson(course, lessonId);
  if (!lesson || rest === 'lesson') return lesson !== undefined;
  if (kind === 'section') return findSection(lesson, id) !== undefined;
  if (kind === 'exercise') return findExercise(lesson, id) !== undefined;
  if (kind === 'question') return questionsOf(lesson).some((question) => question.id === id);
  return blocksOf(lesson).some((block) => block.type === 'simulation' && block.id === id);
}

describe('what an older course had', () => {
  it('is read with all its ticks', () => {
    const { done } = JSON.parse(file) as { done: Record<string, number> };
    assert.ok(imported.ok);
    for (const item of Object.keys(done)) assert.ok(isDone(progress, item), item);
  });

  it('has each section where it was', () => {
    const sections = Object.keys(progress.done).filter((item) => item.includes('/section.'));
    assert.ok(sections.length > 80);
    for (const item of sections) assert.ok(isThere(item), item);
  });

  it('has a tick in the course of today for each item', () => {
    const now = Object.keys(progress.done).filter(isThere);
    for (const item of Object.keys(progress.done).filter((one) => !isThere(one))) {
      const name = item.slice(item.indexOf('/'));
      assert.ok(
        now.some((one) => one.endsWith(name)),
        `${item} is nowhere any more`,
      );
    }
  });

  it('has its exercises under their files of then', () => {
    const then = { kind: 'exercises', lesson: 'about-pods', id: 'database-out' } as const;
    assert.deepEqual(currentFile(then), { ...then, lesson: 'workloads-and-services' });
    assert.deepEqual(currentFile({ ...then, id: 'own-port' }), { ...then, id: 'own-port' });
    assert.equal(lessonOfExercise('about-pods', 'constructor'), 'about-pods');
    assert.equal(formerLessonOf('workloads-and-services', 'database-out'), 'about-pods');
    assert.equal(formerLessonOf('about-pods', 'own-port'), undefined);
  });
});
