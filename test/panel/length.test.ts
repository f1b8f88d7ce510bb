/** How long the lessons are on the screen: the first one is read in one sitting. */
import assert from 'node:assert/strict';
import { usePage } from './page.ts';
import { aboutPods, openPanel } from './panel.ts';

/** A screen is as high as a window of VS Code on a usual display. */
const screen = 1000;
const screensAtMost = 12;

describe('The length of the first lesson', () => {
  const page = usePage();

  it(`fits into ${screensAtMost} screens at 800 pixels`, async () => {
    await page().setViewportSize({ width: 800, height: screen });
    const panel = await openPanel(page());
    await panel.render(aboutPods());
    // Pictures are drawn once their width is known.
    await page().waitForFunction(() => document.querySelectorAll('.stage-picture svg').length >= 5);
    const height = await page().evaluate(() => document.documentElement.scrollHeight);
    assert.ok(height <= screensAtMost * screen, `${height} px are ${(height / screen).toFixed(1)} screens`);
    assert.deepEqual(panel.complaints, []);
  });
});
