import type { Figure } from '../../chart-model.ts';
import { clusterPicture } from '../cluster-picture.ts';
import type { Table } from '../cluster-tables.ts';
import type { LogLine } from '../state.ts';
import type { Choice, Control, Explorable, Prediction } from './explorable.ts';
import { mostActions, type ExplorableState } from './run-explorable.ts';

/** Everything that is to be seen of an explorable now. */
export interface ExplorableView {
  readonly id: string;
  readonly title: string;
  readonly intro: string;
  readonly predictions: readonly PredictionView[];
  readonly controls: readonly ControlView[];
  readonly observe: string;
  readonly picture: Figure;
  readonly tables: readonly Table[];
  readonly log: readonly LogLine[];
  /** What the last action brought, as one text to announce. */
  readonly news: string;
  /** Empty until something was tried. */
  readonly explain: readonly string[];
  readonly alternative: string;
  /** Every question is answered and every verdict is known. */
  readonly finished: boolean;
}

/** `open`: not answered. `kept`: answered, and not tried yet. */
export type Verdict = 'open' | 'kept' | 'right' | 'wrong';

export interface PredictionView {
  readonly id: string;
  readonly question: string;
  readonly kind: Prediction['kind'];
  readonly choices: readonly Choice[];
  readonly chosen: readonly string[];
  readonly verdict: Verdict;
  /** The right answer in words, and why; empty until the verdict is known. */
  readonly answer: string;
  readonly why: string;
}

interface ControlViewBase {
  readonly id: string;
  readonly label: string;
}

export type ControlView =
  | (ControlViewBase & { readonly kind: 'button'; readonly enabled: boolean; /** Why it is not enabled. */ readonly reason: string })
  | (ControlViewBase & { readonly kind: 'select'; readonly value: string; readonly choices: readonly Choice[] })
  | (ControlViewBase & { readonly kind: 'slider'; readonly value: number; readonly min: number; readonly max: number; readonly words: string })
  | (ControlViewBase & { readonly kind: 'toggle'; readonly value: boolean });

export function viewOf(explorable: Explorable, state: ExplorableState): ExplorableView {
  const predictions = explorable.predictions.map((prediction) => viewPrediction(prediction, state));
  return {
    id: explorable.id,
    title: explorable.title,
    intro: explorable.intro,
    predictions,
    controls: explorable.controls.map((control) => viewControl(control, state)),
    observe: explorable.observe,
    picture: explorable.calculate?.(state.settings).chart ?? clusterPicture(state.cluster),
    tables: explorable.tables(state),
    log: state.log,
    news: state.news.map((line) => line.text).join(' '),
    explain: state.used.length === 0 ? [] : explorable.explain,
    alternative: explorable.alternative,
    finished: predictions.every((prediction) => prediction.verdict === 'right' || prediction.verdict === 'wrong') && state.used.length > 0,
  };
}

function viewPrediction(prediction: Prediction, state: ExplorableState): PredictionView {
  const { id, question, kind, choices } = prediction;
  const chosen = state.answers[id] ?? [];
  const verdict = judge(prediction, chosen, state.used);
  const known = verdict === 'right' || verdict === 'wrong';
  const labels = prediction.answer.map((value) => choices.find((choice) => choice.value === value)?.label ?? value);
  return { id, question, kind, choices, chosen, verdict, answer: known ? labels.join('; ') : '', why: known ? prediction.why : '' };
}

/** The verdict waits until the reader has seen it happen. */
function judge(prediction: Prediction, chosen: readonly string[], used: readonly string[]): Verdict {
  if (chosen.length === 0) return 'open';
  if (!prediction.shownBy.some((control) => used.includes(control))) return 'kept';
  const given = new Set(chosen.map((value) => value.trim()));
  const right = given.size === prediction.answer.length && prediction.answer.every((value) => given.has(value));
  return right ? 'right' : 'wrong';
}

function viewControl(control: Control, state: ExplorableState): ControlView {
  const { id, label } = control;
  if (control.kind === 'button') {
    const reason = state.actions.length >= mostActions ? 'You have tried a lot: start over to go on.' : (control.disabled?.(state) ?? '');
    return { kind: 'button', id, label, enabled: reason === '', reason };
  }
  const value = state.settings[id];
  if (control.kind === 'toggle') return { kind: 'toggle', id, label, value: value === true };
  if (control.kind === 'slider') {
    const number = typeof value === 'number' ? value : control.initial;
    return { kind: 'slider', id, label, value: number, min: control.min, max: control.max, words: control.words(number) };
  }
  const choices = control.choices(state);
  const known = choices.find((choice) => choice.value === value) ?? choices[0];
  return { kind: 'select', id, label, value: known?.value ?? '', choices };
}
