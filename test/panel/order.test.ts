import assert from 'node:assert/strict';
import { usePage } from './page.ts';
import { aboutPods, openPanel } from './panel.ts';

const lesson = aboutPods();
const block = lesson.content.sections.flatMap(({ blocks }) => blocks).find(({ type }) => type === 'order');

describe('Lines to put in order', () => {
  const page = usePage();

  it('are moved by keyboard, checked, and told to the host once they are right', async () => {
    assert.ok(block?.type === 'order');
    const panel = await openPanel(page());
    await panel.render(lesson);
    const card = page().locator('.card.order').first();
    const check = card.locator('vscode-button:has-text("Check")');
    await check.click();
    assert.match(await card.locator('.verdict').innerText(), /^Not yet/);
    for (const [place, line] of block.solution.split('\n').entries()) {
      const row = card.locator('.line').filter({ has: page().locator(`code:text-is(${JSON.stringify(line)})`) });
      await row.first().focus();
      for (let times = 0; times < block.lines.length; times++) {
        const texts = await card.locator('.line code').allTextContents();
        if (texts.indexOf(line) <= place) break;
        await page().keyboard.press('Alt+ArrowUp');
      }
    }
    assert.deepEqual(await card.locator('.line code').allTextContents(), block.solution.split('\n'));
    await check.click();
    assert.match(await card.locator('.verdict').innerText(), /^Right/);
    assert.deepEqual((await panel.intents()).at(-1), { type: 'finishOrder', lesson: lesson.lesson, order: block.id });
    assert.deepEqual(panel.complaints, []);
  });
});
