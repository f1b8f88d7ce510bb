import assert from 'node:assert/strict';
import { compileCourse } from '../../scripts/lessons/course.ts';
import { courseOptions, lessonsFolder, mediaFolder } from '../../scripts/lessons/own-course.ts';
import { root } from '../../scripts/folders.ts';
import { findLesson, questionsOf } from '../../src/core/lessons/course.ts';
import { isWord } from '../../src/core/lessons/items.ts';
import { parseLessons } from '../../src/core/lessons/parse-lessons.ts';
import { declarations } from '../../src/core/rules/index.ts';
import { strangeIn } from './html-grammar.ts';

describe('the course', () => {
  const { course, messages } = compileCourse(lessonsFolder, root, courseOptions(mediaFolder));
  const lesson = findLesson(course, 'about-pods') ?? assert.fail('there is no lesson about-pods');

  it('compiles without a message, not even a warning', () => assert.deepEqual(messages, []));

  it('is read as it is shipped', () => {
    assert.deepEqual(parseLessons(JSON.parse(JSON.stringify(course))), course);
    assert.deepEqual(parseLessons(undefined), { lessons: [] });
    assert.deepEqual(parseLessons({ lessons: [lesson, { id: 'x' }, null] }).lessons.map(({ id }) => id), ['about-pods']);
  });

  it('has the front matter of the original lesson', () => {
    const { courseId, order, title, videoId, duration } = lesson;
    assert.deepEqual({ courseId, order, title, videoId, duration }, { courseId: '6', order: 6, title: 'About Pods', videoId: 'B1_jgR3zuvA', duration: '03:43' });
    assert.ok(lesson.objectives.length >= 3);
  });

  it('has HTML of the allow-list only', () => {
    for (const { blocks } of lesson.sections) {
      for (const block of blocks) if (block.type === 'html') assert.deepEqual(strangeIn(block.html), []);
    }
    for (const { html, options } of questionsOf(lesson)) {
      assert.deepEqual([html, ...options.flatMap((option) => [option.html, option.whyHtml])].flatMap(strangeIn), []);
    }
  });

  it('asks, draws, simulates and exercises', () => {
    const blocks = lesson.sections.flatMap((section) => section.blocks);
    const count = (type: string) => blocks.filter((block) => block.type === type).length;
    assert.equal(count('picture'), 2);
    assert.equal(count('simulation'), 7);
    assert.equal(count('exercise'), 3);
    assert.ok(questionsOf(lesson).length >= 4);
  });

  it('has words as ids everywhere', () => {
    const ids = [...lesson.sections, ...lesson.exercises, ...questionsOf(lesson)].map(({ id }) => id);
    assert.deepEqual(ids.filter((id) => !isWord(id)), []);
  });

  it('has the section that each rule leads to', () => {
    const anchors = new Set(course.lessons.flatMap(({ id, sections }) => sections.map((section) => `${id}#${section.id}`)));
    assert.deepEqual(declarations.map((rule) => rule.lesson).filter((anchor) => !anchors.has(anchor)), []);
  });

  it('says everything in its text version, without marks of the compiler', () => {
    for (const { title } of lesson.sections) assert.ok(lesson.text.includes(title), title);
    assert.doesNotMatch(lesson.text, /\{#|```(simulation|quiz|exercise)|yaml picture|lesson:/);
  });
});
