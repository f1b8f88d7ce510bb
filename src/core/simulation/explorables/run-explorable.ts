import { applyEvents } from '../apply-event.ts';
import type { ClusterEvent } from '../events.ts';
import { startCluster } from '../start-cluster.ts';
import type { ClusterState, LogLine, Moment } from '../state.ts';
import type { Control, ControlValue, Explorable, Prediction, Scene, Settings, Use } from './explorable.ts';

/** What a reader did. Played again, the same follows. */
export type Action =
  | { readonly type: 'use'; readonly control: string; readonly value: ControlValue }
  | { readonly type: 'predict'; readonly prediction: string; readonly chosen: readonly string[] }
  /** Comes to a question, or with none to free play. */
  | { readonly type: 'ask'; readonly prediction: string }
  /** Does what shows the answer; has seen it to its end. */
  | { readonly type: 'do'; readonly prediction: string }
  | { readonly type: 'see'; readonly prediction: string };

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
  /** The question that is asked; empty in free play. Is what shows its answer done? */
  readonly asked: string;
  readonly isDone: boolean;
  /** Questions whose answer was seen. */
  readonly seen: readonly string[];
  /** What the last action set going, to be watched. */
  readonly take: Take;
}

export interface Take {
  readonly cluster: ClusterState;
  readonly settings: Settings;
  readonly moments: readonly Moment[];
  /** How many lines of the log were there before. */
  readonly told: number;
}

/** After so many actions the reader is asked to start over. */
export const mostActions = 200;
const longestLog = 300;

/** The first question is asked at once. */
export function startExplorable(explorable: Explorable): ExplorableState {
  const fresh = begin(explorable, initialSettings(explorable), {
    actions: [],
    answers: {},
    used: [],
    asked: '',
    isDone: false,
    seen: [],
  });
  return ask(explorable, fresh, explorable.predictions[0]?.id ?? '');
}

function initialSettings(explorable: Explorable): Settings {
  return Object.fromEntries(
    explorable.controls.flatMap((control) => (control.kind === 'button' ? [] : [[control.id, control.initial]])),
  );
}

type Kept = Pick<ExplorableState, 'actions' | 'answers' | 'used' | 'asked' | 'isDone' | 'seen'>;

function begin(explorable: Explorable, settings: Settings, kept: Kept): ExplorableState {
  const { actions, answers, used, asked, isDone, seen } = kept;
  const started = startCluster(explorable.start(settings), explorable.nodes);
  const prepared = applyEvents(started.state, explorable.prepare?.(started.state) ?? []);
  const log = [...started.log, ...prepared.log];
  const take = { cluster: prepared.state, settings, moments: [], told: log.length };
  return {
    actions,
    answers,
    used,
    asked,
    isDone,
    seen,
    explorable: explorable.id,
    settings,
    cluster: prepared.state,
    log,
    news: [],
    take,
  };
}

/** Starts again in free play, with everything put back that a question had set up; keeps the answers. */
export function startOver(explorable: Explorable, state: ExplorableState): ExplorableState {
  const actions: readonly Action[] = [...answersIn(state), { type: 'ask', prediction: '' }];
  return begin(explorable, initialSettings(explorable), { ...state, actions, used: [], asked: '', isDone: false });
}

/** The last answer to each question, and whether it was seen: a new start keeps these. */
function answersIn({ answers, seen }: ExplorableState): readonly Action[] {
  return Object.entries(answers).flatMap(([prediction, chosen]): Action[] => [
    { type: 'predict', prediction, chosen },
    ...(seen.includes(prediction) ? [{ type: 'see', prediction } as const] : []),
  ]);
}

/** The reader uses a control. What cannot be done changes nothing. */
export function actOn(
  explorable: Explorable,
  state: ExplorableState,
  control: string,
  value: ControlValue = true,
): ExplorableState {
  return act(explorable, state, { type: 'use', control, value });
}

/** The reader answers a question, with the values of choices or a number as text. */
export function predict(
  explorable: Explorable,
  state: ExplorableState,
  prediction: string,
  chosen: readonly string[],
): ExplorableState {
  return act(explorable, state, { type: 'predict', prediction, chosen });
}

/** Answers a question, does what shows the answer, and has seen it: all at once, for who does not watch. */
export function playQuestion(
  explorable: Explorable,
  state: ExplorableState,
  prediction: string,
  chosen: readonly string[],
): ExplorableState {
  const steps: readonly Action[] = [
    { type: 'ask', prediction },
    { type: 'predict', prediction, chosen },
    { type: 'do', prediction },
    { type: 'see', prediction },
  ];
  return steps.reduce((next, action) => act(explorable, next, action), state);
}

export function act(explorable: Explorable, state: ExplorableState, action: Action): ExplorableState {
  if (action.type === 'ask') return comeTo(explorable, state, action);
  if (state.actions.length >= mostActions) return state;
  const actions = [...(replacesLast(explorable, state, action) ? state.actions.slice(0, -1) : state.actions), action];
  if (action.type === 'use') return useControl(explorable, state, actions, action);
  const prediction = predictionNamed(explorable, action.prediction);
  if (prediction === undefined) return state;
  if (action.type === 'predict')
    return { ...state, actions, answers: { ...state.answers, [prediction.id]: action.chosen } };
  if (action.type === 'do')
    return state.isDone || state.asked !== prediction.id
      ? state
      : carryOut(explorable, { ...state, actions }, prediction);
  return state.answers[prediction.id] === undefined
    ? state
    : { ...state, actions, seen: [...new Set([...state.seen, prediction.id])] };
}

function predictionNamed(explorable: Explorable, id: string): Prediction | undefined {
  return explorable.predictions.find((prediction) => prediction.id === id);
}

/** Each question begins with the cluster as it was at first, so what was tried before decides nothing. */
function comeTo(
  explorable: Explorable,
  state: ExplorableState,
  action: Action & { readonly type: 'ask' },
): ExplorableState {
  if (action.prediction === '') return startOver(explorable, state);
  if (predictionNamed(explorable, action.prediction) === undefined) return state;
  const { prediction } = action;
  const actions = answersIn(state).filter((one) => one.type !== 'see' || one.prediction !== prediction);
  return ask(
    explorable,
    { ...state, actions: [...actions, action], seen: state.seen.filter((id) => id !== prediction) },
    prediction,
  );
}

function ask(explorable: Explorable, state: ExplorableState, id: string): ExplorableState {
  const fresh = begin(explorable, initialSettings(explorable), { ...state, used: [], asked: id, isDone: false });
  const ready = useAll(explorable, fresh, predictionNamed(explorable, id)?.deed.setup ?? []);
  return {
    ...ready,
    news: [],
    take: { cluster: ready.cluster, settings: ready.settings, moments: [], told: ready.log.length },
  };
}

function carryOut(explorable: Explorable, state: ExplorableState, { deed }: Prediction): ExplorableState {
  const before = { cluster: state.cluster, settings: state.settings, told: state.log.length };
  const done = useAll(explorable, { ...state, take: { ...before, moments: [] } }, deed.uses);
  const used = [...new Set([...done.used, ...deed.uses.map(([control]) => control)])];
  return { ...done, used, isDone: true, take: { ...before, moments: done.take.moments } };
}

/** One control after another, as one take. */
function useAll(explorable: Explorable, state: ExplorableState, uses: readonly Use[]): ExplorableState {
  return uses.reduce((before, [id, value = true]) => {
    const control = explorable.controls.find((one) => one.id === id);
    if (control === undefined || !fits(control, value, before)) return before;
    const after = use(explorable, before, control, value);
    return { ...after, take: { ...before.take, moments: [...before.take.moments, ...after.take.moments] } };
  }, state);
}

function useControl(
  explorable: Explorable,
  state: ExplorableState,
  actions: readonly Action[],
  action: Action & { readonly type: 'use' },
): ExplorableState {
  const control = explorable.controls.find((one) => one.id === action.control);
  if (state.asked !== '') return act(explorable, startOver(explorable, state), action);
  if (control === undefined || !fits(control, action.value, state)) return state;
  const replaces = replacesLast(explorable, state, action);
  const base = replaces
    ? { ...state, log: state.log.slice(0, state.take.told), settings: { ...state.settings, ...state.take.settings } }
    : state;
  const used = [...new Set([...state.used, control.id])];
  return use(explorable, { ...base, actions, used }, control, action.value);
}

function use(explorable: Explorable, state: ExplorableState, control: Control, value: ControlValue): ExplorableState {
  const settings = control.kind === 'button' ? state.settings : { ...state.settings, [control.id]: value };
  const take = { cluster: state.cluster, settings: state.settings, moments: [], told: state.log.length };
  if (explorable.calculate) return withOutcome({ ...state, settings, take }, explorable.calculate(settings).outcome);
  const scene: Scene = { ...state, settings };
  if (control.kind === 'select')
    return control.restarts ? begin(explorable, settings, state) : { ...state, settings, take };
  const moments: Moment[] = [];
  // Whatever a control starts has started at the end of the take.
  const step = applyEvents(state.cluster, [...eventsOf(control, scene, value), { type: 'settle' }], moments);
  const log = [...state.log, ...step.log].slice(-longestLog);
  return {
    ...state,
    settings,
    before: state.cluster,
    cluster: step.state,
    log,
    news: step.log,
    take: { ...take, moments },
  };
}

/** Where everything follows from the settings, only the last place of a slider counts. */
function replacesLast(explorable: Explorable, { actions }: ExplorableState, action: Action): boolean {
  const last = actions.at(-1);
  return (
    explorable.calculate !== undefined &&
    last?.type === 'use' &&
    action.type === 'use' &&
    last.control === action.control
  );
}

/** What is said already is not said twice. */
function withOutcome(state: ExplorableState, outcome: string): ExplorableState {
  const news = [{ text: outcome }];
  if (state.log.at(-1)?.text === outcome) return { ...state, news };
  return { ...state, news, log: [...state.log, ...news].slice(-longestLog) };
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
