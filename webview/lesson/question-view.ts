/** One question: choose, check, and read why. A wrong answer may be tried again. */
import type { LessonState, OptionContent, QuestionContent } from '../../src/protocol/protocol.ts';
import { element } from '../element.ts';
import { icon } from '../icons.ts';
import { createButton, createCheckbox, createRadioGroup, setDisabled } from '../toolkit.ts';
import type { View } from '../view.ts';
import type { LessonContext } from './lesson-context.ts';

/** What the reader has chosen, whatever controls it is chosen with. */
interface Choice {
  readonly element: HTMLElement;
  chosen(): readonly number[];
  choose(indexes: readonly number[]): void;
}

export function createQuestion(question: QuestionContent, context: LessonContext): View<LessonState> {
  const { lesson, host } = context;
  const id = `question-${question.id}`;
  const asked = element('p', { id, class: 'question' }, context.prose(question.html));
  const onChange = () => {
    verdict.replaceChildren();
    setDisabled(check, choice.chosen().length === 0);
  };
  const choice = question.severalAnswers
    ? createBoxes(question, id, context, onChange)
    : createRadios(question, id, context, onChange);
  const check = createButton({ press: () => answer() }, 'Check');
  const verdict = element('div', { class: 'verdict', role: 'status' });
  setDisabled(check, true);

  function answer(): void {
    const chosen = choice.chosen();
    if (chosen.length === 0) return;
    showVerdict(verdict, question, chosen, context);
    host.send({ type: 'answer', lesson, question: question.id, chosen });
  }

  let shown = '';
  return {
    element: element('div', { class: 'asked' }, asked, choice.element, check, verdict),
    update({ answers }) {
      const given = answers.find((one) => one.question === question.id)?.chosen ?? [];
      // An answer that came from elsewhere or from before; what the reader is choosing now stays.
      if (given.join() === shown) return;
      shown = given.join();
      choice.choose(given);
      setDisabled(check, given.length === 0);
      if (given.length > 0) showVerdict(verdict, question, given, context);
      else verdict.replaceChildren();
    },
  };
}

function createRadios(
  question: QuestionContent,
  labelledBy: string,
  { prose }: LessonContext,
  change: () => void,
): Choice {
  const group = createRadioGroup(
    labelledBy,
    question.options.map(({ html }) => [prose(html)]),
    change,
  );
  return {
    element: group.element,
    chosen: () => [group.chosen()].filter((index) => index >= 0),
    choose: (indexes) => group.choose(indexes[0] ?? -1),
  };
}

function createBoxes(
  question: QuestionContent,
  labelledBy: string,
  { prose }: LessonContext,
  change: () => void,
): Choice {
  const boxes = question.options.map(({ html }) => createCheckbox(change, prose(html)));
  return {
    element: element(
      'div',
      { class: 'boxes', role: 'group', 'aria-labelledby': labelledBy },
      ...boxes.map((box) => box.element),
    ),
    chosen: () => boxes.flatMap((box, index) => (box.isChecked() ? [index] : [])),
    choose: (indexes) => {
      for (const [index, box] of boxes.entries()) box.setChecked(indexes.includes(index));
    },
  };
}

/** First whether it is right, then why: of what was chosen, and of everything once it is right. */
function showVerdict(
  verdict: HTMLElement,
  { options }: QuestionContent,
  chosen: readonly number[],
  context: LessonContext,
): void {
  const isRight = options.every((option, index) => option.right === chosen.includes(index));
  const chosenOptions = options.filter((_, index) => chosen.includes(index));
  const others = options.filter((_, index) => !chosen.includes(index));
  const missed = !isRight && chosenOptions.every((option) => option.right);
  verdict.replaceChildren(
    element(
      'p',
      { class: 'verdict-word' },
      icon(isRight ? 'check' : 'cross'),
      isRight ? 'Right.' : missed ? 'Right so far, but not complete.' : 'Not quite.',
    ),
    ...chosenOptions.map((option) => reason(option, context)),
    ...(isRight && others.length > 0 ? [otherReasons(others, context)] : []),
  );
}

function reason({ html, whyHtml, right }: OptionContent, { prose }: LessonContext): HTMLElement {
  const sign = element('span', { class: 'reason-option' }, prose(html));
  return element('div', { class: `reason ${right ? 'is-right' : 'is-wrong'}` }, sign, element('p', {}, prose(whyHtml)));
}

function otherReasons(options: readonly OptionContent[], context: LessonContext): HTMLElement {
  return element(
    'details',
    {},
    element('summary', {}, 'Why not the others?'),
    ...options.map((option) => reason(option, context)),
  );
}
