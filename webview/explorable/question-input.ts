/** How a question is answered in the card: one of several, all that are true, or a number. */
import { inUnit } from '../../src/core/simulation/explorables/view-explorable.ts';
import type { QuestionView } from '../../src/core/simulation/explorables/view-explorable.ts';
import { element, setText } from '../element.ts';
import { createCheckbox, createRadioGroup } from '../toolkit.ts';

type Choose = (chosen: readonly string[]) => void;

/** Answers of at most so many characters find room beside one another. */
const shortAnswer = 26;

/** `id` names the element that asks. */
export function createInput(question: QuestionView, id: string, choose: Choose): HTMLElement {
  if (question.kind === 'number') return numberInput(question, id, choose);
  return question.kind === 'one' ? radios(question, id, choose) : boxes(question, id, choose);
}

function radios({ choices }: QuestionView, id: string, choose: Choose): HTMLElement {
  let shown = choices.findIndex(({ isChosen }) => isChosen);
  const group = createRadioGroup(
    id,
    choices.map(({ label }) => [label]),
    (index) => {
      const choice = choices[index];
      if (choice === undefined || index === shown) return;
      shown = index;
      choose([choice.value]);
    },
  );
  group.element.classList.toggle(
    'short-answers',
    choices.length % 2 === 0 && choices.every(({ label }) => label.length <= shortAnswer),
  );
  if (shown >= 0) group.choose(shown);
  return group.element;
}

function boxes({ choices }: QuestionView, id: string, choose: Choose): HTMLElement {
  const change = () => choose(choices.filter((_, index) => made[index]?.isChecked()).map(({ value }) => value));
  const made = choices.map(({ label }) => createCheckbox(change, label));
  for (const [index, { isChosen }] of choices.entries()) made[index]?.setChecked(isChosen);
  return element('div', { class: 'boxes', role: 'group', 'aria-labelledby': id }, ...made.map((box) => box.element));
}

function numberInput({ range, chosen: [first] }: QuestionView, id: string, choose: Choose): HTMLElement {
  const { min, max, step = 1, unit } = range;
  const words = element('output', {});
  const slider = element('input', { type: 'range', min, max, step, value: first ?? min, 'aria-labelledby': id });
  const say = () => {
    const text = inUnit(slider.value, unit);
    slider.setAttribute('aria-valuetext', text);
    setText(words, text);
  };
  slider.addEventListener('input', () => {
    say();
    choose([slider.value]);
  });
  say();
  return element('div', { class: 'choice slider' }, slider, words);
}
