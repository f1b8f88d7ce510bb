import type { ChartModel, Figure } from '../../chart-model.ts';
import type { Film } from '../../film-model.ts';
import type { PictureModel } from '../../pod-model.ts';
import type { ChartStep } from '../chart-film.ts';
import type { StageOptions } from '../cluster-stage.ts';
import type { Table } from '../cluster-tables.ts';
import type { ClusterEvent } from '../events.ts';
import type { ClusterState } from '../state.ts';

/** What follows from the settings. */
export type Calculated = Outcome & (Charted | Filmed);

interface Outcome {
  readonly tables: readonly Table[];
  /** What comes out, in a sentence or two: said after each change. */
  readonly outcome: string;
}

interface Charted {
  readonly chart: ChartModel;
  /** How it comes about, step by step, from what was there before; a time line needs none. */
  readonly steps?: readonly ChartStep[];
  readonly film?: undefined;
}

/** A film that is made already. */
interface Filmed {
  readonly film: Film;
}

/**
 * Something to try in a lesson: predict, act, observe, explain. A declaration holds all that the panel shows;
 * the panel knows none of them by name.
 */
export interface Explorable {
  readonly id: string;
  readonly title: string;
  /** What there is, before anything happens. */
  readonly intro: string;
  /** What is applied to the cluster; a control with `restarts` may choose between several. */
  start(settings: Settings): Pick<PictureModel, 'pods' | 'services'>;
  /** What has happened already when the reader comes. */
  prepare?(cluster: ClusterState): readonly ClusterEvent[];
  readonly predictions: readonly Prediction[];
  readonly controls: readonly Control[];
  /** What to look at while trying. */
  readonly observe: string;
  /** Shown after the first thing was tried. */
  readonly explain: readonly string[];
  /** Stands where it cannot run, and tells the same. */
  readonly alternative: string;
  tables(scene: Scene): readonly Table[];
  /** Where nothing runs in the cluster: all that is shown follows from the settings. */
  calculate?(settings: Settings, before?: Settings): Calculated;
  /** What of the cluster is drawn besides its Pods. */
  readonly stage?: StageOptions;
  /** How many nodes the cluster has, if not three. */
  readonly nodes?: number;
}

export type ControlValue = string | number | boolean;
export type Settings = Readonly<Record<string, ControlValue>>;

/** What controls and tables can see. */
export interface Scene {
  readonly cluster: ClusterState;
  readonly settings: Settings;
  /** The cluster before the last thing that was tried. */
  readonly before?: ClusterState;
}

export interface Choice {
  readonly value: string;
  readonly label: string;
}

interface ControlBase {
  readonly id: string;
  readonly label: string;
}

export interface ButtonControl extends ControlBase {
  readonly kind: 'button';
  /** Why it cannot be pressed now; nothing when it can. */
  disabled?(scene: Scene): string | undefined;
  events(scene: Scene): readonly ClusterEvent[];
}

export interface SelectControl extends ControlBase {
  readonly kind: 'select';
  readonly initial: string;
  choices(scene: Scene): readonly Choice[];
  /** Choosing starts again with another start. */
  readonly restarts?: true;
}

export interface SliderControl extends ControlBase {
  readonly kind: 'slider';
  readonly initial: number;
  readonly min: number;
  readonly max: number;
  /** Said for a value: `4 Pods`. */
  words(value: number): string;
  events(scene: Scene, value: number): readonly ClusterEvent[];
}

export interface ToggleControl extends ControlBase {
  readonly kind: 'toggle';
  readonly initial: boolean;
  events(scene: Scene, value: boolean): readonly ClusterEvent[];
}

export type Control = ButtonControl | SelectControl | SliderControl | ToggleControl;

export interface Prediction {
  readonly id: string;
  readonly question: string;
  /** Choose one, choose all that are true, or set a number. */
  readonly kind: 'one' | 'several' | 'number';
  /** Empty for a number. */
  readonly choices: readonly Choice[];
  /** Values of the right choices, or the number. */
  readonly answer: readonly string[];
  readonly why: string;
  /** What shows the answer. */
  readonly deed: Deed;
  /** For a number: how far the slider goes, and what stands behind the number. */
  readonly range?: { readonly min: number; readonly max: number; readonly step?: number; readonly unit: string };
  /** Where a choice is drawn: the reader taps it there. From its value to a key of the picture. */
  places?(figure: Figure): Readonly<Record<string, string>>;
}

/** A control that is used: its id, and the value for one that has any. */
export type Use = readonly [control: string, value?: ControlValue];

/** What the reader does to find out. */
export interface Deed {
  /** On the button: `Crash the container`. */
  readonly label: string;
  /** What is so before the question is asked. */
  readonly setup?: readonly Use[];
  /** Nothing, where only time has to pass. */
  readonly uses: readonly Use[];
}
