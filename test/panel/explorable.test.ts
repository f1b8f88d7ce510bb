import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { usePage } from './page.ts';
import { aboutPods, lessonNamed, openPanel, withExplorables } from './panel.ts';
import type { Panel } from './panel.ts';
import { answer, answerAll, commit, seeToEnd, skip } from './trying.ts';

const lesson = withExplorables(aboutPods(), 'scale', 'shared-volume', 'stateful');

describe('An explorable', () => {
  const page = usePage();
  let panel: Panel;
  const card = (title: string): Locator => page().locator(`.explorable[aria-label="${title}"]`);

  beforeEach(async () => {
    await page().setViewportSize({ width: 1200, height: 800 });
    panel = await openPanel(page());
    await panel.render(lesson);
  });

  afterEach(() => assert.deepEqual(panel.complaints, []));

  it('begins the course with a living Pod and one button, and nothing is ticked', async () => {
    const pod = card('This is a Pod');
    const box = await pod.boundingBox();
    assert.ok(box && box.y < 400, 'on the first screen');
    assert.equal(await pod.locator('.question-card vscode-button:visible').count(), 1);
    assert.equal(await page().locator('.objectives svg').count(), 0);
    await pod.locator('vscode-button:text-is("Crash the container")').click();
    await seeToEnd(pod);
    assert.match(await pod.locator('.caption').innerText(), /restart|runs/);
    assert.match(await pod.locator('[data-key$="/web/restarts"]').textContent().then(String), /1/);
  });

  it('tells no verdict before the answer was seen', async () => {
    const localhost = card('Who answers at localhost?');
    await localhost.locator('vscode-radio >> text=Both of them').click();
    await commit(localhost);
    assert.equal(await localhost.locator('.card-heading').innerText(), 'Watch.');
    assert.doesNotMatch(await localhost.innerText(), /always means the Pod that sends the request/);
    await seeToEnd(localhost);
    assert.match(await localhost.locator('.card-heading').innerText(), /^The answer: 10\.1\.0\.1:3000/);
    assert.match(await localhost.innerText(), /always means the Pod that sends the request/);
  });

  it('is answered by a moment on the time line, with the keyboard, too', async () => {
    await panel.render({ ...withExplorables(aboutPods(), 'probe-timing'), version: 'probe-timing' });
    const probe = card('When does a probe act?');
    const moment = (seconds: number): Locator => probe.locator(`[data-key="time/${seconds}"]`);
    assert.equal(await probe.locator('vscode-radio').count(), 0);
    await moment(24).locator('.st-pulse').click();
    await moment(51).focus();
    await page().keyboard.press(' ');
    assert.equal(await probe.locator('.said').innerText(), 'Your prediction: At 51 s.');
    assert.equal(await moment(24).getAttribute('aria-checked'), 'false');
    await commit(probe);
    await seeToEnd(probe);
    assert.match(await moment(51).getAttribute('class').then(String), /st-mark-hit/);
  });

  it('leaves nothing to focus in what is on its way out of the picture', async () => {
    const volume = card('Whose files are these?');
    await answer(volume);
    await commit(volume);
    await seeToEnd(volume);
    await volume.locator('.question-card vscode-button[appearance=primary]').click();
    await skip(volume);
    assert.notEqual(await volume.locator('.picture-frame [aria-hidden=true]').count(), 0);
    assert.equal(await volume.locator('[aria-hidden=true] [tabindex], [tabindex][aria-hidden=true]').count(), 0);
  });

  it('is answered in the picture, and judged there', async () => {
    const restart = card('Restarted or replaced?');
    const fact = (key: string): Locator => restart.locator(`[data-key$="${key}"]`);
    await fact('/uid').click();
    await fact('/web/restarts').focus();
    await page().keyboard.press(' ');
    assert.equal(await restart.locator('.said').innerText(), 'Your prediction: UID, restart count.');
    assert.equal(await fact('/uid').getAttribute('aria-checked'), 'true');
    await commit(restart);
    await seeToEnd(restart);
    assert.equal(await restart.locator('.card-heading').innerText(), '5 of 7 as you predicted');
    assert.match(await fact('/uid').getAttribute('class').then(String), /st-mark-wrong/);
    assert.match(await fact('/web/restarts').getAttribute('class').then(String), /st-mark-hit/);
    assert.match(await fact('/web/files').getAttribute('class').then(String), /st-mark-missed/);
    await restart.locator('.rail-time').press('Home');
    assert.equal(await restart.locator('.st-mark-wrong').count(), 0, 'the past knows no verdict');
  });

  it('shows the marks and lines of a moment when it is seen', async () => {
    const localhost = card('Who answers at localhost?');
    await commit(localhost);
    await localhost.locator('.icon-button[aria-label=Pause]').click();
    assert.ok((await localhost.locator('.rail-mark').count()) <= 1);
    await seeToEnd(localhost);
    const marks = await localhost.locator('.rail-mark').count();
    assert.ok(marks >= 4);
    await localhost.locator('.happened summary').click();
    const lines = await localhost.locator('.log li').allInnerTexts();
    assert.equal(new Set(lines).size, lines.length, 'nothing is said twice');
    await localhost.locator('.log button').first().click();
    assert.match(await localhost.locator('.caption').innerText(), /sends a request/);
  });

  it('says why something cannot be done now', async () => {
    const localhost = card('Who answers at localhost?');
    await skip(localhost);
    await localhost.locator('vscode-button >> text=Tell sync to listen on 5000 again').click();
    assert.match(await localhost.locator('.note').innerText(), /already told to listen on 5000/);
  });

  it('is used by keyboard alone', async () => {
    const scale = card('What is replicated?');
    await skip(scale);
    await scale.locator('.controls input[type=range]').focus();
    for (let times = 0; times < 3; times++) await page().keyboard.press('ArrowRight');
    assert.equal(await scale.locator('.controls output').innerText(), '4 Pods');
    await seeToEnd(scale);
    assert.match(await scale.locator('svg.pc-picture').getAttribute('aria-label').then(String), /4 Pods/);
  });

  it('shows the same as tables', async () => {
    const scale = card('What is replicated?');
    await scale.locator('vscode-checkbox >> text=Show as table').click();
    assert.equal(await scale.locator('svg.pc-picture').isVisible(), false);
    assert.match(await scale.locator('table').innerText(), /Containers web/);
  });

  it('stands as it was left when it was hidden', async () => {
    const scale = card('What is replicated?');
    await skip(scale);
    await scale.locator('.controls input[type=range]').press('End');
    await panel.reload();
    await panel.render(lesson);
    assert.equal(await scale.locator('.controls output').innerText(), '6 Pods');
    assert.match(await scale.locator('svg.pc-picture').getAttribute('aria-label').then(String), /6 Pods/);
  });

  it('starts over', async () => {
    const scale = card('What is replicated?');
    await skip(scale);
    await scale.locator('.controls input[type=range]').press('End');
    await scale.locator('vscode-button >> text=Start over').click();
    assert.equal(await scale.locator('.controls output').innerText(), '1 Pod');
  });

  it('calculates a chart again for each setting, and shows it at once', async () => {
    await panel.render(lessonNamed('workloads-and-services'));
    const rollout = card('Old Pods out, new Pods in');
    await skip(rollout);
    const drawn = (): Promise<string> => rollout.locator('svg.pc-picture').getAttribute('aria-label').then(String);
    assert.match(await drawn(), /new-4: starting from 15 s to 25 s/);
    const surge = rollout.locator('.slider:has-text("maxSurge") input');
    for (const key of ['ArrowLeft', 'ArrowRight', 'ArrowRight', 'ArrowLeft', 'ArrowLeft']) await surge.press(key);
    assert.match(await drawn(), /new-4: starting from 35 s to 45 s/);
    await panel.reload();
    await panel.render(lessonNamed('workloads-and-services'));
    assert.match(await drawn(), /new-4: starting from 35 s to 45 s/);
    await rollout.locator('vscode-checkbox >> text=Show as table').click();
    assert.equal(await rollout.locator('svg.pc-picture').isVisible(), false);
    assert.match(await rollout.locator('table >> visible=true').innerText(), /New, starting/);
  });

  it('forgets a saved state that cannot be read', async () => {
    const broken = [
      {
        scale: { version: 1, explorable: 'scale', actions: [{ type: 'use', control: 'replicas', value: 1e9 }, 7] },
      },
      { scale: 'x' },
      7,
      null,
    ];
    for (const simulations of broken) {
      await page().evaluate(
        (each) =>
          sessionStorage.setItem(
            'state',
            JSON.stringify({ version: 1, simulations: each, hints: { x: -1 }, offset: 'far' }),
          ),
        simulations,
      );
      await panel.reload();
      await panel.render(lesson);
      assert.match(await card('What is replicated?').locator('.card-heading').innerText(), /How many containers/);
    }
  });

  it('tells the host when everything was answered and seen, once', async () => {
    const scale = card('What is replicated?');
    await answerAll(scale);
    await scale.locator('.controls input[type=range]').press('End');
    assert.deepEqual(
      (await panel.intents()).filter(({ type }) => type === 'finishSimulation'),
      [{ type: 'finishSimulation', lesson: 'about-pods', simulation: 'scale' }],
    );
  });
});
