/**
 * What a compiled lesson is: data that the build makes from lesson.md and the panel shows. No optional fields: absent
 * text is ''.
 */
import type { Exercise } from './exercise.ts';
import type { Question } from './question.ts';

/** A heading of the lesson and what stands under it. The first section is the lesson's own title, its id is `start`. */
export interface Section {
  /** The anchor: `lesson:about-pods#images` is the section `images` of `about-pods`. */
  readonly id: string;
  readonly title: string;
  /** 1 for the lesson's title, then as in the Markdown: 2, 3 or 4. */
  readonly level: number;
  /** To look things up in, not to read through: outside the reading time, and on a page of its own. */
  readonly isReference: boolean;
  /** To read it, try it and answer it, without its exercises; not rounded. */
  readonly minutes: number;
  readonly blocks: readonly Block[];
}

export type Block = HtmlBlock | ManifestBlock | PictureBlock | SimulationBlock | QuizBlock | ExerciseBlock | OrderBlock;

/**
 * Prose. Only elements and attributes of the compiler's allow-list; images carry `data-media`, a path inside media/.
 */
export interface HtmlBlock {
  readonly type: 'html';
  readonly html: string;
}

/** A manifest to read and to open in the editor. `finds`: the rules that are meant to complain about it. */
export interface ManifestBlock {
  readonly type: 'manifest';
  readonly id: string;
  readonly manifest: string;
  readonly finds: readonly string[];
}

/** A picture drawn from a manifest; `alt` says in words what it shows. */
export interface PictureBlock {
  readonly type: 'picture';
  readonly id: string;
  readonly manifest: string;
  readonly alt: string;
}

/** An explorable of `core/simulation`, named by id; `alt` stands where it cannot run. */
export interface SimulationBlock {
  readonly type: 'simulation';
  readonly id: string;
  readonly alt: string;
}

export interface QuizBlock {
  readonly type: 'quiz';
  readonly id: string;
  readonly questions: readonly Question[];
}

/** The place of an exercise in the text; the exercise itself is in the lesson's `exercises`. */
export interface ExerciseBlock {
  readonly type: 'exercise';
  readonly id: string;
}

/** Lines of a manifest to put in order. */
export interface OrderBlock {
  readonly type: 'order';
  readonly id: string;
  readonly task: string;
  /** As they are shown first. */
  readonly lines: readonly string[];
  readonly solution: string;
}

/** A word of the glossary that the lesson uses. */
export interface Term {
  readonly term: string;
  /** Other forms of the word, such as the plural. */
  readonly also: readonly string[];
  readonly meaning: string;
}

/** A page of kubernetes.io that the lesson was checked against. */
export interface Source {
  readonly title: string;
  readonly url: string;
}

export interface Lesson {
  /** The name of the lesson's folder, such as `about-pods`: what links, progress and diagnostics use. */
  readonly id: string;
  /** The front matter's `id`, such as `6`. */
  readonly courseId: string;
  readonly order: number;
  readonly title: string;
  readonly excerpt: string;
  /** A path inside media/, or ''. */
  readonly coverImage: string;
  readonly module: string;
  /** Eleven characters, or '' for a lesson without a video. */
  readonly videoId: string;
  /** The length of the video, `mm:ss`, or ''. */
  readonly duration: string;
  /** For all there is to read, to try and to solve, without what is only to look things up in. */
  readonly readingMinutes: number;
  readonly objectives: readonly string[];
  /** One thing to try in files of one's own when the lesson is finished, or ''. */
  readonly inYourFiles: string;
  readonly sections: readonly Section[];
  readonly exercises: readonly Exercise[];
  readonly terms: readonly Term[];
  readonly sources: readonly Source[];
  /** The whole lesson as plain Markdown, pictures in words, without answers: for screen readers, print and search. */
  readonly text: string;
  /** Answers to its questions and solutions of its exercises, as plain Markdown. */
  readonly answers: string;
  /** Changes whenever anything above changes. */
  readonly contentVersion: string;
}
