/** What does the reader expect? The verdict comes after it was tried, not before. */
import type { ExplorableView, PredictionView } from '../../src/core/simulation/explorables/view-explorable.ts';
import { element } from '../element.ts';
import { icon } from '../icons.ts';
import { createCheckbox, createRadioGroup } from '../toolkit.ts';
import type { View } from '../view.ts';

/** Answers of at most so many characters find room beside one another. */
const shortAnswer = 40;

type Predict = (prediction: string, chosen: readonly string[]) => void;

export function createPredictions({ id, predictions }: ExplorableView, predict: Predict): View<ExplorableView> {
  const views = predictions.map((prediction) => createPrediction(prediction, `${id}-${prediction.id}`, predict));
  const made = element('div', { class: 'predictions', hidden: predictions.length === 0 }, element('p', { class: 'part-title' }, 'First: what do you expect?'), ...views.map((view) => view.element));
  return {
    element: made,
    update(view) {
      for (const [index, prediction] of view.predictions.entries()) views[index]?.update(prediction);
    },
  };
}

function createPrediction(prediction: PredictionView, id: string, predict: Predict): View<PredictionView> {
  const question = element('p', { id, class: 'question' }, prediction.question);
  const input = createInput(prediction, id, (chosen) => predict(prediction.id, chosen));
  const verdict = element('div', { class: 'verdict', role: 'status' });
  return {
    element: element('div', { class: 'asked' }, question, input.element, verdict),
    update(next) {
      input.update(next);
      showVerdict(verdict, next);
    },
  };
}

function createInput(prediction: PredictionView, id: string, choose: (chosen: readonly string[]) => void): View<PredictionView> {
  if (prediction.kind === 'number') return createNumber(id, choose);
  return prediction.kind === 'one' ? createOne(prediction, id, choose) : createSeveral(prediction, id, choose);
}

function createOne({ choices }: PredictionView, id: string, choose: (chosen: readonly string[]) => void): View<PredictionView> {
  let shown = -1;
  const change = (index: number) => {
    const choice = choices[index];
    if (choice === undefined || index === shown) return;
    shown = index;
    choose([choice.value]);
  };
  const group = createRadioGroup(id, choices.map(({ label }) => [label]), change);
  group.element.classList.toggle('short-answers', choices.length % 2 === 0 && choices.every(({ label }) => label.length <= shortAnswer));
  return {
    element: group.element,
    update({ chosen }) {
      const index = choices.findIndex(({ value }) => chosen.includes(value));
      if (index === shown) return;
      shown = index;
      group.choose(index);
    },
  };
}

function createSeveral({ choices }: PredictionView, id: string, choose: (chosen: readonly string[]) => void): View<PredictionView> {
  const change = () => choose(choices.filter((_, index) => boxes[index]?.isChecked()).map(({ value }) => value));
  const boxes = choices.map(({ label }) => createCheckbox(change, label));
  return {
    element: element('div', { class: 'boxes', role: 'group', 'aria-labelledby': id }, ...boxes.map((box) => box.element)),
    update({ chosen }) {
      for (const [index, { value }] of choices.entries()) boxes[index]?.setChecked(chosen.includes(value));
    },
  };
}

function createNumber(id: string, choose: (chosen: readonly string[]) => void): View<PredictionView> {
  const input = element('input', {
    type: 'number',
    class: 'number',
    min: 0,
    'aria-labelledby': id,
    onchange: () => choose(input.value === '' ? [] : [input.value]),
  });
  return {
    element: input,
    update({ chosen: [number = ''] }) {
      if (input.value !== number && document.activeElement !== input) input.value = number;
    },
  };
}

/** Put anew only when it says something else: a screen reader reads what is put. */
function showVerdict(verdict: HTMLElement, { verdict: word, answer, why }: PredictionView): void {
  const key = `${word} ${answer}`;
  if (verdict.dataset['key'] === key) return;
  verdict.dataset['key'] = key;
  if (word === 'open') return verdict.replaceChildren();
  if (word === 'kept') return verdict.replaceChildren(element('p', { class: 'quiet' }, 'Noted. Now try it below.'));
  const isRight = word === 'right';
  verdict.replaceChildren(
    element('p', { class: 'verdict-word' }, icon(isRight ? 'check' : 'cross'), isRight ? 'As you expected.' : `It is: ${answer}.`),
    element('p', { class: 'reason' }, why),
  );
}
