/** A compiled lesson -> what the panel is sent of it. */
import type { ClusterObject } from '../../core/cluster-model/cluster-object.ts';
import type { PictureModel } from '../../core/pod-model.ts';
import { podCoach } from '../pod-coach.ts';
import type { Course } from '../../core/lessons/course.ts';
import type { Exercise, Goal } from '../../core/lessons/exercise.ts';
import type { LessonPage } from '../../core/lessons/course.ts';
import type { Block, Lesson } from '../../core/lessons/lesson.ts';
import type { Question } from '../../core/lessons/question.ts';
import type {
  BlockContent,
  ExerciseContent,
  GoalContent,
  LessonContent,
  LessonLink,
  QuestionContent,
  SectionLink,
} from '../../protocol/protocol.ts';

export interface ContentSources {
  /** The address of the media folder as the page reaches it, ending in `/`. */
  readonly media: string;
  pictureOf(manifest: string): PictureModel;
  /** The objects of a manifest, as they reach the API server. */
  objectsOf(manifest: string): readonly ClusterObject[];
  titleOfRule(rule: string): string;
}

/** What a lesson is made of for the panel: to read through, or the page to look things up in. */
export function lessonContent(
  course: Course,
  lesson: Lesson,
  page: LessonPage,
  sources: ContentSources,
): LessonContent {
  const whole = lessonPage(course, lesson, page, sources);
  if (page === 'lesson') return whole;
  return {
    ...whole,
    title: `${lesson.title}: reference`,
    excerpt: '',
    objectives: [],
    hasVideo: false,
    coverImage: '',
    inYourFiles: '',
    previous: null,
    next: null,
  };
}

function lessonPage(course: Course, lesson: Lesson, page: LessonPage, sources: ContentSources): LessonContent {
  const isReference = page === 'reference';
  return {
    title: lesson.title,
    excerpt: lesson.excerpt,
    module: lesson.module,
    isReference,
    reference: isReference ? [] : referenceLinks(lesson),
    place: course.lessons.indexOf(lesson) + 1,
    count: course.lessons.length,
    readingMinutes: lesson.readingMinutes,
    objectives: lesson.objectives,
    hasVideo: isVideoId(lesson.videoId),
    duration: lesson.duration,
    coverImage: lesson.coverImage,
    media: sources.media,
    sections: lesson.sections
      .filter((section) => section.isReference === isReference)
      .map(({ id, title, level, isReference: toLookUp, blocks }) => ({
        id,
        title,
        level,
        isReference: toLookUp,
        blocks: blocks.map((block) => blockContent(block, sources)),
      })),
    terms: lesson.terms,
    exercises: lesson.exercises.map((exercise) => exerciseContent(exercise, sources)),
    types: lesson.exercises.some(({ incident }) => incident) ? (course.types ?? []) : [],
    inYourFiles: lesson.inYourFiles,
    sources: lesson.sources,
    previous: linkTo(podCoach.lessons.previousLesson(course, lesson.id)),
    next: linkTo(podCoach.lessons.nextLesson(course, lesson.id)),
  };
}

function referenceLinks({ sections }: Lesson): readonly SectionLink[] {
  return sections
    .filter(({ isReference, level }, index) => isReference && isTop(sections, index, level))
    .map(({ id, title }) => ({ section: id, title }));
}

/** No heading above it belongs to the same page. */
function isTop(sections: Lesson['sections'], index: number, level: number): boolean {
  const above = [...sections.slice(0, index)].reverse().find((section) => section.level < level);
  return above?.isReference !== true;
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
    case 'order':
      return block;
  }
}

function questionContent(question: Question): QuestionContent {
  return {
    id: question.id,
    html: question.html,
    severalAnswers: podCoach.lessons.hasSeveralAnswers(question),
    options: question.options,
  };
}

function exerciseContent(exercise: Exercise, { objectsOf }: ContentSources): ExerciseContent {
  const { id, title, task, objective, celebrate, otherWays, goals, incident } = exercise;
  const own = { id, title, task, objective, celebrate, otherWays, goals: goals.map(goalContent) };
  if (!incident) return { ...own, incident: null };
  const { given, programs, nodes, images, start } = exercise;
  const scenario = { given, programs, nodes, images };
  return { ...own, incident: { ...incident, file: `${id}.yaml`, start: objectsOf(start), scenario } };
}

function goalContent({ id, text, hints }: Goal): GoalContent {
  return { id, text, where: hints.where.text, why: hints.why.text, whySection: hints.why.section, how: hints.how };
}
