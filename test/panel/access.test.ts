import assert from 'node:assert/strict';
import { violations } from './axe.ts';
import { usePage } from './page.ts';
import { aboutPods, openPanel } from './panel.ts';
import { themeNames } from './theme.ts';

const lesson = aboutPods();

/** Everything that can be unfolded is to be seen. */
function unfold(): void {
  for (const fold of document.querySelectorAll('details')) fold.open = true;
}

describe('The lesson is for everyone', () => {
  const page = usePage();

  for (const theme of themeNames) {
    it(`has no accessibility violation in the ${theme} theme`, async function () {
      this.timeout(120_000);
      await page().setViewportSize({ width: 1100, height: 900 });
      const panel = await openPanel(page(), theme);
      const [question] = lesson.content.sections.flatMap(({ blocks }) => blocks.flatMap((block) => (block.type === 'quiz' ? block.questions : [])));
      await panel.render({ ...lesson, cameFrom: 'pod.yaml', done: ['section.scaling'], answers: question ? [{ question: question.id, chosen: [0] }] : [] });
      await page().evaluate(unfold);
      assert.deepEqual(await violations(page()), []);
      assert.deepEqual(panel.complaints, []);
    });
  }
});
