import assert from 'node:assert/strict';
import { usePage } from './page.ts';
import { aboutPods, openPanel, pictureOf, wholeCourse } from './panel.ts';

const lessons = wholeCourse();
const lesson = aboutPods();

/**
 * What has the focus, in words, and whether its ring is to be seen, on the element or inside it. A control of the
 * toolkit has its focus inside.
 */
function inFocus(): { readonly name: string; readonly hasRing: boolean } {
  const outside = document.activeElement;
  if (!outside || outside === document.body) return { name: '', hasRing: false };
  const label =
    outside.textContent?.trim() ||
    outside.getAttribute('aria-label') ||
    outside.getAttribute('aria-labelledby') ||
    outside.id;
  const ring = (each: Element | null): boolean =>
    each !== null && (getComputedStyle(each).outlineStyle !== 'none' || getComputedStyle(each).boxShadow !== 'none');
  const root = outside.shadowRoot;
  return {
    name: `${outside.tagName.toLowerCase()} ${label.slice(0, 40)}`,
    hasRing: ring(root?.activeElement ?? outside) || ring(root?.querySelector('.control') ?? null),
  };
}

/** Everything that is unfolded, and the focus before the first control. */
function begin(): void {
  for (const fold of document.querySelectorAll('details')) fold.open = true;
  (document.activeElement as HTMLElement).blur();
  document.body.tabIndex = -1;
  document.body.focus();
}

function controlsOnPage(): number {
  const controls =
    'button:not([hidden]), vscode-button:not([hidden]):not([disabled]), vscode-checkbox, vscode-radio-group, ' +
    'select, input, summary, main a[href], pre[tabindex], .log';
  return [...document.querySelectorAll<HTMLElement>(controls)].filter((each) => each.checkVisibility()).length;
}

describe('The course by keyboard alone', () => {
  const page = usePage();

  for (const each of lessons) {
    it(`reaches every control of ${each.lesson}, with a ring to be seen, and leaves at the end`, async function () {
      this.timeout(120_000);
      await page().setViewportSize({ width: 1100, height: 900 });
      const panel = await openPanel(page());
      await panel.render({ ...each, goTo: { section: 'start', exercise: '', number: 1 } });
      await page().evaluate(begin);
      const seen: string[] = [];
      const ringless: string[] = [];
      for (let times = 0; times < 600; times++) {
        await page().keyboard.press('Tab');
        const { name, hasRing } = await page().evaluate(inFocus);
        if (name === '') break;
        seen.push(name);
        if (!hasRing) ringless.push(name);
      }
      const wanted = await page().evaluate(controlsOnPage);
      assert.ok(seen.length >= wanted, `${seen.length} of ${wanted} controls reached`);
      assert.equal(seen[0], 'a Skip to the lesson');
      assert.deepEqual(ringless, []);
      assert.deepEqual(panel.complaints, []);
    });
  }
});

/** What is wider than its room and cannot be scrolled there, inside the toolkit's controls too. */
function cutOff(): string[] {
  const all = (root: ParentNode): Element[] =>
    [...root.querySelectorAll('*')].flatMap((each) => [each, ...(each.shadowRoot ? all(each.shadowRoot) : [])]);
  const isCut = (each: Element): boolean => {
    const { overflowX, position } = getComputedStyle(each);
    return (
      overflowX !== 'visible' &&
      overflowX !== 'auto' &&
      position !== 'absolute' &&
      each.scrollWidth > each.clientWidth + 1
    );
  };
  // A picture cuts off what moves out of it; but no word of it.
  const isCutInPicture = (each: Element, svg: Element): boolean =>
    each.localName === 'text' && each.getBoundingClientRect().right > svg.getBoundingClientRect().right + 1;
  const isOutside = (each: Element): boolean => {
    const svg = each.parentElement?.closest('svg');
    if (svg) return isCutInPicture(each, svg);
    return each.getBoundingClientRect().right > window.innerWidth + 1 && each.closest('.scrollable, pre') === null;
  };
  return all(document.body)
    .filter((each) => each.checkVisibility() && (isCut(each) || isOutside(each)))
    .map(
      (each) => `${each.localName}.${each.getAttribute('class') ?? ''} ${(each.textContent ?? '').trim().slice(0, 40)}`,
    );
}

describe('The lesson by keyboard alone', () => {
  const page = usePage();

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
    assert.deepEqual((await panel.intents()).at(-1), {
      type: 'answer',
      lesson: 'about-pods',
      question: 'address-from-sibling',
      chosen: [0],
    });
  });

  it('corrects a wrong answer', async () => {
    const panel = await openPanel(page());
    await panel.render(lesson);
    const question = page().locator('.asked:has(#question-address-from-sibling)');
    await question.locator('vscode-radio').first().focus();
    await page().keyboard.press('ArrowDown');
    await question.locator('vscode-radio[aria-checked="true"]').first().waitFor();
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
    for (const each of lessons) {
      await panel.render(each);
      await page().evaluate(() => document.querySelectorAll('details').forEach((fold) => (fold.open = true)));
      await page().waitForTimeout(200);
      assert.equal(await page().evaluate(() => document.documentElement.scrollWidth), 320, each.lesson);
    }
  });

  for (const [zoom, width] of [
    [200, 550],
    [400, 320],
  ] as const) {
    it(`cuts nothing off at ${zoom} %`, async () => {
      await page().setViewportSize({ width, height: 640 });
      const panel = await openPanel(page());
      for (const each of lessons) {
        await panel.render(each);
        await page().evaluate(() => document.querySelectorAll('details').forEach((fold) => (fold.open = true)));
        assert.deepEqual(await page().evaluate(cutOff), [], each.lesson);
      }
      const manifest =
        lesson.content.sections.flatMap(({ blocks }) => blocks).find((block) => block.type === 'manifest')?.manifest ??
        '';
      await panel.render({
        view: 'picture',
        file: 'pod.yaml',
        model: pictureOf(manifest),
        lit: '',
        stale: 'The YAML cannot be read.',
      });
      await page().click('vscode-button >> text=Try my Pod');
      assert.deepEqual(await page().evaluate(cutOff), []);
    });
  }

  it('leaps instead of gliding when less motion is wanted', async () => {
    await page().emulateMedia({ reducedMotion: 'reduce' });
    const panel = await openPanel(page());
    await panel.render(lesson);
    await panel.post({
      type: 'render',
      state: { ...lesson, content: null, goTo: { section: 'summary', exercise: '', number: 2 } },
    });
    await page().waitForFunction(() => document.activeElement?.getAttribute('data-section') === 'summary');
    const top = await page().evaluate(() => document.activeElement?.getBoundingClientRect().top ?? 0);
    assert.ok(top >= 0 && top < 640, String(top));
  });
});
