/**
 * The contract between the host and the panel, types only. The host sends one message, `render` with a state, as often
 * as it likes; the panel sends intents. Intents carry ids, never commands, paths or URLs: the host looks every id up in
 * its own tables. Absent text is ''. What is read at the boundary stands in protocol/.
 */
import type { ClusterObject } from '../core/cluster-model/cluster-object.ts';
import type { ScenarioChanges } from '../core/cluster-model/scenario-changes.ts';
import type { ExplainedType } from '../core/field-model.ts';
import type { PictureModel } from '../core/pod-model.ts';

export interface RenderMessage {
  readonly type: 'render';
  readonly state: PanelState;
}

export type PanelState = LessonState | PictureState;

/** A lesson, and how far its reader is. */
export interface LessonState {
  readonly view: 'lesson';
  readonly lesson: string;
  readonly version: string;
  /** The lesson itself, sent once to each page; null when the page has this version. */
  readonly content: LessonContent | null;
  /** Where the reader wants to be. A page goes there once for each number. */
  readonly goTo: GoTo;
  /** What is done, as `section.ports`, `exercise.own-port`, `question.shared-ip`, `simulation.scale`. */
  readonly done: readonly string[];
  /** Everything in it is read and done. */
  readonly isFinished: boolean;
  readonly answers: readonly AnsweredQuestion[];
  readonly rules: readonly TaughtRule[];
  readonly exercises: readonly ExerciseState[];
  /** The name of the file from which the reader came. */
  readonly cameFrom: string;
}

export interface GoTo {
  readonly section: string;
  /** An exercise of that section to stand at; '' for its heading. */
  readonly exercise: string;
  readonly number: number;
}

export interface LessonContent {
  readonly title: string;
  readonly excerpt: string;
  readonly module: string;
  /** It is the page to look things up in, beside the lesson. */
  readonly isReference: boolean;
  /** What that page has, to lead there; empty on the page itself. */
  readonly reference: readonly SectionLink[];
  /** The place in the course, from 1, and how many lessons there are. */
  readonly place: number;
  readonly count: number;
  readonly readingMinutes: number;
  readonly objectives: readonly string[];
  readonly hasVideo: boolean;
  /** The length of the video, `mm:ss`. */
  readonly duration: string;
  /** A path inside the media folder. */
  readonly coverImage: string;
  /** The address of the media folder, ending in `/`. */
  readonly media: string;
  readonly sections: readonly SectionContent[];
  readonly terms: readonly TermContent[];
  readonly exercises: readonly ExerciseContent[];
  /** What `kubectl explain` tells in the terminals of its incidents; empty without one. */
  readonly types: readonly ExplainedType[];
  /** Plain text with `code marks`; '' for none. */
  readonly inYourFiles: string;
  readonly sources: readonly SourceContent[];
  readonly previous: LessonLink | null;
  readonly next: LessonLink | null;
}

/** A page that the lesson was checked against. */
export interface SourceContent {
  readonly title: string;
  readonly url: string;
}

export interface LessonLink {
  readonly lesson: string;
  readonly title: string;
}

/** A section of the same lesson, on its other page. */
export interface SectionLink {
  readonly section: string;
  readonly title: string;
}

export interface SectionContent {
  readonly id: string;
  readonly title: string;
  /** 1 for the lesson's own title, then 2, 3 or 4. */
  readonly level: number;
  /** To look things up in. */
  readonly isReference: boolean;
  readonly blocks: readonly BlockContent[];
}

export type BlockContent =
  | { readonly type: 'html'; readonly html: string }
  | ManifestContent
  | PictureContent
  | SimulationContent
  | QuizContent
  | OrderContent
  | { readonly type: 'exercise'; readonly id: string };

export interface ManifestContent {
  readonly type: 'manifest';
  readonly id: string;
  readonly manifest: string;
  /** The titles of the rules that are meant to complain about it. */
  readonly finds: readonly string[];
}

export interface PictureContent {
  readonly type: 'picture';
  readonly id: string;
  readonly alt: string;
  readonly model: PictureModel;
}

export interface SimulationContent {
  readonly type: 'simulation';
  readonly id: string;
  readonly alt: string;
}

/** Lines of a manifest to put in order, and how they are in the end. */
export interface OrderContent {
  readonly type: 'order';
  readonly id: string;
  readonly task: string;
  readonly lines: readonly string[];
  readonly solution: string;
}

export interface QuizContent {
  readonly type: 'quiz';
  readonly id: string;
  readonly questions: readonly QuestionContent[];
}

export interface QuestionContent {
  readonly id: string;
  readonly html: string;
  readonly severalAnswers: boolean;
  readonly options: readonly OptionContent[];
}

export interface OptionContent {
  readonly html: string;
  readonly right: boolean;
  readonly whyHtml: string;
}

export interface TermContent {
  readonly term: string;
  readonly also: readonly string[];
  readonly meaning: string;
}

export interface ExerciseContent {
  readonly id: string;
  readonly title: string;
  /** What to do. */
  readonly task: string;
  /** What the reader can do afterwards. */
  readonly objective: string;
  readonly celebrate: string;
  readonly otherWays: readonly string[];
  readonly goals: readonly GoalContent[];
  /** Null for an exercise that begins with its manifest. */
  readonly incident: IncidentContent | null;
}

/** An exercise that begins with a cluster in which something is wrong, and a terminal. */
export interface IncidentContent {
  /** The name of its manifest, as `kubectl apply -f` takes it. */
  readonly file: string;
  readonly report: string;
  /** Seconds since the manifest was applied. */
  readonly after: number;
  /** The commands whose output is there already. */
  readonly shows: readonly string[];
  readonly cause: string;
  readonly clue: string;
  /** What was applied. */
  readonly start: readonly ClusterObject[];
  readonly scenario: ScenarioChanges;
}

export interface GoalContent {
  readonly id: string;
  readonly text: string;
  /** The ladder of hints: where to look, why, how. The last rung is the solution. */
  readonly where: string;
  readonly why: string;
  readonly whySection: string;
  readonly how: string;
}

export interface AnsweredQuestion {
  readonly question: string;
  readonly chosen: readonly number[];
}

/** A rule that a section teaches, and how many places in the open files break it. */
export interface TaughtRule {
  readonly section: string;
  readonly rule: string;
  readonly title: string;
  readonly places: number;
}

export interface ExerciseState {
  readonly id: string;
  /** Its document is open in an editor. */
  readonly open: boolean;
  /** Its text is no longer the one that it began with. */
  readonly changed: boolean;
  readonly passed: boolean;
  /** Ids of the goals that are reached. */
  readonly reached: readonly string[];
  /** The goal to work on, '' when something else stands in the way or nothing is left. */
  readonly goal: string;
  /** What stands in the way, the first thing first. */
  readonly problems: readonly string[];
  /** Findings that no goal is about. */
  readonly others: readonly string[];
  /** Of an incident, what its manifest says now; null where that is still what it began with. */
  readonly objects: readonly ClusterObject[] | null;
}

/** The living picture of the file that is being edited. */
export interface PictureState {
  readonly view: 'picture';
  readonly file: string;
  readonly model: PictureModel;
  /** The part in which the cursor stands. */
  readonly lit: string;
  /** Why the picture is older than the text: one sentence. */
  readonly stale: string;
}

/** Something that the reader wants. */
export type Intent =
  | { readonly type: 'ready' | 'goBack' }
  | { readonly type: 'openLesson' | 'readTo'; readonly lesson: string; readonly section: string }
  | { readonly type: 'openVideo' | 'openText'; readonly lesson: string }
  | { readonly type: 'openExample'; readonly lesson: string; readonly block: string }
  | { readonly type: 'setRead'; readonly lesson: string; readonly section: string; readonly read: boolean }
  | { readonly type: 'answer'; readonly lesson: string; readonly question: string; readonly chosen: readonly number[] }
  | { readonly type: 'finishSimulation'; readonly lesson: string; readonly simulation: string }
  | { readonly type: 'finishOrder'; readonly lesson: string; readonly order: string }
  | { readonly type: 'showRule'; readonly rule: string }
  | {
      readonly type: 'openExercise' | 'resetExercise' | 'showSolution';
      readonly lesson: string;
      readonly exercise: string;
    }
  | { readonly type: 'showGoal'; readonly lesson: string; readonly exercise: string; readonly goal: string }
  | { readonly type: 'selectPart'; readonly part: string }
  | { readonly type: 'whatWillHappen' }
  | { readonly type: 'exportPicture'; readonly width: number; readonly theme: Readonly<Record<string, string>> }
  | {
      /**
       * An explorable as a file: one frame of its film, or all of it. The host recreates it from what the reader did.
       */
      readonly type: 'exportFilm';
      readonly simulation: string;
      /** What the page saved of it, as JSON. */
      readonly saved: string;
      readonly frame: number;
      readonly moves: boolean;
      readonly width: number;
      readonly theme: Readonly<Record<string, string>>;
    };
