/** Completion as a person sees it: a text with a cursor in it, and what can be chosen there. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileOffset } from '../../../../src/core/analysis/file-offsets.ts';
import { Analyzer } from '../../../../src/core/analysis/analysis.ts';
import { completionsAt } from '../../../../src/core/features/completion/completion.ts';
import type { Completion } from '../../../../src/core/features/completion/completion.ts';
import { resolve } from '../../../../src/core/features/completion/write-snippet.ts';
import type { WorkspaceNames } from '../../../../src/core/features/completion/workspace-names.ts';
import { defaultSettings } from '../../../../src/core/settings/settings.ts';
import { applyEdits } from '../../../../src/core/text.ts';

export const analyzer = new Analyzer();

/** What can be chosen at an offset. */
export function complete(
  text: string,
  offset: number,
  version = defaultSettings.kubernetesVersion,
  names?: WorkspaceNames,
): Completion[] {
  const file = analyzer.analyse(text, { ...defaultSettings, kubernetesVersion: version });
  return completionsAt(file, fileOffset(offset), analyzer.plan, names);
}

/** The text and the offset of the cursor, which is written `‸`. */
export function readCursor(marked: string): { text: string; offset: number } {
  const offset = marked.indexOf('‸');
  return { text: marked.replace('‸', ''), offset };
}

/** What can be chosen at the cursor `‸`. */
export function completeAt(marked: string, version?: number, names?: WorkspaceNames): Completion[] {
  const { text, offset } = readCursor(marked);
  return complete(text, offset, version, names);
}

export function labels(completions: readonly Completion[]): string[] {
  return completions.map(({ label }) => label);
}

/** The text after choosing, with every tab stop left as it is. */
export function choose(text: string, { range, parts, edits }: Completion): string {
  return applyEdits(text, [{ range, newText: resolve(parts) }, ...edits]);
}

/** The text after choosing the entry of that label at the cursor `‸`. */
export function chosen(marked: string, label: string, version?: number, names?: WorkspaceNames): string | undefined {
  const { text, offset } = readCursor(marked);
  const completion = complete(text, offset, version, names).find((candidate) => candidate.label === label);
  return completion && choose(text, completion);
}

/** The samples and the bases of the conformance cases, as far as the API server takes them. */
export const manifests: readonly { readonly name: string; readonly text: string }[] = [
  'samples',
  'test/conformance/bases',
].flatMap((folder) => {
  const path = join(import.meta.dirname, '../../../..', folder);
  const names = readdirSync(path, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.ya?ml$/.test(name))
    .sort();
  return names
    .map((name) => ({ name, text: readFileSync(join(path, name), 'utf8') }))
    .filter(({ text }) => isRight(text));
});

function isRight(text: string): boolean {
  const { documents } = analyzer.analyse(text, defaultSettings);
  return documents.every(
    ({ analysis }) => !analysis.isTemplate && analysis.findings.every(({ severity }) => severity !== 'error'),
  );
}
