import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { usePage } from './page.ts';
import { aboutPods, lessonNamed, openPanel } from './panel.ts';
import type { Panel } from './panel.ts';
import { tryAll } from './trying.ts';

const lesson = aboutPods();

describe('An explorable', () => {
  const page = usePage();
  let panel: Panel;
  const card = (title: string): Locator => page().locator(`.explorable[aria-label="${title}"]`);

  beforeEach(async () => {
    await page().setViewportSize({ width: 1100, height: 900 });
    panel = await openPanel(page());
    await panel.render(lesson);
  });

  afterEach(() => assert.deepEqual(panel.complaints, []));

  it('keeps the verdict back until it was tried', async () => {
    const localhost = card('Who answers at localhost?');
    await localhost.locator('vscode-radio >> text=Both of them').click();
    assert.match(await localhost.locator('.verdict').first().innerText(), /^Noted/);
    await localhost.locator('vscode-button:text-is("Call")').click();
    assert.match(await localhost.locator('.verdict').first().innerText(), /^It is: 10\.1\.0\.1:3000/);
    assert.match(await localhost.locator('.explanation').innerText(), /share its IP/);
  });

  it('says what happens, line by line, and only what is new', async () => {
    const localhost = card('Who answers at localhost?');
    const before = await localhost.locator('.log p').count();
    await localhost.locator('.log p').first().evaluate((line) => line.setAttribute('data-mark', ''));
    await localhost.locator('vscode-button:text-is("Call")').click();
    assert.ok((await localhost.locator('.log p').count()) > before);
    assert.equal(await localhost.locator('.log p[data-mark]').count(), 1);
  });

  it('says why something cannot be done now', async () => {
    const localhost = card('Who answers at localhost?');
    await localhost.locator('vscode-button >> text=Tell sync to listen on 5000 again').click();
    assert.match(await localhost.locator('.log .note').innerText(), /already told to listen on 5000/);
  });

  it('is used by keyboard alone', async () => {
    const scale = card('What is multiplied?');
    await scale.locator('input[type=range]').focus();
    for (let times = 0; times < 3; times++) await page().keyboard.press('ArrowRight');
    assert.equal(await scale.locator('output').innerText(), '4 Pods');
    assert.match(await scale.locator('svg.pc-picture').getAttribute('aria-label').then(String), /shows 4 Pods/);
    const restart = card('Restarted or replaced?');
    await restart.locator('vscode-button').first().focus();
    const before = await restart.locator('.log p').count();
    await page().keyboard.press('Enter');
    assert.ok((await restart.locator('.log p').count()) > before);
  });

  it('shows the same as tables', async () => {
    const scale = card('What is multiplied?');
    await scale.locator('vscode-checkbox >> text=Show as table').click();
    assert.equal(await scale.locator('svg.pc-picture').isVisible(), false);
    assert.match(await scale.locator('table').innerText(), /Containers web/);
  });

  it('stands as it was left when it was hidden', async () => {
    const scale = card('What is multiplied?');
    await scale.locator('input[type=range]').focus();
    await page().keyboard.press('End');
    const log = await scale.locator('.log').innerText();
    await panel.reload();
    await panel.render(lesson);
    assert.equal(await scale.locator('output').innerText(), '6 Pods');
    assert.equal(await scale.locator('.log').innerText(), log);
  });

  it('starts over', async () => {
    const scale = card('What is multiplied?');
    await scale.locator('input[type=range]').focus();
    await page().keyboard.press('End');
    await scale.locator('vscode-button >> text=Start over').click();
    assert.equal(await scale.locator('output').innerText(), '1 Pod');
  });

  it('calculates a chart anew for each setting, and says once what comes out', async () => {
    await panel.render(lessonNamed('workloads-and-services'));
    const rollout = card('Old Pods out, new Pods in');
    const drawn = (): Promise<string> => rollout.locator('svg.pc-picture').getAttribute('aria-label').then(String);
    assert.match(await drawn(), /new-4: starting from 15 s to 25 s/);
    const surge = rollout.locator('.slider:has-text("maxSurge") input');
    for (const key of ['ArrowLeft', 'ArrowRight', 'ArrowRight', 'ArrowLeft', 'ArrowLeft']) await surge.press(key);
    assert.match(await drawn(), /new-4: starting from 35 s to 45 s/);
    assert.equal(await rollout.locator('.log p').count(), 2);
    assert.match(await rollout.locator('.log p').last().innerText(), /^At most 4 Pods, always at least 3 ready\. Finished after 40 s\.$/);
    await rollout.locator('vscode-checkbox >> text=The new version becomes ready').click();
    assert.match(await rollout.locator('.log p').last().innerText(), /The update does not go on/);
    await panel.reload();
    await panel.render(lessonNamed('workloads-and-services'));
    assert.match(await rollout.locator('.log p').last().innerText(), /The update does not go on/);
    await rollout.locator('vscode-checkbox >> text=Show as table').click();
    assert.equal(await rollout.locator('svg.pc-picture').isVisible(), false);
    assert.match(await rollout.locator('table >> visible=true').innerText(), /New, starting/);
  });

  it('forgets a saved state that cannot be read', async () => {
    for (const simulations of [{ scale: { version: 1, explorable: 'scale', actions: [{ type: 'use', control: 'replicas', value: 1e9 }, 7] } }, { scale: 'x' }, 7, null]) {
      await page().evaluate((each) => sessionStorage.setItem('state', JSON.stringify({ version: 1, simulations: each, hints: { x: -1 }, offset: 'far' })), simulations);
      await panel.reload();
      await panel.render(lesson);
      assert.equal(await card('What is multiplied?').locator('output').innerText(), '1 Pod');
    }
  });

  it('tells the host when everything was answered and seen, once', async () => {
    const scale = card('What is multiplied?');
    await tryAll(scale);
    await tryAll(scale);
    assert.deepEqual((await panel.intents()).filter(({ type }) => type === 'finishSimulation'), [{ type: 'finishSimulation', lesson: 'about-pods', simulation: 'scale' }]);
  });
});
