/** What an editor offers and explains at the cursor of a case, which is written `‸`. */

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { fileOffset } from '../../src/core/analysis/file-offsets.ts';
import { hoverAt } from '../../src/core/features/hover/hover.ts';
import { defaultSettings } from '../../src/core/settings/settings.ts';
import { analyzer, chosen, readCursor } from '../core/features/completion/completing.ts';

/** The text after a choice; spaces at the ends of lines do not count. */
export async function holdsChoice(file: string, label: string, gives: string): Promise<void> {
  const text = chosen(await readFile(file, 'utf8'), label) ?? '';
  assert.equal(text.replaceAll(/[ \t]+$/gm, '').trimEnd(), gives.trimEnd());
}

/** `targetPort | The port of the Pods`: the title, and a part of the summary. */
export async function holdsHover(file: string, hovers: string): Promise<void> {
  const [title, words = ''] = hovers.split(' | ');
  const { text, offset } = readCursor(await readFile(file, 'utf8'));
  const facts = hoverAt(analyzer.analyse(text, defaultSettings), fileOffset(offset), analyzer, defaultSettings);
  assert.equal(facts?.title, title);
  assert.ok(facts?.summary.includes(words), facts?.summary);
}
