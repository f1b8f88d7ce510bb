/** A chart as plain data: calculated by `simulation`, drawn by `pictures`. Types only. */
import type { PictureModel } from './pod-model.ts';
import type { StageModel } from './stage-model.ts';

/** What the panel can draw. */
export type Figure = PictureModel | ChartModel | StageModel;

export type ChartModel = TimeLineModel | AmountsModel | BoardModel;

/** What something is like. Its words say the same: colour alone says nothing. */
export type Tone = 'work' | 'start' | 'wait' | 'good' | 'bad' | 'plain';

/** What happens when: a row of bars for each thing, from left to right. */
export interface TimeLineModel {
  readonly type: 'time-line';
  readonly title: string;
  /** Seconds at the right end. */
  readonly end: number;
  /** Seconds that have gone by: what comes later is not drawn. Left out: all of it is. */
  readonly now?: number;
  readonly rows: readonly TimeRow[];
  /** Moments that concern every row. */
  readonly moments: readonly Moment[];
}

export interface TimeRow {
  readonly name: string;
  /** It is not there from the start: its name is told when its first bar begins. */
  readonly appears?: true;
  readonly bars: readonly Bar[];
  /** Said beside its bars once the last of them has ended: `after 40 s`. */
  readonly note?: string;
  /** Moments of this row, drawn as small signs. */
  readonly signs: readonly Sign[];
}

export interface Bar {
  readonly from: number;
  readonly to: number;
  readonly tone: Tone;
  readonly label: string;
}

export interface Sign {
  readonly at: number;
  readonly tone: 'good' | 'bad';
  readonly label: string;
}

export interface Moment {
  readonly at: number;
  readonly label: string;
}

/** Things side by side, each with a bar for its amount. */
export interface AmountsModel {
  readonly type: 'amounts';
  readonly title: string;
  /** How many lines there may be about a thing on a narrow page: room for two, unless it is known to be one. */
  readonly lines?: 1 | 2;
  readonly items: readonly Amount[];
}

export interface Amount {
  /** Also its key: it names the same thing through all moments. */
  readonly name: string;
  /** Its place in an order: 1 is the first. */
  readonly place?: number;
  /** What there is to know of it: `BestEffort, priority 0`. */
  readonly facts: string;
  /** How much of the bar is filled, from 0 to 1. */
  readonly share: number;
  /** What the bar shows: `uses 900Mi`. */
  readonly label: string;
  readonly tone: Tone;
  /** A line across the bar: what was asked for, or a limit. */
  readonly mark?: { readonly at: number; readonly label: string };
}

/** Rows and columns of short words, each with its tone. */
export interface BoardModel {
  readonly type: 'board';
  readonly title: string;
  /** Above the cells; the names of the rows have no heading. */
  readonly columns: readonly string[];
  readonly rows: readonly BoardRow[];
}

export interface BoardRow {
  readonly name: string;
  /** One for each column, or a single one for the whole row. */
  readonly cells: readonly { readonly text: string; readonly tone: Tone }[];
}
