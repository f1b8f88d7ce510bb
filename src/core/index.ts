import { documents } from './front-door/documents.ts';
import { fixes } from './front-door/fixes.ts';
import { language } from './front-door/language.ts';
import { lessons } from './front-door/lessons.ts';
import { pictures } from './front-door/pictures.ts';
import { progress } from './front-door/progress.ts';
import { settings } from './front-door/settings.ts';
import { text } from './front-door/text.ts';
import { workspace } from './front-door/workspace.ts';
import { writing } from './front-door/writing.ts';

/**
 * Pod Coach without an editor: the one way in for adapters, the command line and whatever comes next. They import
 * values from here, and only types from the modules behind it.
 *
 * Everything is pure: no clock, no files, no network, nothing remembered between calls but what a `create…` gives back.
 * Offsets are UTF-16 code units of the text they are asked about. Foreign text never makes anything throw; functions
 * called `…InSteps` are generators that pause between units of work, so that a caller can yield or stop.
 */
export interface PodCoach extends Checker {
  readonly writing: typeof writing;
  readonly language: typeof language;
}

/**
 * What judges and fixes files, without what only an editor asks: all that the command line needs, so that it stays
 * small.
 */
export interface Checker {
  readonly text: typeof text;
  readonly documents: typeof documents;
  readonly fixes: typeof fixes;
  readonly workspace: typeof workspace;
  readonly settings: typeof settings;
}

/** What teaches: apart, because the command line has no lessons. */
export interface Course {
  readonly lessons: typeof lessons;
  readonly progress: typeof progress;
  readonly pictures: typeof pictures;
}

/** Makes nothing and loads nothing by itself; the schema is made by the first analyser. */
export function createPodCoach(): PodCoach {
  return { ...createChecker(), writing, language };
}

export function createChecker(): Checker {
  return { text, documents, fixes, workspace, settings };
}

export function createCourse(): Course {
  return { lessons, progress, pictures };
}
