/** A compiled lesson -> what the panel is sent of it. */
import type { PictureModel } from '../core/pod-model.ts';
import { nextLesson, previousLesson } from '../core/lessons/course.ts';
import type { Course } from '../core/lessons/course.ts';
import type { Exercise, Goal } from '../core/lessons/exercise.ts';
import type { Block, Lesson } from '../core/lessons/lesson.ts';
import { hasSeveralAnswers } from '../core/lessons/question.ts';
import type { Question } from '../core/lessons/question.ts';
import type { BlockContent, ExerciseContent, GoalContent, LessonContent, LessonLink, QuestionContent } from '../protocol.ts';

export interface ContentSources {
  /** The address of the media folder as the page reaches it, ending in `/`. */
  readonly media: string;
  pictureOf(manifest: string): PictureModel;
  titleOfRule(rule: string): string;
}

export function lessonContent(course: Course, lesson: Lesson, sources: ContentSources): LessonContent {
  return {
    title: lesson.title,
    excerpt: lesson.excerpt,
    module: lesson.module,
    place: course.lessons.indexOf(lesson) + 1,
    count: course.lessons.length,
    readingMinutes: lesson.readingMinutes,
    objectives: lesson.objectives,
    hasVideo: isVideoId(lesson.videoId),
    duration: lesson.duration,
    coverImage: lesson.coverImage,
    media: sources.media,
    sections: lesson.sections.map((section) => ({ ...section, blocks: section.blocks.map((block) => blockContent(block, sources)) })),
    terms: lesson.terms,
    exercises: lesson.exercises.map(exerciseContent),
    inYourFiles: lesson.inYourFiles,
    sources: lesson.sources,
    previous: linkTo(previousLesson(course, lesson.id)),
    next: linkTo(nextLesson(course, lesson.id)),
  };
}

/** YouTube's ids, and nothing that could change the address around one. */
export function isVideoId(id: string): boolean {
  return /^[\w-]{11}$/.test(id);
}

function linkTo(lesson: Lesson | undefined): LessonLink | null {
  return lesson ? { lesson: lesson.id, title: lesson.title } : null;
}

function blockContent(block: Block, { pictureOf, titleOfRule }: ContentSources): BlockContent {
  switch (block.type) {
    case 'manifest':
      return { ...block, finds: block.finds.map(titleOfRule) };
    case 'picture':
      return { type: 'picture', id: block.id, alt: block.alt, model: pictureOf(block.manifest) };
    case 'quiz':
      return { type: 'quiz', id: block.id, questions: block.questions.map(questionContent) };
    case 'html':
    case 'simulation':
    case 'exercise':
      return block;
  }
}

function questionContent(question: Question): QuestionContent {
  return { id: question.id, html: question.html, severalAnswers: hasSeveralAnswers(question), options: question.options };
}

function exerciseContent({ id, title, objective, celebrate, goals }: Exercise): ExerciseContent {
  return { id, title, objective, celebrate, goals: goals.map(goalContent) };
}

function goalContent({ id, text, hints }: Goal): GoalContent {
  return { id, text, where: hints.where.text, why: hints.why.text, whySection: hints.why.section, how: hints.how };
}
