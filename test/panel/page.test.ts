import assert from 'node:assert/strict';
import { usePage } from './page.ts';

describe('The browser of the panel tests', () => {
  const page = usePage();

  it('renders a page and presses what is on it', async () => {
    await page().setContent('<h1>Pods</h1><button onclick="this.textContent = `Pressed`">Press</button>');
    await page().click('button');
    assert.equal(await page().innerText('button'), 'Pressed');
  });

  it('begins each test with an empty page', async () => {
    assert.equal(await page().locator('h1').count(), 0);
  });
});
