import assert from 'node:assert/strict';
import { usePage } from './page.ts';
import { aboutPods, lessonNamed, openPanel } from './panel.ts';
import type { Panel } from './panel.ts';

const lesson = aboutPods();

describe('The lesson in the panel', () => {
  const page = usePage();
  let panel: Panel;

  beforeEach(async () => {
    await page().setViewportSize({ width: 1100, height: 900 });
    panel = await openPanel(page());
    await panel.render(lesson);
  });

  afterEach(() => assert.deepEqual(panel.complaints, []));

  it('asks for its state once and shows the lesson', async () => {
    assert.deepEqual(await panel.intents(), [{ type: 'ready' }]);
    assert.equal(await page().innerText('h1'), 'About Pods');
    assert.match(await page().innerText('.objectives'), /After this lesson you can/);
    assert.match(await page().innerText('.facts'), /[0-9]+ min/);
    assert.match(await page().innerText('.callout-warning'), /^Warning: Do not run a database/);
  });

  it('asks the host to open the video, by the lesson alone', async () => {
    await page().click('.video');
    assert.deepEqual((await panel.intents()).at(-1), { type: 'openVideo', lesson: 'about-pods' });
  });

  it('goes to a section once, and not again with the next state', async () => {
    await panel.render({ ...lesson, content: null, goTo: { section: 'shared-volumes', exercise: '', number: 2 } });
    const heading = page().locator('[data-section=shared-volumes]');
    await page().waitForFunction(() => document.activeElement?.getAttribute('data-section') === 'shared-volumes');
    await page().waitForFunction(() => Math.abs((document.activeElement?.getBoundingClientRect().top ?? 0) - 32) < 8);
    await page().evaluate(() => window.scrollTo({ top: 0, behavior: 'instant' }));
    await panel.render({ ...lesson, content: null, goTo: { section: 'shared-volumes', exercise: '', number: 2 } });
    assert.ok(((await heading.boundingBox())?.y ?? 0) > 900);
  });

  it('keeps what is only to look up on a page of its own', async () => {
    const resources = lessonNamed('resources-and-qos');
    await panel.render({ ...resources, goTo: { section: 'start', exercise: '', number: 2 } });
    assert.equal(await page().locator('[data-section=affinity]').count(), 0);
    await page().click('nav[aria-label=Reference] a');
    assert.deepEqual((await panel.intents()).at(-1), {
      type: 'openLesson',
      lesson: 'resources-and-qos',
      section: 'look-up',
    });
    const reference = lessonNamed('resources-and-qos', 'reference');
    await panel.render({ ...reference, goTo: { section: 'affinity', exercise: '', number: 3 } });
    await page().waitForFunction(() => document.activeElement?.getAttribute('data-section') === 'affinity');
    await page().click('nav[aria-label="The lesson"] a');
    assert.deepEqual((await panel.intents()).at(-1), {
      type: 'openLesson',
      lesson: 'resources-and-qos',
      section: 'start',
    });
  });

  it('still stands at an exercise when its file opens beside and makes the page narrow', async () => {
    await page().setViewportSize({ width: 1200, height: 800 });
    await panel.render({ ...lesson, content: null, goTo: { section: 'start', exercise: '', number: 2 } });
    await panel.render({
      ...lesson,
      content: null,
      goTo: { section: 'scaling', exercise: 'shared-folder', number: 3 },
    });
    const stands = (): Promise<unknown> =>
      page().waitForFunction(() => {
        const top = document.querySelector('[data-exercise=shared-folder]')?.getBoundingClientRect().top ?? -1;
        return top >= 0 && top < 120;
      });
    await stands();
    await page().setViewportSize({ width: 480, height: 800 });
    await page().waitForTimeout(300);
    await stands();
  });

  it('keeps a section at the top while what is above it still grows, until the reader scrolls', async () => {
    const heading = page().locator('[data-section=stable-address]');
    const top = () => heading.evaluate((element) => Math.round(element.getBoundingClientRect().top));
    const grow = (pixels: number) =>
      page()
        .locator('.head')
        .evaluate((head, height) => {
          // Chromium would keep the place of what it can see by itself; not every change of size is such a one.
          document.documentElement.style.overflowAnchor = 'none';
          Object.assign(head.appendChild(document.createElement('div')).style, { height: `${height}px` });
          return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
        }, pixels);
    await panel.render({ ...lesson, content: null, goTo: { section: 'stable-address', exercise: '', number: 2 } });
    await page().waitForFunction(() => document.activeElement?.getAttribute('data-section') === 'stable-address');
    assert.equal(await top(), 32);
    await grow(700);
    assert.equal(await top(), 32);
    await page().mouse.move(300, 300);
    await page().mouse.wheel(0, 40);
    await page().waitForFunction(() => (document.activeElement?.getBoundingClientRect().top ?? 0) < 0);
    await grow(700);
    assert.ok((await top()) > 500);
  });

  it('stands at an exercise that was chosen in the tree', async () => {
    await panel.render({ ...lesson, goTo: { section: 'shared-network', exercise: 'own-port', number: 4 } });
    await page().waitForFunction(() => document.activeElement?.getAttribute('data-exercise') === 'own-port');
  });

  it('keeps what has the focus where it is when a file opens beside the panel', async () => {
    const button = page().locator('.card:has(> [data-exercise=shared-folder]) vscode-button').first();
    await button.scrollIntoViewIfNeeded();
    await button.focus();
    await page().waitForTimeout(300);
    const before = (await button.boundingBox())?.y ?? -1;
    await page().setViewportSize({ width: 430, height: 900 });
    await page().waitForTimeout(800);
    const after = (await button.boundingBox())?.y ?? -1;
    assert.ok(Math.abs(after - before) < 40, `${before} -> ${after}`);
  });

  it('stands where it was left when it comes back', async () => {
    await page().locator('[data-section=scaling]').scrollIntoViewIfNeeded();
    await page().evaluate(() => window.scrollBy({ top: 333, behavior: 'instant' }));
    await page().waitForTimeout(500);
    const before = await page().evaluate(() => window.scrollY);
    await panel.reload();
    await panel.render(lesson);
    await page().waitForFunction((y) => Math.abs(window.scrollY - y) < 8, before);
  });

  it('tells the host how far the reading went', async () => {
    await page().evaluate(() =>
      document.querySelector('[data-section=scaling]')?.scrollIntoView({ behavior: 'instant' }),
    );
    await page().waitForFunction(() =>
      (window as unknown as { sent: { type: string }[] }).sent.some(({ type }) => type === 'readTo'),
    );
    assert.deepEqual((await panel.intents()).at(-1), { type: 'readTo', lesson: 'about-pods', section: 'scaling' });
    assert.equal(
      await page().innerText('.contents [aria-current=location]'),
      'Scaling: more Pods, not more containers',
    );
  });

  it('marks sections as read, and shows what the host knows', async () => {
    await page().locator('.section:has([data-section=what-a-pod-is]) vscode-checkbox').click();
    assert.deepEqual((await panel.intents()).at(-1), {
      type: 'setRead',
      lesson: 'about-pods',
      section: 'what-a-pod-is',
      read: true,
    });
    await panel.render({ ...lesson, content: null, done: ['section.scaling'] });
    assert.equal(await page().locator('.contents li.done').count(), 1);
    assert.equal(
      await page().locator('.section:has([data-section=what-a-pod-is]) vscode-checkbox[aria-checked=true]').count(),
      0,
    );
    assert.equal(
      await page().locator('.section:has([data-section=scaling]) vscode-checkbox[aria-checked=true]').count(),
      1,
    );
  });

  it('says which rules a section teaches, and where the open files break them', async () => {
    const volumes = lessonNamed('volumes');
    const [first] = volumes.rules.filter(({ section }) => section === 'volumes');
    assert.ok(first);
    const rules = volumes.rules.map((rule) => (rule.rule === first.rule ? { ...rule, places: 2 } : rule));
    await panel.render({ ...volumes, rules, goTo: { section: 'volumes', exercise: '', number: 2 } });
    const section = page().locator('.section:has(> [data-section=volumes])');
    assert.match(await section.locator('.rules summary').innerText(), /2 places in your open files$/);
    await section.locator('.rules summary').click();
    await section.locator('vscode-button >> text=Show 2 places').click();
    assert.deepEqual((await panel.intents()).at(-1), { type: 'showRule', rule: first.rule });
  });

  it('says at its end what to try next, what comes next, and where its facts are from', async () => {
    assert.match(await page().innerText('.own-files'), /^Now in your own files/);
    assert.equal(await page().locator('.finished').isVisible(), false);
    await panel.render({ ...lesson, content: null, isFinished: true });
    assert.equal(await page().innerText('.finished'), 'You have finished this lesson.');
    await page().click('.sources summary');
    assert.equal(
      await page().locator('.sources a[href="https://kubernetes.io/docs/concepts/workloads/pods/"]').innerText(),
      'Pods',
    );
    await page().click('.way-right');
    assert.deepEqual((await panel.intents()).at(-1), { type: 'openLesson', lesson: 'pod-anatomy', section: 'start' });
  });

  it('explains a word where it stands', async () => {
    await page().locator('dfn >> text=container').first().click();
    assert.match(await page().locator('.meaning:popover-open').innerText(), /^container /);
    await page().keyboard.press('Escape');
    assert.equal(await page().locator('.meaning:popover-open').count(), 0);
  });

  it('opens an example, the text, and another section by a link', async () => {
    await page().locator('.manifest vscode-button').first().click();
    assert.deepEqual((await panel.intents()).at(-1), { type: 'openExample', lesson: 'about-pods', block: 'example-1' });
    await page().locator('.head vscode-button >> text=Open as text').click();
    assert.deepEqual((await panel.intents()).at(-1), { type: 'openText', lesson: 'about-pods' });
    const [start, ...others] = lesson.content.sections;
    assert.ok(start);
    const linked = {
      ...start,
      blocks: [
        { type: 'html' as const, html: '<p><a href="#scaling">here</a> <a href="lesson:volumes#claims">there</a></p>' },
      ],
    };
    await panel.render({ ...lesson, version: 'linked', content: { ...lesson.content, sections: [linked, ...others] } });
    await page().click('main a >> text=here');
    await page().waitForFunction(() => document.activeElement?.getAttribute('data-section') === 'scaling');
    await page().click('main a >> text=there');
    assert.deepEqual((await panel.intents()).at(-1), { type: 'openLesson', lesson: 'volumes', section: 'claims' });
  });

  it('keeps the focus and an open fold when a new state comes', async () => {
    await page().locator('.video').focus();
    await page().locator('summary >> text=The picture in words').first().click();
    await page().locator('.video').focus();
    await panel.render({
      ...lesson,
      content: null,
      done: ['section.start'],
      goTo: { section: 'start', exercise: '', number: 1 },
    });
    assert.equal(await page().evaluate(() => document.activeElement?.className), 'video');
    assert.equal(await page().locator('details.in-words[open]').count(), 1);
  });

  it('asks again when it does not have the lesson that a state is about', async () => {
    await panel.post({ type: 'render', state: { ...lesson, content: null, lesson: 'other', version: 'other' } });
    await page().waitForFunction(() => (window as unknown as { sent: unknown[] }).sent.length === 2);
    assert.deepEqual((await panel.intents()).at(-1), { type: 'ready' });
  });

  it('ignores what is no state', async () => {
    for (const message of [null, 'render', { type: 'render' }, { type: 'render', state: { view: 'lesson' } }])
      await panel.post(message);
    assert.equal(await page().innerText('h1'), 'About Pods');
  });
});
