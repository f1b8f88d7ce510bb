import assert from 'node:assert/strict';
import { explorables } from '../../src/core/simulation/explorables/all-explorables.ts';
import { violations } from './axe.ts';
import { usePage } from './page.ts';
import { aboutPods, openPanel, withExplorables } from './panel.ts';
import { setAttributes, themeNames } from './theme.ts';
import { answer, answerAll, commit, controlsOf, seeToEnd, use } from './trying.ts';

const lesson = withExplorables(aboutPods(), 'scale', 'shared-volume', 'stateful');

/**
 * Each state is looked at in one of the four themes, in turn; with POD_COACH_EVERY_THEME in all of them, which takes
 * minutes.
 */
const inEveryTheme = process.env['POD_COACH_EVERY_THEME'] !== undefined;

describe('Explorables for everyone', () => {
  const page = usePage();
  let states = 0;

  async function check(state: string): Promise<void> {
    const theme = themeNames[states++ % themeNames.length];
    for (const each of themeNames.filter((name) => inEveryTheme || name === theme)) {
      await setAttributes(page(), each);
      // The toolkit takes up a new theme a moment later.
      await page().waitForTimeout(50);
      assert.deepEqual(await violations(page()), [], `${state}, in the ${each} theme`);
    }
  }

  for (const { id, alternative, predictions } of explorables) {
    const hasQuestions = predictions.length > 0;
    it(`has no accessibility violation in any state: ${id}`, async function () {
      this.timeout(180_000);
      const panel = await openPanel(page());
      const [start] = lesson.content.sections;
      assert.ok(start);
      // The explorable alone: the rest of the lesson has a test of its own.
      const blocks = [{ type: 'simulation', id, alt: alternative } as const];
      await panel.render({ ...lesson, version: id, content: { ...lesson.content, sections: [{ ...start, blocks }] } });
      const card = page().locator('.explorable');
      await check('at the start');
      if (hasQuestions) {
        await answer(card);
        await commit(card);
        await check('watched');
        await seeToEnd(card);
        await check('judged');
        await card.locator('.question-card vscode-button[appearance=primary]').click();
        await answerAll(card);
      }
      await check('in free play');
      for (const [index, control] of (await controlsOf(card)).entries()) {
        await use(control);
        await check(`after control ${index + 1}`);
      }
      await card.locator('vscode-checkbox >> text=Show as table').click();
      await check('as a table');
      assert.deepEqual(panel.complaints, []);
    });
  }
});
