/** Texts with a cursor `¦` -> what a refactoring makes of them. */

import { fileOffset } from '../../../../src/core/analysis/file-offsets.ts';
import { refactoringsAt } from '../../../../src/core/features/refactorings/index.ts';
import { defaultSettings } from '../../../../src/core/settings/settings.ts';
import { applyEdits } from '../../../../src/core/text.ts';
import { analyzer } from '../marked.ts';

/** The text after the refactoring of that title; the titles on offer when it is not among them. */
export function refactored(marked: string, title: string): string | string[] {
  const text = marked.replace('¦', '');
  const offered = refactoringsAt(analyzer.analyse(text, defaultSettings), fileOffset(marked.indexOf('¦')), analyzer);
  const wanted = offered.find((one) => one.title === title);
  return wanted ? applyEdits(text, wanted.edits) : offered.map((one) => one.title);
}
