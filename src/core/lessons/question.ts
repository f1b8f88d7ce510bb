/** A question of a quiz. Texts are HTML of the compiler's allow-list, inline elements only. */
export interface Question {
  /** Unique in the lesson: progress and review use it. */
  readonly id: string;
  readonly html: string;
  readonly options: readonly Option[];
}

export interface Option {
  readonly html: string;
  readonly right: boolean;
  /** Why this answer is right, or what is true instead. */
  readonly whyHtml: string;
}

/** Does the question have several right answers, so that checkboxes are due instead of radio buttons? */
export function hasSeveralAnswers(question: Question): boolean {
  return question.options.filter((option) => option.right).length > 1;
}

/** Are the chosen options (by index) exactly the right ones? */
export function isRight(question: Question, chosen: readonly number[]): boolean {
  return question.options.every((option, index) => option.right === chosen.includes(index));
}
