import assert from 'node:assert/strict';
import { compileCourse } from '../../scripts/lessons/course.ts';
import { courseOptions, lessonsFolder, mediaFolder } from '../../scripts/lessons/own-course.ts';
import { root } from '../../scripts/folders.ts';
import { findLesson, questionsOf } from '../../src/core/lessons/course.ts';
import { isWord } from '../../src/core/lessons/items.ts';
import { parseLessons } from '../../src/core/lessons/parse-lessons.ts';
import { declarations } from '../../src/core/rules/index.ts';
import { sectionsOfFields } from '../../src/core/rules/lessons.ts';
import { explorables } from '../../src/core/simulation/explorables/all-explorables.ts';
import { strangeIn } from './html-grammar.ts';

describe('the course', () => {
  const { course, messages } = compileCourse(lessonsFolder, root, courseOptions(mediaFolder));
  const lesson = findLesson(course, 'about-pods') ?? assert.fail('there is no lesson about-pods');

  it('compiles without an error or a warning; a long sentence is only hinted at', () =>
    assert.deepEqual(
      messages.filter(({ severity }) => severity !== 'hint'),
      [],
    ));

  it('is read as it is shipped', () => {
    assert.deepEqual(parseLessons(JSON.parse(JSON.stringify(course))), course);
    assert.deepEqual(parseLessons(undefined), { lessons: [] });
    assert.deepEqual(
      parseLessons({ lessons: [lesson, { id: 'x' }, null] }).lessons.map(({ id }) => id),
      ['about-pods'],
    );
  });

  it('has the front matter of the original lesson', () => {
    const { courseId, order, title, videoId, duration } = lesson;
    assert.deepEqual(
      { courseId, order, title, videoId, duration },
      { courseId: '6', order: 6, title: 'About Pods', videoId: 'B1_jgR3zuvA', duration: '03:43' },
    );
    assert.ok(lesson.objectives.length >= 3);
  });

  it('has HTML of the allow-list only', () => {
    for (const { blocks } of course.lessons.flatMap((each) => each.sections)) {
      for (const block of blocks) if (block.type === 'html') assert.deepEqual(strangeIn(block.html), []);
    }
    for (const { html, options } of course.lessons.flatMap(questionsOf)) {
      assert.deepEqual([html, ...options.flatMap((option) => [option.html, option.whyHtml])].flatMap(strangeIn), []);
    }
  });

  it('asks, draws, simulates and exercises', () => {
    const blocks = lesson.sections.flatMap((section) => section.blocks);
    const count = (type: string) => blocks.filter((block) => block.type === type).length;
    assert.equal(count('simulation'), 5);
    assert.equal(count('exercise'), 4);
    assert.equal(count('order'), 1);
    assert.ok(questionsOf(lesson).length >= 4);
  });

  it('has in each lesson what a lesson needs', () => {
    const orders = course.lessons.map(({ id, order, courseId }) => [id, order, courseId]);
    assert.deepEqual(orders, [
      ['about-pods', 6, '6'],
      ['pod-anatomy', 7, '7'],
      ['pod-does-not-run', 8, '15'],
      ['init-and-sidecars', 9, '8'],
      ['networking', 10, '9'],
      ['volumes', 11, '10'],
      ['lifecycle-and-probes', 12, '11'],
      ['resources-and-qos', 13, '12'],
      ['security-context', 14, '13'],
      ['workloads-and-services', 15, '14'],
    ]);
    for (const each of course.lessons) {
      const blocks = each.sections.flatMap((section) => section.blocks);
      assert.ok(each.objectives.length >= 3, `${each.id}: objectives`);
      assert.ok(
        blocks.some(({ type }) => type === 'picture' || type === 'simulation'),
        `${each.id}: something to look at`,
      );
      assert.ok(
        blocks.some(({ type }) => type === 'manifest'),
        `${each.id}: a worked manifest`,
      );
      assert.ok(questionsOf(each).length >= 3, `${each.id}: questions`);
      assert.ok(each.sources.length > 0, `${each.id}: sources`);
      assert.notEqual(each.inYourFiles, '', `${each.id}: something to try`);
      assert.ok(
        each.sections.some(({ id }) => id === 'summary'),
        `${each.id}: a summary`,
      );
    }
  });

  it('shows every explorable once', () => {
    const shown = course.lessons.flatMap(({ sections }) =>
      sections.flatMap(({ blocks }) => blocks.flatMap((block) => (block.type === 'simulation' ? [block.id] : []))),
    );
    assert.deepEqual([...shown].sort(), explorables.map(({ id }) => id).sort());
  });

  it('has words as ids everywhere', () => {
    const ids = course.lessons.flatMap((each) =>
      [...each.sections, ...each.exercises, ...questionsOf(each)].map(({ id }) => id),
    );
    assert.deepEqual(
      ids.filter((id) => !isWord(id)),
      [],
    );
  });

  it('has the section that each rule leads to', () => {
    const anchors = new Set(
      course.lessons.flatMap(({ id, sections }) => sections.map((section) => `${id}#${section.id}`)),
    );
    assert.deepEqual(
      [...declarations.map((rule) => rule.lesson), ...sectionsOfFields].filter((anchor) => !anchors.has(anchor)),
      [],
    );
  });

  it('keeps answers and solutions out of its text version until somebody asks', () => {
    for (const { exercises, text, answers } of course.lessons) {
      for (const { task, start, solution } of exercises) {
        const quoted = (manifest: string) => manifest.trimEnd().split('\n').join('\n> ').replace(/ +$/gm, '');
        assert.ok(text.includes(quoted(start)), task);
        assert.ok(answers.includes(solution.trimEnd()), task);
        assert.equal(text.includes(quoted(solution)), false, task);
      }
      assert.doesNotMatch(text, /Not right:|: not right\./);
    }
    for (const { options } of course.lessons.flatMap(questionsOf)) assert.ok(options.length > 1);
  });

  it('says everything in its text version, without marks of the compiler', () => {
    for (const { sections, text, sources } of course.lessons) {
      for (const { title } of [...sections, ...sources]) assert.ok(text.includes(title), title);
      assert.doesNotMatch(text, /\{#|```(simulation|quiz|exercise)|yaml picture|lesson:/);
    }
  });
});
