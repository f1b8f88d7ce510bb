import { eventually } from './editing.ts';
import { person } from './person.ts';

/** Waits until the panel shows the lesson with this title and has its focus at the top. */
export async function waitForLesson(title: string): Promise<void> {
  const read = (): string => document.activeElement?.textContent ?? '';
  await waitUntil(`the lesson "${title}"`, read, title);
}

/** Waits until the panel has its focus on the heading of this section, where a screen reader would begin. */
export async function waitForSection(id: string): Promise<void> {
  const read = (): string => document.activeElement?.getAttribute('data-section') ?? '';
  await waitUntil(`the section "${id}"`, read, id);
}

/** Waits until the panel has its focus on the title of this exercise or incident. */
export async function waitForExercise(id: string): Promise<void> {
  const read = (): string => document.activeElement?.getAttribute('data-exercise') ?? '';
  await waitUntil(`the exercise "${id}"`, read, id);
}

/** `read` runs in the panel; while no panel is there, nothing is read. */
async function waitUntil(what: string, read: () => string, wanted: string): Promise<void> {
  await eventually(what, async () =>
    (await person.panel.evaluate(read).catch(() => '')) === wanted ? true : undefined,
  );
}
