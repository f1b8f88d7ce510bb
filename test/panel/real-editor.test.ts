import assert from 'node:assert/strict';
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Frame, Page } from 'playwright-core';
import { webviewFrame } from '../../scripts/editor/driver.ts';
import { openEditor } from '../../scripts/editor/session.ts';
import type { Editor } from '../../scripts/editor/session.ts';
import { root, scratch } from '../../scripts/folders.ts';
import { listPackagedFiles } from '../../scripts/package.ts';

const place = path.join(scratch, 'real-editor');
const extension = path.join(place, 'extension');
const lessons = path.join(extension, 'dist/lessons.json');

/** What a suite inside the extension host cannot do: it would end with the window. */
describe('The lesson panel in a real VS Code', function () {
  this.timeout(180_000);
  let editor: Editor;

  before('open VS Code', async () => {
    await rm(place, { recursive: true, force: true });
    await mkdir(path.join(place, 'workspace'), { recursive: true });
    for (const file of await listPackagedFiles()) await cp(path.join(root, file), path.join(extension, file));
    editor = await openEditor({ folder: path.join(place, 'workspace'), extension });
  });

  after('close VS Code', () => editor?.close());

  it('is restored by a reload of the window, with its place and what was tried', async () => {
    const { page } = editor;
    await runCommand(page, 'Pod Coach: Open the Lesson');
    const before = await lessonFrame(page);
    // A lesson on: where a reload must lead back to is not the first one.
    await before.locator('a:text-is("last lesson")').first().click();
    const scale = before.locator('.explorable[aria-label="What is replicated?"]');
    await scale.locator('vscode-button:text-is("Skip")').click();
    const slider = scale.locator('.controls input[type=range]');
    await slider.focus();
    await page.keyboard.press('End');
    await before.evaluate(() =>
      document.querySelector('[data-section=selectors]')?.scrollIntoView({ behavior: 'instant' }),
    );
    const top = await before.evaluate(topOfSelectors);
    // The page remembers its place when it stands still.
    await page.waitForTimeout(1000);
    const reloaded = page.waitForEvent('load', { timeout: 60_000 });
    await runCommand(page, 'Developer: Reload Window');
    await reloaded;
    await page.locator('.monaco-workbench').waitFor({ timeout: 60_000 });

    const after = await lessonFrame(page);
    await after.waitForFunction(
      (y) => Math.abs((document.querySelector('[data-section=selectors]')?.getBoundingClientRect().top ?? -1) - y) < 8,
      top,
    );
    assert.equal(await after.locator('.controls output').first().innerText(), '6 Pods');
  });

  it('forgets everything that was read, after it has asked', async () => {
    const { page } = editor;
    const frame = await lessonFrame(page);
    await frame.locator('a:text-is("About Pods")').first().click();
    await frame.locator('.section:has([data-section=what-a-pod-is]) vscode-checkbox').click();
    await frame.locator('.contents li.done').waitFor();
    await runCommand(page, 'Pod Coach: Reset Progress');
    await page.locator('.monaco-dialog-box .monaco-button', { hasText: 'Reset Progress' }).click();
    await frame.locator('.contents li.done').waitFor({ state: 'hidden' });
  });

  it('shows lessons that an author has compiled again', async () => {
    const text = await readFile(lessons, 'utf8');
    await writeFile(
      lessons,
      text
        .replace('"title":"About Pods"', '"title":"About all Pods"')
        .replace(/"contentVersion":"\w+"/, '"contentVersion":"changed"'),
    );
    const frame = await lessonFrame(editor.page);
    await frame.locator('h1 >> text=About all Pods').waitFor({ timeout: 20_000 });
  });
});

function topOfSelectors(): number {
  return document.querySelector('[data-section=selectors]')?.getBoundingClientRect().top ?? -1;
}

/** A window that still opens closes the palette, or does not know the command yet: a person would try again. */
async function runCommand(page: Page, title: string): Promise<void> {
  for (let attempt = 0; attempt < 5; attempt++) {
    await page.keyboard.press('F1');
    await page.locator('.quick-input-widget input').waitFor();
    await page.keyboard.type(title);
    const found = page.locator(`.quick-input-list .monaco-list-row.focused >> text=${title}`);
    if (
      await found.waitFor({ timeout: 5000 }).then(
        () => true,
        () => false,
      )
    )
      return page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
  }
  throw new Error(`There is no command "${title}"`);
}

async function lessonFrame(page: Page): Promise<Frame> {
  const frame = await webviewFrame(page, undefined, 30_000);
  await frame.locator('main.lesson').waitFor({ timeout: 30_000 });
  return frame;
}
