import type { Locator } from 'playwright-core';

/** Answers the question that is asked: in the picture, by a choice, or with the slider. */
export async function answer(card: Locator): Promise<void> {
  const inPicture = card.locator('[data-choice]');
  if ((await inPicture.count()) > 0) {
    await inPicture.first().focus();
    return card.page().keyboard.press('Enter');
  }
  const input = card.locator('.question-card :is(vscode-radio, vscode-checkbox, input[type=range])').first();
  if ((await input.evaluate(({ localName }) => localName)) === 'input') return input.press('ArrowRight');
  return input.click();
}

/** Presses the button that shows the answer. */
export async function commit(card: Locator): Promise<void> {
  await card.locator('.question-card vscode-button[appearance=primary]').click();
}

/** Goes to the end of the film, as who drags the time does. */
export async function seeToEnd(card: Locator): Promise<void> {
  await card.locator('.rail-time').press('End');
}

/** Goes through every question, and ends in free play. */
export async function answerAll(card: Locator): Promise<void> {
  while ((await card.locator('.controls').count()) === 0) {
    await answer(card);
    await commit(card);
    await seeToEnd(card);
    await card.locator('.question-card vscode-button[appearance=primary]').click();
  }
}

/** Leaves the questions. */
export async function skip(card: Locator): Promise<void> {
  await card.locator('vscode-button:text-is("Skip")').click();
}

/** Every control of an explorable in free play, in the order of the page. */
export function controlsOf(card: Locator): Promise<Locator[]> {
  return card.locator('.controls :is(vscode-button, vscode-checkbox, select, input[type=range])').all();
}

/** Uses a control once: presses it, takes its second choice, or moves it by a step. */
export async function use(control: Locator): Promise<void> {
  const tag = await control.evaluate(({ localName }) => localName);
  if (tag === 'input') return control.press('ArrowRight');
  if (tag !== 'select') return control.click();
  const choices = await control.locator('option').count();
  await control.selectOption({ index: Math.min(1, choices - 1) });
}
