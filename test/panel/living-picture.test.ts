import assert from 'node:assert/strict';
import type { PictureState } from '../../src/protocol/protocol.ts';
import { everything } from '../core/pictures/fixtures.ts';
import { violations } from './axe.ts';
import { usePage } from './page.ts';
import { openPanel, pictureOf } from './panel.ts';
import type { Panel } from './panel.ts';
import { themeNames } from './theme.ts';

const pod =
  'apiVersion: v1\nkind: Pod\nmetadata:\n  name: shop\nspec:\n  containers:\n    - name: web\n' +
  '      image: web:1.0\n    - name: sync\n      image: sync:1.0\n';
const state: PictureState = { view: 'picture', file: 'pod.yaml', model: pictureOf(pod), lit: '', stale: '' };

describe('The living picture', () => {
  const page = usePage();
  let panel: Panel;

  beforeEach(async () => {
    panel = await openPanel(page());
    await panel.render(state);
  });

  afterEach(() => assert.deepEqual(panel.complaints, []));

  it('says what is clicked in it', async () => {
    await page().click('[data-part="container/sync"]');
    assert.deepEqual((await panel.intents()).at(-1), { type: 'selectPart', part: 'container/sync' });
  });

  it('is used by keyboard alone', async () => {
    await page().locator('[data-part="container/web"]').focus();
    await page().keyboard.press('Enter');
    assert.deepEqual((await panel.intents()).at(-1), { type: 'selectPart', part: 'container/web' });
    await page().keyboard.press(' ');
    assert.equal((await panel.intents()).filter(({ type }) => type === 'selectPart').length, 2);
  });

  it('lights up the part in which the cursor stands, and keeps the focus', async () => {
    await page().locator('[data-part="container/web"]').focus();
    await panel.render({ ...state, lit: 'container/sync' });
    assert.equal(await page().locator('.pc-lit[data-part="container/sync"]').count(), 1);
    assert.equal(await page().evaluate(() => (document.activeElement as HTMLElement).dataset['part']), 'container/web');
  });

  it('says why it is older than the text', async () => {
    assert.equal(await page().locator('.stale').isVisible(), false);
    await panel.render({ ...state, stale: 'The YAML cannot be read.' });
    assert.equal(await page().innerText('.stale'), 'The YAML cannot be read.');
  });

  it('fits the panel at 300 and at 1600 pixels', async () => {
    await panel.render({ ...state, model: everything });
    for (const width of [300, 1600]) {
      await page().setViewportSize({ width, height: 800 });
      await page().waitForFunction(
        (most) => (document.querySelector('svg.pc-picture')?.clientWidth ?? Infinity) <= most,
        width,
      );
      assert.equal(await page().evaluate(() => document.documentElement.scrollWidth <= window.innerWidth), true);
    }
  });

  it('asks the host for a file with the colours of the theme', async () => {
    await page().click('vscode-button >> text=Save as SVG');
    const intent = (await panel.intents()).at(-1);
    assert.equal(intent?.type, 'exportPicture');
    assert.match(intent.theme['--vscode-editor-foreground'] ?? '', /^#/);
  });

  it('runs the file in the small cluster, and starts again when the file changes', async () => {
    await page().click('vscode-button >> text=Try my Pod');
    await page().click('.explorable vscode-button >> text=The container crashes');
    await page().locator('.rail-time').press('End');
    assert.match(await page().locator('.log').textContent().then(String), /web/);
    await panel.render({ ...state, model: pictureOf(pod.replace('sync:1.0', 'sync:2.0')) });
    assert.doesNotMatch(await page().locator('.log').textContent().then(String), /crash|ends with/);
    await page().click('vscode-button >> text=Only the picture');
    assert.equal(await page().locator('.explorable').isVisible(), false);
  });

  it('says that there is no Pod', async () => {
    await panel.render({ ...state, model: pictureOf('a: b\n') });
    assert.match(await page().locator('svg.pc-picture').innerHTML(), /There is no Pod here yet/);
  });
});

describe('The living picture for everyone', () => {
  const page = usePage();

  for (const theme of themeNames) {
    it(`has no accessibility violation in the ${theme} theme`, async () => {
      const panel = await openPanel(page(), theme);
      await panel.render({ ...state, model: everything, stale: 'The YAML cannot be read.', lit: 'container/web' });
      await page().click('vscode-button >> text=Try my Pod');
      assert.deepEqual(await violations(page()), []);
      assert.deepEqual(panel.complaints, []);
    });
  }
});
