import type { PictureModel } from '../../pod-model.ts';
import type { Calculated } from './calculated.ts';
import type { Table } from '../cluster-tables.ts';
import type { ClusterEvent } from '../events.ts';
import type { ClusterState } from '../state.ts';

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
  calculate?(settings: Settings): Calculated;
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
  /** Choosing begins anew with another start. */
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
  /** Choose one, choose all that are true, or type a number. */
  readonly kind: 'one' | 'several' | 'number';
  /** Empty for a number. */
  readonly choices: readonly Choice[];
  /** Values of the right choices, or the number. */
  readonly answer: readonly string[];
  readonly why: string;
  /** Controls that show what is true; before one of them was used, the verdict is kept back. */
  readonly shownBy: readonly string[];
}
