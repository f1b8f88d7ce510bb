import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import type { ClusterObject } from '../../src/core/cluster-model/cluster-object.ts';
import { usePage } from './page.ts';
import { lessonNamed, openPanel, type Panel, type WholeLesson } from './panel.ts';

const lesson = lessonNamed('pod-does-not-run');
const id = 'wrong-tag';

/** The incident as it stands when its manifest is right. */
function solved(objects: readonly ClusterObject[]): WholeLesson['exercises'] {
  return lesson.exercises.map((one) =>
    one.id === id ? { ...one, open: true, changed: true, passed: true, objects } : one,
  );
}

describe('An incident in the panel', () => {
  const page = usePage();
  let panel: Panel;

  async function openIncident(width: number, height: number): Promise<Locator> {
    await page().setViewportSize({ width, height });
    panel = await openPanel(page());
    await panel.render({ ...lesson, goTo: { section: '', exercise: id, number: 2 } });
    return page().locator('.incident', { has: page().locator(`[data-exercise=${id}]`) });
  }

  async function enter(card: Locator, line: string): Promise<void> {
    await card.locator('.command').fill(line);
    await card.locator('.command').press('Enter');
  }

  /** Corrects the manifest, as the host would tell it. */
  async function solve(): Promise<string> {
    const incident = lesson.content.exercises.find((one) => one.id === id)?.incident ?? assert.fail();
    const written = JSON.stringify(incident.start).replaceAll('2.11', '2.1');
    const objects = JSON.parse(written) as ClusterObject[];
    await panel.render({
      ...lesson,
      content: null as never,
      goTo: { section: '', exercise: id, number: 2 },
      exercises: solved(objects),
    });
    return `kubectl apply -f ${incident.file}`;
  }

  for (const [width, height] of [
    [380, 700],
    [1200, 800],
  ] as const) {
    it(`brings its debriefing into view once what was applied runs, at ${width} x ${height}`, async () => {
      await page().emulateMedia({ reducedMotion: width === 380 ? 'reduce' : 'no-preference' });
      const card = await openIncident(width, height);
      const apply = await solve();
      assert.equal(await card.locator('.debriefing').count(), 0, 'what is only written does not run');
      await enter(card, apply);
      const debriefing = card.locator('.debriefing');
      await debriefing.waitFor();
      assert.match(await card.locator('.pod-state').first().innerText(), /^Running 1\/1$/);
      await page().waitForFunction(() => {
        const box = document.querySelector('.debriefing')?.getBoundingClientRect();
        return box !== undefined && box.top >= 0 && box.bottom <= window.innerHeight + 1;
      });
      assert.equal(await card.locator('.debriefing-place').getAttribute('role'), 'status');
      assert.equal(await page().evaluate(() => document.activeElement?.className), 'command');
      assert.deepEqual(panel.complaints, []);
    });
  }

  it('says nothing of the cause while an older text of the manifest is what runs', async () => {
    await page().emulateMedia({ reducedMotion: 'reduce' });
    const card = await openIncident(1200, 800);
    await enter(card, 'kubectl delete pod --all');
    await solve();
    await enter(card, 'kubectl get pods');
    assert.equal(await card.locator('.debriefing').count(), 0);
  });

  it('keeps the columns of a table in a narrow terminal, and scrolls to them by keyboard', async () => {
    const card = await openIncident(380, 700);
    await enter(card, 'kubectl get pods -o wide');
    const output = card.locator('.terminal-output');
    const rows = await output.locator('.is-table .row').evaluateAll((all) => all.map((row) => row.clientHeight));
    assert.equal(new Set(rows).size, 1, 'no row is wrapped');
    await output.focus();
    await page().keyboard.press('ArrowRight');
    await page().waitForFunction(() => (document.activeElement?.scrollLeft ?? 0) > 0);
    await enter(card, 'kubectl describe deployment shop');
    const described = output.locator('.entry').last().locator('.printed');
    assert.ok(await described.evaluate((element) => element.scrollWidth <= element.clientWidth + 1));
    const across = await page().evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    assert.ok(across <= 0);
  });
});
