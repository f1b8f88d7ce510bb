/** What moves: looked at in five frames, held still by the clock of the film. */
import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { explorables } from '../../src/core/simulation/explorables/all-explorables.ts';
import { usePage } from './page.ts';
import { aboutPods, openPanel } from './panel.ts';
import type { Panel } from './panel.ts';
import { answer, commit, seeToEnd } from './trying.ts';

const lesson = aboutPods();
const sizes = [
  { width: 380, height: 700 },
  { width: 1200, height: 800 },
];

describe('The film of an explorable', () => {
  const page = usePage();
  let panel: Panel;

  async function open(id: string): Promise<Locator> {
    panel = await openPanel(page());
    const [start] = lesson.content.sections;
    assert.ok(start);
    // Text before it: what a lesson begins with stands in its head.
    const blocks = [{ type: 'html', html: '<p>Text.</p>' } as const, { type: 'simulation', id, alt: '' } as const];
    await panel.render({ ...lesson, version: id, content: { ...lesson.content, sections: [{ ...start, blocks }] } });
    return page().locator('.explorable');
  }

  /** Sets the time of the film, in seconds. */
  const goTo = (card: Locator, seconds: number): Promise<void> =>
    card.locator('.rail-time').evaluate((rail, value) => {
      (rail as HTMLInputElement).value = String(value);
      rail.dispatchEvent(new Event('input'));
    }, seconds);

  /** Every other question, and every verdict: with its button in one window, and no name is cut. */
  async function assertFitsToTheEnd(card: Locator, height: number): Promise<void> {
    const primary = card.locator('.question-card vscode-button[appearance=primary]');
    while ((await card.locator('.controls').count()) === 0) {
      const [top, button] = await Promise.all([card.boundingBox(), primary.boundingBox()]);
      const bottom = (button?.y ?? Infinity) + (button?.height ?? 0) - (top?.y ?? 0);
      const what = await card.locator('.card-heading').innerText();
      assert.ok(bottom <= height, `${what}: ${Math.round(bottom)} px from the title to the button`);
      const texts = await card.locator('svg.pc-picture text').allTextContents();
      assert.deepEqual(
        texts.filter((text) => /[^…]…|…[^…]/.test(text)),
        [],
        `${what}: no name is cut`,
      );
      const isQuestion = (await card.locator('vscode-button:text-is("Skip")').count()) > 0;
      if (isQuestion) await answer(card);
      await primary.click();
      if (isQuestion) await seeToEnd(card);
    }
  }

  for (const size of sizes) {
    for (const { id, predictions } of explorables) {
      it(`fits with its question into ${size.width} by ${size.height}: ${id}`, async () => {
        await page().setViewportSize(size);
        const card = await open(id);
        const top = (await card.boundingBox())?.y ?? 0;
        const last = card.locator('.question-card vscode-button').first();
        const bottom = ((await last.boundingBox())?.y ?? 0) + ((await last.boundingBox())?.height ?? 0);
        assert.ok(bottom - top <= size.height, `${Math.round(bottom - top)} px from the title to the first button`);
        assert.equal(await page().evaluate(() => document.documentElement.scrollWidth <= window.innerWidth), true);
        assert.equal(await card.locator('svg.pc-picture title').count(), 0, 'no name is cut');
        assert.ok(
          predictions.length === 0 || (await card.locator('.controls').count()) === 0,
          'no form beside the question',
        );
        if (size.width < 600 && predictions.length > 0) await assertFitsToTheEnd(card, size.height);
      });
    }
  }

  it('sends a request along its way: it starts at the caller, passes the Service and comes to a Pod', async () => {
    await page().setViewportSize({ width: 1200, height: 800 });
    const card = await open('database-inside');
    await commit(card);
    const center = async (target: Locator): Promise<{ x: number; y: number }> => {
      const box = await target.boundingBox();
      assert.ok(box);
      return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    };
    const seen: { x: number; y: number }[] = [];
    const most = Number(await card.locator('.rail-time').getAttribute('max'));
    const first = 0.4;
    for (const step of [0.02, 0.15, 0.3, 0.45, 0.56]) {
      await goTo(card, first + step * (most / 7));
      seen.push(await center(card.locator('.traveller').first()));
    }
    const area = async (key: string): Promise<{ x: number; y: number; width: number; height: number }> =>
      (await card.locator(`[data-key="${key}"]`).boundingBox()) ?? assert.fail(key);
    const [visitor, service] = [await area('visitor'), await area('service/shop')];
    const [one, , , , five] = seen;
    assert.ok(one && five);
    assert.ok(one.y >= visitor.y && one.y <= service.y + service.height, 'begins between visitor and Service');
    assert.equal(
      new Set(seen.map(({ x, y }) => `${Math.round(x)},${Math.round(y)}`)).size,
      5,
      'moves in each of the five',
    );
    const pods = await card.locator('svg.pc-picture > [data-key]:has(> .st-pod)').all();
    const boxes = await Promise.all(pods.map((pod) => pod.boundingBox()));
    const isIn = (box: { x: number; y: number; width: number; height: number } | null): boolean =>
      box !== null && five.x >= box.x && five.x <= box.x + box.width && five.y >= box.y && five.y <= box.y + box.height;
    assert.ok(boxes.some(isIn), 'arrives in a Pod');
    assert.deepEqual(panel.complaints, []);
  });

  it('moves a new Pod from its workload to its node, and keeps the elements of all that stays', async () => {
    await page().setViewportSize({ width: 1200, height: 800 });
    const card = await open('restart-or-replace');
    await card.locator('vscode-button:text-is("Skip")').click();
    await card.locator('svg.pc-picture [data-key="node-1"]').evaluate((node) => node.setAttribute('data-mark', ''));
    await card.locator('vscode-button:text-is("Delete the Pod")').click();
    const made = card.locator('svg.pc-picture > g.st-none, svg.pc-picture > [data-key]:has(> .st-pod)');
    await page().waitForFunction(() =>
      document.getAnimations().some((each) => {
        const effect = each.effect as KeyframeEffect;
        return (
          effect.target?.querySelector(':scope > .st-pod') &&
          effect.getKeyframes().some(({ transform }) => String(transform).includes('scale'))
        );
      }),
    );
    // The animation is held and looked at in five moments: the clock of the machine decides nothing.
    const path = await page().evaluate(() => {
      const flying = document.getAnimations().find((each) => {
        const { target } = each.effect as KeyframeEffect;
        return (
          target?.querySelector(':scope > .st-pod') &&
          (each.effect as KeyframeEffect).getKeyframes().some(({ transform }) => String(transform).includes('scale'))
        );
      });
      if (!flying) return [];
      flying.pause();
      const { target } = flying.effect as KeyframeEffect;
      const whole = Number(flying.effect?.getTiming().duration);
      return [0, 0.25, 0.5, 0.75, 0.999].map((share) => {
        flying.currentTime = share * whole;
        const { x, y } = (target as Element).getBoundingClientRect();
        return { x, y };
      });
    });
    assert.equal(path.length, 5);
    assert.ok(
      path.every(({ x }, index) => index === 0 || x > (path[index - 1]?.x ?? 0)),
      JSON.stringify(path),
    );
    const node = await card.locator('[data-key="node-2"]').boundingBox();
    assert.ok(node && path[4] && path[4].x >= node.x - 2 && path[4].x <= node.x + node.width, 'arrives at node-2');
    assert.equal(await card.locator('[data-key="node-1"][data-mark]').count(), 1, 'the node is the same element');
    await goTo(card, 1e6);
    assert.equal(await made.count(), 1);
  });

  it('looks the same at a moment, whichever way one came to it', async () => {
    const card = await open('shared-volume');
    await commit(card);
    await card.locator('.icon-button[aria-label=Pause]').click();
    const picture = (): Promise<string> => card.locator('svg.pc-picture').evaluate((svg) => svg.textContent);
    const forwards: string[] = [];
    for (const time of [0, 1, 2, 3, 4]) {
      await goTo(card, time);
      await page().waitForTimeout(700);
      forwards.push(await picture());
    }
    for (const time of [4, 3, 2, 1, 0]) {
      await goTo(card, time);
      await page().waitForTimeout(700);
      assert.equal(await picture(), forwards[time], `second ${time}`);
    }
  });

  it('moves by transform and opacity only', async () => {
    const card = await open('scale');
    await card.locator('vscode-button:text-is("Skip")').click();
    await card.locator('.controls input[type=range]').press('End');
    await page().waitForTimeout(1500);
    const names = await page().evaluate(() =>
      document
        .getAnimations()
        .flatMap((each) => (each.effect as KeyframeEffect).getKeyframes().flatMap((frame) => Object.keys(frame))),
    );
    assert.ok(names.length > 0);
    assert.deepEqual(
      [...new Set(names)].filter(
        (name) => !['transform', 'opacity', 'offset', 'easing', 'composite', 'computedOffset'].includes(name),
      ),
      [],
    );
  });

  it('stands still for who wants less motion, and shows each step', async () => {
    await page().emulateMedia({ reducedMotion: 'reduce' });
    const card = await open('localhost');
    await commit(card);
    await card.locator('.still-route').waitFor();
    assert.equal(await page().evaluate(() => document.getAnimations().length), 0);
    await card.locator('.card-heading >> text=The answer').waitFor({ timeout: 15_000 });
  });
});
