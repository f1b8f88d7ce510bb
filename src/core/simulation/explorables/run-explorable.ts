import { applyEvents, type Step } from '../apply-event.ts';
import type { ClusterEvent } from '../events.ts';
import { startCluster } from '../start-cluster.ts';
import type { ClusterState, LogLine } from '../state.ts';
import type { Calculated } from './calculated.ts';
import type { Control, ControlValue, Explorable, Scene, Settings } from './explorable.ts';

/** What a reader did: used a control, or answered a question. Played again, the same follows. */
export type Action =
  | { readonly type: 'use'; readonly control: string; readonly value: ControlValue }
  | { readonly type: 'predict'; readonly prediction: string; readonly chosen: readonly string[] };

/** An explorable that is being tried. Plain data; only the actions need to be saved. */
export interface ExplorableState extends Scene {
  readonly explorable: string;
  readonly actions: readonly Action[];
  readonly log: readonly LogLine[];
  /** What the last action brought. */
  readonly news: readonly LogLine[];
  readonly answers: Readonly<Record<string, readonly string[]>>;
  /** Controls that were used since the start. */
  readonly used: readonly string[];
}

/** After so many actions the reader is asked to start over. */
export const mostActions = 200;
const longestLog = 300;

export function startExplorable(explorable: Explorable): ExplorableState {
  const settings = Object.fromEntries(explorable.controls.flatMap((control) => (control.kind === 'button' ? [] : [[control.id, control.initial]])));
  return begin(explorable, settings, { actions: [], answers: {}, used: [] });
}

function begin(explorable: Explorable, settings: Settings, kept: Pick<ExplorableState, 'actions' | 'answers' | 'used'>): ExplorableState {
  const started = startCluster(explorable.start(settings));
  const prepared = applyEvents(started.state, explorable.prepare?.(started.state) ?? []);
  const outcome = explorable.calculate ? [{ text: explorable.calculate(settings).outcome }] : [];
  const log = [...started.log, ...prepared.log, ...outcome];
  return { ...kept, explorable: explorable.id, settings, cluster: prepared.state, log, news: [] };
}

/** Begins anew and keeps the answers. */
export function startOver(explorable: Explorable, state: ExplorableState): ExplorableState {
  const fresh = startExplorable(explorable);
  return state.actions.filter((action) => action.type === 'predict').reduce((next, action) => act(explorable, next, action), fresh);
}

/** The reader uses a control. What cannot be done changes nothing. */
export function actOn(explorable: Explorable, state: ExplorableState, control: string, value: ControlValue = true): ExplorableState {
  return act(explorable, state, { type: 'use', control, value });
}

/** The reader answers a question, with the values of choices or a number as text. */
export function predict(explorable: Explorable, state: ExplorableState, prediction: string, chosen: readonly string[]): ExplorableState {
  return act(explorable, state, { type: 'predict', prediction, chosen });
}

export function act(explorable: Explorable, state: ExplorableState, action: Action): ExplorableState {
  if (state.actions.length >= mostActions) return state;
  const actions = [...(replacesLast(explorable, state, action) ? state.actions.slice(0, -1) : state.actions), action];
  if (action.type === 'predict') {
    const known = explorable.predictions.some((prediction) => prediction.id === action.prediction);
    return known ? { ...state, actions, answers: { ...state.answers, [action.prediction]: action.chosen } } : state;
  }
  const control = explorable.controls.find((one) => one.id === action.control);
  if (control === undefined || !fits(control, action.value, state)) return state;
  const log = replacesLast(explorable, state, action) ? state.log.slice(0, -1) : state.log;
  return use(explorable, { ...state, actions, log, used: [...new Set([...state.used, control.id])] }, control, action.value);
}

function use(explorable: Explorable, state: ExplorableState, control: Control, value: ControlValue): ExplorableState {
  const settings = control.kind === 'button' ? state.settings : { ...state.settings, [control.id]: value };
  if (explorable.calculate) return calculateAnew(explorable.calculate(settings), { ...state, settings });
  const scene: Scene = { ...state, settings };
  if (control.kind === 'select') return control.restarts ? begin(explorable, settings, state) : { ...state, settings };
  const step = run(state.cluster, eventsOf(control, scene, value));
  const log = [...state.log, ...step.log].slice(-longestLog);
  return { ...state, settings, before: state.cluster, cluster: step.state, log, news: step.log };
}

/** Where everything follows from the settings, only the last place of a slider counts. */
function replacesLast(explorable: Explorable, { actions }: ExplorableState, action: Action): boolean {
  const last = actions.at(-1);
  return explorable.calculate !== undefined && last?.type === 'use' && action.type === 'use' && last.control === action.control;
}

function calculateAnew({ outcome }: Calculated, state: ExplorableState): ExplorableState {
  const news = [{ text: outcome }];
  return { ...state, news, log: [...state.log, ...news].slice(-longestLog) };
}

/** Whatever a control starts has started when the reader looks. */
function run(cluster: ClusterState, events: readonly ClusterEvent[]): Step {
  return applyEvents(cluster, [...events, { type: 'settle' }]);
}

function eventsOf(control: Control, scene: Scene, value: ControlValue): readonly ClusterEvent[] {
  if (control.kind === 'button') return control.events(scene);
  if (control.kind === 'slider' && typeof value === 'number') return control.events(scene, value);
  if (control.kind === 'toggle' && typeof value === 'boolean') return control.events(scene, value);
  return [];
}

/** May the control be used so, now? */
function fits(control: Control, value: ControlValue, scene: Scene): boolean {
  if (control.kind === 'button') return control.disabled?.(scene) === undefined;
  if (control.kind === 'toggle') return typeof value === 'boolean';
  if (control.kind === 'select') return control.choices(scene).some((choice) => choice.value === value);
  return typeof value === 'number' && Number.isInteger(value) && value >= control.min && value <= control.max;
}
