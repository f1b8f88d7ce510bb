import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { podCoach } from '../pod-coach.ts';
import type { FileNames } from '../../core/workspace/file-names.ts';
import { addressOf } from './file-checker.ts';
import { manifestsAmong } from '../files/find-files.ts';
import { readSource } from '../files/source.ts';

/** What is named in the files beside those that are checked: without it, what is defined there would be missed. */
export async function siblingNames(checked: readonly string[]): Promise<FileNames[]> {
  const known = new Set(checked.map((file) => path.resolve(file)));
  const found: FileNames[] = [];
  for (const folder of new Set([...known].map((file) => path.dirname(file)))) {
    const names = await readdir(folder).catch(() => []);
    const beside = names.map((name) => path.join(folder, name)).filter((file) => !known.has(file));
    for (const file of await manifestsAmong(beside)) {
      const source = await readSource(file);
      if ('text' in source)
        found.push(podCoach.text.runToEnd(podCoach.workspace.readNamesInSteps(addressOf(file), source.text)));
    }
  }
  return found;
}
