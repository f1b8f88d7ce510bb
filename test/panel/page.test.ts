import assert from 'node:assert/strict';
import { usePage } from './page.ts';
import { setAttributes, themeNames } from './theme.ts';

describe('The browser of the panel tests', () => {
  const page = usePage();

  it('renders a page and presses what is on it', async () => {
    await page().setContent('<h1>Pods</h1><button onclick="this.textContent = `Pressed`">Press</button>');
    await page().click('button');
    assert.equal(await page().innerText('button'), 'Pressed');
  });

  for (const theme of themeNames) {
    it(`looks as in VS Code's ${theme} theme`, async () => {
      await page().setContent('<p style="color: var(--vscode-editor-foreground)">Pods</p>');
      await setAttributes(page(), theme);
      const [text, background] = await page().evaluate(() => [
        getComputedStyle(document.querySelector('p') ?? document.body).color,
        getComputedStyle(document.documentElement).backgroundColor,
      ]);
      assert.match(String(text), /^rgb/);
      assert.notEqual(background, 'rgba(0, 0, 0, 0)');
      assert.notEqual(text, background);
    });
  }

  it('begins each test with an empty page', async () => {
    assert.equal(await page().locator('h1').count(), 0);
  });
});
