/**
 * The card beside the picture: a question, then watching, then the verdict, then free play. It holds one of them at a
 * time.
 */
import type {
  ChoiceVerdict,
  ExplorableView,
  QuestionView,
} from '../../src/core/simulation/explorables/view-explorable.ts';
import { inUnit } from '../../src/core/simulation/explorables/view-explorable.ts';
import { verdictSign } from '../../src/core/pictures/stage/signs.ts';
import { svgElement } from '../../src/core/pictures/svg-element.ts';
import { element, setText } from '../element.ts';
import { createSvg } from '../svg.ts';
import { createButton } from '../toolkit.ts';
import { createInput } from './question-input.ts';

export interface CardActions {
  choose(chosen: readonly string[]): void;
  commit(): void;
  again(): void;
  next(): void;
  free(): void;
}

export interface Card {
  readonly element: HTMLElement;
  /** `inList`: choices that are drawn in the picture are listed here as well. */
  update(view: ExplorableView, inList: boolean): void;
  focus(): void;
}

/** `controls` stands in the card while the reader plays freely. */
export function createCard(actions: CardActions, controls: HTMLElement): Card {
  const made = element('div', { class: 'question-card' });
  const said = element('p', { class: 'said', role: 'status' });
  let shown = '';

  return {
    element: made,
    update(view, inList) {
      const { mode, question } = view;
      const key = JSON.stringify([
        mode,
        question?.id,
        inList,
        mode === 'free' ? view.questions : mode === 'verdict' ? question : 0,
      ]);
      if (question !== undefined) setText(said, saidWords(question, mode === 'predict'));
      if (key === shown) return;
      shown = key;
      made.replaceChildren(...partsOf(view, inList));
    },
    focus: () => made.querySelector<HTMLElement>('.card-heading')?.focus({ preventScroll: true }),
  };

  function partsOf(view: ExplorableView, inList: boolean): readonly Node[] {
    const { mode, question } = view;
    if (question === undefined || mode === 'free') return freeParts(view);
    if (mode === 'predict') return askParts(view, question, inList);
    return mode === 'watch' ? [heading('Watch.'), said] : verdictParts(view, question);
  }

  function askParts(view: ExplorableView, question: QuestionView, inList: boolean): readonly Node[] {
    const id = `${view.id}-${question.id}`;
    const isInPicture = question.isInPicture && !inList;
    return [
      heading(question.question, id),
      ...(isInPicture ? [said] : [createInput(question, id, actions.choose)]),
      row(
        createButton({ look: 'primary', press: actions.commit }, question.deed),
        createButton({ press: actions.free }, 'Skip'),
      ),
    ];
  }

  function verdictParts(view: ExplorableView, question: QuestionView): readonly Node[] {
    const isLast = view.place === view.questions.length;
    const next = isLast
      ? createButton({ look: 'primary', press: actions.free }, 'Try it freely')
      : createButton({ look: 'primary', press: actions.next }, 'Next question');
    return [
      heading(verdictWords(question)),
      legend(question),
      element('p', { class: 'reason' }, question.why),
      row(next, createButton({ press: actions.again }, 'See it again')),
    ];
  }

  function freeParts(view: ExplorableView): readonly Node[] {
    const isOpen = view.questions.some(({ verdict }) => verdict === 'open' || verdict === 'kept');
    return [
      ...(view.questions.length === 0 ? [] : [heading('Try it freely')]),
      element('p', { class: 'observe' }, view.observe),
      controls,
      ...(isOpen ? [row(createButton({ press: actions.next }, 'Back to the questions'))] : []),
    ];
  }
}

function heading(text: string, id?: string): HTMLElement {
  return element('p', { class: 'card-heading', tabindex: -1, ...(id === undefined ? {} : { id }) }, text);
}

function row(...buttons: readonly Node[]): HTMLElement {
  return element('div', { class: 'buttons' }, ...buttons);
}

function saidWords({ choices, chosen, kind, range }: QuestionView, isOpen: boolean): string {
  const labels =
    kind === 'number'
      ? chosen.map((number) => inUnit(number, range.unit))
      : choices.filter(({ isChosen }) => isChosen).map(({ label }) => label);
  if (labels.length > 0) return `Your prediction: ${labels.join(', ')}.`;
  if (!isOpen) return kind === 'several' ? 'Your prediction: none of them.' : 'You made no prediction.';
  return kind === 'one' ? 'Tap it in the picture.' : 'Tap in the picture everything that applies.';
}

/** Never “wrong”: it says what happened and what the reader said. */
function verdictWords({ kind, choices, verdict, answer }: QuestionView): string {
  if (kind === 'several')
    return (
      `${choices.filter((choice) => choice.verdict === 'hit' || choice.verdict === 'same').length} of ` +
      `${choices.length} as you predicted`
    );
  return verdict === 'right' ? 'As you predicted' : `The answer: ${answer}`;
}

const meanings: Readonly<Record<Exclude<ChoiceVerdict, 'same'>, string>> = {
  hit: 'as you predicted',
  wrong: 'you predicted this',
  missed: 'not predicted',
};

/** The signs that occur in the picture, with what they mean. */
function legend({ kind, choices, chosen, verdict, range }: QuestionView): HTMLElement {
  // Of one choice, the heading has already told the answer.
  const signs = kind === 'one' ? (['hit', 'wrong'] as const) : (['hit', 'wrong', 'missed'] as const);
  const rows = signs.flatMap((sign) => {
    const labels = choices.filter((choice) => choice.verdict === sign).map(({ label }) => label);
    return labels.length === 0 ? [] : [legendRow(sign, `${labels.join(', ')}: ${meanings[sign]}`)];
  });
  const number =
    kind === 'number' && chosen.length > 0
      ? [legendRow(verdict === 'right' ? 'hit' : 'wrong', `${inUnit(chosen.join(), range.unit)}: your prediction`)]
      : [];
  return element('ul', { class: 'legend' }, ...rows, ...number);
}

function legendRow(sign: 'hit' | 'wrong' | 'missed', text: string): HTMLElement {
  const drawing = svgElement(
    'svg',
    { width: 18, height: 18, viewBox: '-9 -9 18 18', 'aria-hidden': 'true', focusable: 'false' },
    [verdictSign(sign, 0, 0)],
  );
  return element('li', {}, createSvg(drawing), element('span', {}, text));
}
