import { commands, extensions } from 'vscode';
import { ok } from './assert.ts';
import { eventually } from './editing.ts';

/** Only what the core needs makes this command; it is in no menu. */
const MADE_BY_THE_WHOLE = 'podCoach.readFiles';

/** Is all of the extension there, or only what waits for a manifest? */
export async function isCoreLoaded(): Promise<boolean> {
  return (await commands.getCommands(true)).includes(MADE_BY_THE_WHOLE);
}

export async function waitForExtension(): Promise<void> {
  const extension = extensions.getExtension('pod-coach.pod-coach');
  ok(extension);
  await eventually('the extension', () => (extension.isActive ? true : undefined));
}
