import type { Test } from 'mocha';
import { host } from './host.ts';
import { person } from './person.ts';

const taken = new WeakSet<Test>();

/** Keeps a picture of a test that has failed. The first one counts: whoever tidies up calls this before. */
export async function keepPictureOf(test: Test | undefined): Promise<void> {
  if (test?.state !== 'failed' || taken.has(test)) return;
  taken.add(test);
  await person.screenshot(`${host} ${test.fullTitle()}`);
}
