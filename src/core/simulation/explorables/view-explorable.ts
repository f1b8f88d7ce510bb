import type { Figure } from '../../chart-model.ts';
import type { Film } from '../../film-model.ts';
import { clusterFilm } from '../cluster-film.ts';
import type { Table } from '../cluster-tables.ts';
import type { LogLine } from '../state.ts';
import { calculatedFilm } from './calculated.ts';
import type { Choice, Control, Explorable, Prediction } from './explorable.ts';
import { act, mostActions, type ExplorableState } from './run-explorable.ts';

/**
 * `predict`: a question is asked, and nothing tells its answer. `watch`: what shows it runs. `verdict`: it was seen.
 * `free`: no question is asked, every control can be used.
 */
export type Mode = 'predict' | 'watch' | 'verdict' | 'free';

/** Everything that is to be seen of an explorable now. */
export interface ExplorableView {
  readonly id: string;
  readonly title: string;
  readonly intro: string;
  readonly mode: Mode;
  /** The question that is asked; none in free play. */
  readonly question?: QuestionView;
  /** Which of how many it is, from 1; 0 in free play. */
  readonly place: number;
  readonly questions: readonly { readonly id: string; readonly verdict: Verdict }[];
  readonly controls: readonly ControlView[];
  readonly observe: string;
  /** What to watch: before a question is answered, only how it is now. */
  readonly film: Film;
  /** All that will have to find room, so that nothing jumps when it happens. Not to be shown. */
  readonly room: readonly Figure[];
  /** Where choices are drawn, at each frame of the film. */
  readonly places: readonly Readonly<Record<string, string>>[];
  /** The same as each frame, as tables; nothing where they would tell too much. */
  readonly tables: readonly Table[];
  readonly log: readonly LogLine[];
  /** What the last action brought, as one text. */
  readonly news: string;
  /** Empty until something was tried in free play. */
  readonly explain: readonly string[];
  readonly alternative: string;
  /** Every question is answered and every verdict is known. */
  readonly finished: boolean;
}

/** `open`: not answered. `kept`: answered, and not seen yet. */
export type Verdict = 'open' | 'kept' | 'right' | 'wrong';

/** `hit`: chosen and true. `wrong`: chosen and not true. `missed`: true and not chosen. `same`: neither. */
export type ChoiceVerdict = 'hit' | 'wrong' | 'missed' | 'same';

export interface ChoiceView extends Choice {
  readonly isChosen: boolean;
  /** `same` until the verdict is known. */
  readonly verdict: ChoiceVerdict;
}

export interface QuestionView {
  readonly id: string;
  readonly question: string;
  readonly kind: Prediction['kind'];
  readonly choices: readonly ChoiceView[];
  readonly chosen: readonly string[];
  readonly range: NonNullable<Prediction['range']>;
  readonly verdict: Verdict;
  /** The right answer in words, and why; empty until the verdict is known. */
  readonly answer: string;
  readonly why: string;
  /** What the button says that shows the answer. */
  readonly deed: string;
  /** Its choices are tapped in the picture. */
  readonly isInPicture: boolean;
}

interface ControlViewBase {
  readonly id: string;
  readonly label: string;
}

export type ControlView =
  | (ControlViewBase & {
      readonly kind: 'button';
      readonly enabled: boolean /** Why it is not enabled. */;
      readonly reason: string;
    })
  | (ControlViewBase & { readonly kind: 'select'; readonly value: string; readonly choices: readonly Choice[] })
  | (ControlViewBase & {
      readonly kind: 'slider';
      readonly value: number;
      readonly min: number;
      readonly max: number;
      readonly words: string;
    })
  | (ControlViewBase & { readonly kind: 'toggle'; readonly value: boolean });

export function viewOf(explorable: Explorable, state: ExplorableState): ExplorableView {
  const mode = modeOf(state);
  const verdicts = explorable.predictions.map((prediction) => ({
    id: prediction.id,
    verdict: judge(prediction, state),
  }));
  const asked = explorable.predictions.find(({ id }) => id === state.asked);
  const film = filmOf(explorable, state, mode);
  return {
    id: explorable.id,
    title: explorable.title,
    intro: explorable.intro,
    mode,
    ...(asked === undefined ? {} : { question: viewQuestion(asked, state, mode) }),
    place: asked === undefined ? 0 : explorable.predictions.indexOf(asked) + 1,
    questions: verdicts,
    controls: explorable.controls.map((control) => viewControl(control, state)),
    observe: explorable.observe,
    film,
    room: (mode === 'predict'
      ? filmOf(explorable, act(explorable, state, { type: 'do', prediction: state.asked }), 'watch')
      : film
    ).frames.map(({ figure }) => figure),
    places: film.frames.map(({ figure }) => asked?.places?.(figure) ?? {}),
    // Tables of a calculation tell all that follows from the settings.
    tables:
      explorable.calculate !== undefined && (mode === 'predict' || mode === 'watch')
        ? []
        : explorable.tables(mode === 'watch' ? { ...state, cluster: state.take.cluster } : state),
    log: mode === 'predict' || mode === 'watch' ? [] : state.log,
    news: state.news.map((line) => line.text).join(' '),
    explain: mode === 'free' && (state.used.length > 0 || state.seen.length > 0) ? explorable.explain : [],
    alternative: explorable.alternative,
    finished:
      verdicts.every(({ verdict }) => verdict === 'right' || verdict === 'wrong') &&
      (state.used.length > 0 || state.seen.length > 0),
  };
}

function modeOf(state: ExplorableState): Mode {
  if (state.asked === '') return 'free';
  if (!state.isDone) return 'predict';
  return state.seen.includes(state.asked) ? 'verdict' : 'watch';
}

function filmOf(explorable: Explorable, state: ExplorableState, mode: Mode): Film {
  const { take, settings } = state;
  const film =
    explorable.calculate === undefined
      ? clusterFilm(take.cluster, take.moments, explorable.stage)
      : calculatedFilm(explorable.calculate(settings, take.settings));
  return mode === 'predict' ? { frames: film.frames.slice(0, 1), end: 0 } : film;
}

function viewQuestion(prediction: Prediction, state: ExplorableState, mode: Mode): QuestionView {
  const { id, question, kind, choices } = prediction;
  const chosen = state.answers[id] ?? [];
  const verdict = mode === 'verdict' ? judge(prediction, state) : state.answers[id] === undefined ? 'open' : 'kept';
  const known = mode === 'verdict';
  const labels = prediction.answer.map(
    (value) => choices.find((choice) => choice.value === value)?.label ?? inUnit(value, prediction.range?.unit ?? ''),
  );
  return {
    id,
    question,
    kind,
    choices: choices.map((choice) => ({
      ...choice,
      isChosen: chosen.includes(choice.value),
      verdict: known ? choiceVerdict(prediction, choice.value, chosen) : 'same',
    })),
    chosen,
    range: prediction.range ?? { min: 0, max: 10, unit: '' },
    verdict,
    answer: known ? labels.join('; ') : '',
    why: known ? prediction.why : '',
    deed: prediction.deed.label,
    isInPicture: prediction.places !== undefined,
  };
}

/** `8 containers`, `1 container`, `40 s`. */
export function inUnit(number: string, unit: string): string {
  const isOne = number === '1' && unit.length > 1;
  return `${number} ${isOne && unit.endsWith('s') ? unit.slice(0, -1) : unit}`.trim();
}

function choiceVerdict({ answer }: Prediction, value: string, chosen: readonly string[]): ChoiceVerdict {
  const isTrue = answer.includes(value);
  if (chosen.includes(value)) return isTrue ? 'hit' : 'wrong';
  return isTrue ? 'missed' : 'same';
}

/** The verdict waits until the reader has seen it happen. */
function judge(prediction: Prediction, state: ExplorableState): Verdict {
  const chosen = state.answers[prediction.id];
  if (chosen === undefined) return 'open';
  if (!state.seen.includes(prediction.id) && !wasTried(prediction, state)) return 'kept';
  const given = new Set(chosen.map((value) => value.trim()));
  const right = given.size === prediction.answer.length && prediction.answer.every((value) => given.has(value));
  return right ? 'right' : 'wrong';
}

/** What earlier versions saved knows no watching: there an answer counts when what shows it was used. */
function wasTried({ deed }: Prediction, { actions, used }: ExplorableState): boolean {
  return (
    actions.every(({ type }) => type !== 'do' && type !== 'see') &&
    deed.uses.some(([control]) => used.includes(control))
  );
}

function viewControl(control: Control, state: ExplorableState): ControlView {
  const { id, label } = control;
  if (control.kind === 'button') {
    const reason =
      state.actions.length >= mostActions
        ? 'You have tried a lot: start over to continue.'
        : (control.disabled?.(state) ?? '');
    return { kind: 'button', id, label, enabled: reason === '', reason };
  }
  const value = state.settings[id];
  if (control.kind === 'toggle') return { kind: 'toggle', id, label, value: value === true };
  if (control.kind === 'slider') {
    const number = typeof value === 'number' ? value : control.initial;
    return {
      kind: 'slider',
      id,
      label,
      value: number,
      min: control.min,
      max: control.max,
      words: control.words(number),
    };
  }
  const choices = control.choices(state);
  const known = choices.find((choice) => choice.value === value) ?? choices[0];
  return { kind: 'select', id, label, value: known?.value ?? '', choices };
}
