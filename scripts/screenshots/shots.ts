/** What is in the pictures of the README: steps that a person would take, from samples/pod.yaml in the editor on. */
import type { Frame, Locator, Page } from 'playwright-core';
import { webviewFrame } from '../editor/driver.ts';
import type { Theme } from '../editor/settings.ts';

export interface Clip {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Shot {
  readonly name: string;
  readonly theme: Theme;
  /** Brings it onto the screen; gives the part of the window to show, or nothing for all of it. */
  prepare(page: Page): Promise<Clip | undefined>;
}

/** Those of one theme are taken one after another in the same window, its side bar hidden. */
export const shots: readonly Shot[] = [
  { name: 'hover', theme: 'dark', prepare: showHover },
  { name: 'quick-fix', theme: 'dark', prepare: showQuickFixes },
  { name: 'lesson-beside-manifest', theme: 'dark', prepare: showLessonBeside },
  { name: 'exercise', theme: 'dark', prepare: showExercise },
  { name: 'living-picture', theme: 'dark', prepare: showLivingPicture },
  { name: 'hints', theme: 'dark', prepare: showHints },
  { name: 'completion', theme: 'dark', prepare: showCompletion },
  { name: 'three-mistakes', theme: 'dark', prepare: showMistakes },
  { name: 'lesson-light', theme: 'light', prepare: showPicture },
  { name: 'lesson-high-contrast', theme: 'high-contrast', prepare: showExplorable },
];

/** The picker's names for those themes that it does not list by their id. */
const themeLabels: Readonly<Record<string, string>> = {
  'Default High Contrast': 'Dark High Contrast',
  'Default High Contrast Light': 'Light High Contrast',
};

/** Chooses a theme as a person would: a first window under load keeps its default whatever the settings say. */
export async function chooseTheme(page: Page, id: string): Promise<void> {
  const label = themeLabels[id] ?? id;
  await page.keyboard.press('Control+k');
  await page.keyboard.press('Control+t');
  await page.locator('.quick-input-list .monaco-list-row').first().waitFor();
  await page.keyboard.type(label);
  await page.locator('.quick-input-list .monaco-list-row.focused', { hasText: label }).waitFor();
  await page.keyboard.press('Enter');
  await settle(page);
}

async function showHover(page: Page): Promise<Clip> {
  await word(page, 'restartPolicy').hover();
  const hover = page.locator('.monaco-hover:visible').first();
  await hover.waitFor();
  await settle(page);
  return downTo(page, hover);
}

async function showQuickFixes(page: Page): Promise<Clip> {
  await word(page, 'always').click();
  // The hover would lie behind the list.
  await page.mouse.move(560, 700);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+.');
  const list = page.locator('.action-widget:visible');
  await list.waitFor();
  await settle(page);
  return downTo(page, list);
}

async function showLessonBeside(page: Page): Promise<undefined> {
  const panel = await openLesson(page, 'what-a-pod-is');
  await toTop(panel.locator('.card.explorable', { hasText: 'This is a Pod' }));
  await settle(page);
}

async function showExercise(page: Page): Promise<undefined> {
  const panel = await openLesson(page, 'shared-network');
  const card = panel.locator('.card.exercise').first();
  await card.locator('vscode-button', { hasText: 'the exercise' }).click();
  await card.locator('.next-step p').waitFor();
  await page.keyboard.press('End');
  await toTop(card);
  await settle(page);
}

async function showLivingPicture(page: Page): Promise<undefined> {
  await openFile(page, 'shared-folder.yaml');
  await runCommand(page, 'Pod Coach: Show Pod Picture');
  const panel = await webviewFrame(page, undefined, 60_000);
  await panel.locator('svg.pc-picture').waitFor();
  await settle(page);
}

async function showHints(page: Page): Promise<Clip> {
  await openFile(page, 'shared-folder.yaml');
  await page.locator('.codelens-decoration a', { hasText: 'Show picture' }).waitFor();
  await page.locator('.view-line', { hasText: 'in total' }).waitFor();
  await settle(page);
  return within(page, { x: 48, y: 0, width: 860, height: 420 });
}

/** What it types is never saved. */
async function showCompletion(page: Page): Promise<Clip> {
  await openFile(page, 'shared-folder.yaml');
  await word(page, 'registry.example.com').click();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await page.keyboard.type('live');
  const list = page.locator('.suggest-widget.visible');
  await list.locator('.monaco-list-row', { hasText: 'livenessProbe' }).first().waitFor();
  await settle(page);
  return downTo(page, list);
}

/** What the first step of the walkthrough opens. */
async function showMistakes(page: Page): Promise<Clip> {
  await runCommand(page, 'View: Close All Editors');
  await runCommand(page, 'Pod Coach: Open a Sample Manifest');
  await page.locator('.squiggly-error').first().waitFor();
  await settle(page);
  return within(page, { x: 48, y: 0, width: 860, height: 520 });
}

/** Closes all else and opens a sample that has something to complain of. */
async function openFile(page: Page, name: string): Promise<void> {
  await runCommand(page, 'View: Close All Editors');
  await page.keyboard.press('Control+p');
  await page.keyboard.type(name);
  await page.locator('.quick-input-list .monaco-list-row.focused', { hasText: name }).waitFor();
  await page.keyboard.press('Enter');
  await page.locator('.squiggly-error').first().waitFor();
}

async function showPicture(page: Page): Promise<Clip> {
  await runCommand(page, 'View: Close All Editors');
  const panel = await openLesson(page, 'database-outside');
  await toTop(panel.locator('.card.explorable', { hasText: 'A database in every Pod?' }));
  return insidePanel(page);
}

async function showExplorable(page: Page): Promise<Clip> {
  await runCommand(page, 'View: Close All Editors');
  const panel = await openLesson(page, 'stable-address');
  const card = panel.locator('.card.explorable', { hasText: 'By IP or by name?' });
  await card.locator('[data-choice=name]').click();
  await card.locator('vscode-button', { hasText: 'Delete the Pod with 10.1.0.1' }).click();
  await card.locator('.rail-time').press('End');
  await toTop(card);
  return insidePanel(page);
}

/** Opens the lesson at a section. */
async function openLesson(page: Page, section: string): Promise<Frame> {
  await runCommand(page, 'Pod Coach: Open the Lesson');
  const panel = await webviewFrame(page, undefined, 60_000);
  const heading = panel.locator(`[data-section="${section}"]`);
  await heading.waitFor();
  await toTop(heading);
  return panel;
}

async function runCommand(page: Page, title: string): Promise<void> {
  // What the step before has left open would swallow the first key.
  await page.keyboard.press('Escape');
  await page.keyboard.press('F1');
  await page.keyboard.type(title);
  await page.locator('.quick-input-list .monaco-list-row', { hasText: title }).first().waitFor();
  await page.keyboard.press('Enter');
}

/** A word in the editor. */
function word(page: Page, text: string): Locator {
  return page.locator('.view-line span > span', { hasText: text }).first();
}

async function toTop(place: Locator): Promise<void> {
  await place.evaluate((element) => element.scrollIntoView({ block: 'start', behavior: 'instant' }));
}

/** Waits until nothing moves any more. */
async function settle(page: Page): Promise<void> {
  await page.waitForTimeout(1500);
}

/** The upper left of the window, as far as what floats there reaches. */
async function downTo(page: Page, floating: Locator): Promise<Clip> {
  const box = (await floating.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  return within(page, { x: 48, y: 0, width: Math.max(760, box.x + box.width) - 24, height: box.y + box.height + 24 });
}

/** The window without its side and status bars. */
async function insidePanel(page: Page): Promise<Clip> {
  await settle(page);
  return within(page, { x: 48, y: 0, width: 1200, height: 718 });
}

function within(page: Page, { x, y, width, height }: Clip): Clip {
  const size = page.viewportSize() ?? { width: 0, height: 0 };
  return { x, y, width: Math.min(width, size.width - x), height: Math.min(height, size.height - y) };
}
