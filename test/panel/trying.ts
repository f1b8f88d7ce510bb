import type { Locator } from 'playwright-core';

/** Answers every question of an explorable. */
export async function answerAll(card: Locator): Promise<void> {
  for (const group of await card.locator('vscode-radio-group').all()) await group.locator('vscode-radio').first().click();
  for (const box of await card.locator('.boxes vscode-checkbox').all()) await box.click();
  for (const number of await card.locator('input[type=number]').all()) {
    await number.fill('4');
    await number.press('Tab');
  }
}

/** Every control of an explorable, in the order of the page. */
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

/** Answers every question of an explorable and uses every control once. */
export async function tryAll(card: Locator): Promise<void> {
  await answerAll(card);
  for (const control of await controlsOf(card)) await use(control);
}
