import { eventually } from './editing.ts';
import { person } from './person.ts';

/** Waits until the panel shows a lesson and has its focus on the section with this heading. */
export async function waitForSection(heading: string): Promise<void> {
  await eventually(`the section "${heading}"`, async () => ((await headingInFocus()) === heading ? true : undefined));
}

/** The heading that a screen reader would begin at; nothing while no panel is there. */
async function headingInFocus(): Promise<string> {
  const read = (): string => document.activeElement?.textContent ?? '';
  return person.panel.evaluate(read).catch(() => '');
}
