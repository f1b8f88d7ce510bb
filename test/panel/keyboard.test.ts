import assert from 'node:assert/strict';
import { usePage } from './page.ts';
import { aboutPods, openPanel } from './panel.ts';

const lesson = aboutPods();

/** What has the focus, in words; a control of the toolkit has it inside. */
function inFocus(): string {
  const element = document.activeElement;
  if (!element || element === document.body) return '';
  const name = element.textContent?.trim() || element.getAttribute('aria-label') || element.getAttribute('aria-labelledby') || element.id;
  return `${element.tagName.toLowerCase()} ${name.slice(0, 40)}`;
}

/** Is the ring of the focus to be seen, on the element or inside it? */
function hasRing(): boolean {
  const outside = document.activeElement;
  const element = outside?.shadowRoot?.activeElement ?? outside;
  if (!element || !outside) return false;
  const ring = (style: CSSStyleDeclaration): boolean => style.outlineStyle !== 'none' || style.boxShadow !== 'none';
  const inside = outside.shadowRoot?.querySelector('.control');
  return [element, ...(inside ? [inside] : [])].some((each) => ring(getComputedStyle(each)));
}

describe('The lesson by keyboard alone', () => {
  const page = usePage();

  it('reaches every control in the order of the page, with a ring to be seen, and leaves at the end', async function () {
    this.timeout(120_000);
    await page().setViewportSize({ width: 1100, height: 900 });
    const panel = await openPanel(page());
    await panel.render({ ...lesson, goTo: { section: 'start', number: 1 } });
    await page().evaluate(() => document.querySelectorAll('details').forEach((fold) => (fold.open = true)));
    await page().locator('body').evaluate((body) => {
      (document.activeElement as HTMLElement).blur();
      body.tabIndex = -1;
      body.focus();
    });

    const seen: string[] = [];
    const ringless: string[] = [];
    for (let times = 0; times < 600; times++) {
      await page().keyboard.press('Tab');
      const name = await page().evaluate(inFocus);
      if (name === '') break;
      seen.push(name);
      if (!(await page().evaluate(hasRing))) ringless.push(name);
    }
    const wanted = await page().evaluate(() => {
      const controls = 'button:not([hidden]), vscode-button:not([hidden]):not([disabled]), vscode-checkbox, vscode-radio-group, select, input, summary, main a[href], pre[tabindex], .log';
      return [...document.querySelectorAll<HTMLElement>(controls)].filter((each) => each.checkVisibility()).length;
    });
    assert.ok(seen.length >= wanted, `${seen.length} of ${wanted} controls reached`);
    assert.equal(seen[0], 'a Skip to the lesson');
    assert.deepEqual(ringless, []);
    assert.deepEqual(panel.complaints, []);
  });

  it('answers a question', async () => {
    const panel = await openPanel(page());
    await panel.render(lesson);
    const question = page().locator('.asked:has(#question-address-from-sibling)');
    await question.locator('vscode-radio').first().focus();
    await page().keyboard.press('Space');
    await question.locator('vscode-radio[aria-checked="true"]').first().waitFor();
    await page().keyboard.press('Tab');
    await page().keyboard.press('Enter');
    await question.locator('.verdict:not(:empty)').first().waitFor();
    assert.match(await question.locator('.verdict').innerText(), /^Right\./);
    assert.deepEqual((await panel.intents()).at(-1), { type: 'answer', lesson: 'about-pods', question: 'address-from-sibling', chosen: [0] });
  });

  it('corrects a wrong answer', async () => {
    const panel = await openPanel(page());
    await panel.render(lesson);
    const question = page().locator('.asked:has(#question-address-from-sibling)');
    await question.locator('vscode-radio').first().focus();
    await page().keyboard.press('ArrowDown');
    await page().keyboard.press('Tab');
    await page().keyboard.press('Enter');
    await question.locator('.verdict:not(:empty)').first().waitFor();
    assert.match(await question.locator('.verdict').innerText(), /^Not quite\./);
    await page().keyboard.press('Shift+Tab');
    await page().keyboard.press('ArrowUp');
    assert.equal(await question.locator('.verdict').innerText(), '');
    await page().keyboard.press('Tab');
    await page().keyboard.press('Enter');
    await question.locator('.verdict:not(:empty)').first().waitFor();
    assert.match(await question.locator('.verdict').innerText(), /^Right\./);
  });

  it('uses the skip link', async () => {
    const panel = await openPanel(page());
    await panel.render(lesson);
    await page().locator('.skip-link').focus();
    await page().keyboard.press('Enter');
    assert.equal(await page().evaluate(() => document.activeElement?.id), 'lesson');
  });
});

describe('The lesson for those who see it otherwise', () => {
  const page = usePage();

  it('has no second direction to scroll in at 320 pixels, which is 400 % of 1280', async () => {
    await page().setViewportSize({ width: 320, height: 640 });
    const panel = await openPanel(page());
    await panel.render(lesson);
    await page().evaluate(() => document.querySelectorAll('details').forEach((fold) => (fold.open = true)));
    await page().waitForTimeout(200);
    assert.equal(await page().evaluate(() => document.documentElement.scrollWidth), 320);
  });

  it('leaps instead of gliding when less motion is wanted', async () => {
    await page().emulateMedia({ reducedMotion: 'reduce' });
    const panel = await openPanel(page());
    await panel.render(lesson);
    await panel.post({ type: 'render', state: { ...lesson, content: null, goTo: { section: 'summary', number: 2 } } });
    await page().waitForFunction(() => document.activeElement?.getAttribute('data-section') === 'summary');
    const top = await page().evaluate(() => document.activeElement?.getBoundingClientRect().top ?? 0);
    assert.ok(top >= 0 && top < 640, String(top));
  });
});
