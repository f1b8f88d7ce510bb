/**
 * Where the product speaks: one row for each surface. Tests and comments are for authors, generated files repeat
 * others.
 */

import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { root } from '../folders.ts';
import { codeTexts } from './code-texts.ts';
import { jsonTexts, markdownTexts, yamlTexts } from './prose-texts.ts';
import type { FoundText } from './prose-texts.ts';
import type { Said } from './said.ts';

interface Surface {
  readonly name: string;
  /** Files, or folders with all that is in them. */
  readonly paths: readonly string[];
}

export const SURFACES: readonly Surface[] = [
  { name: 'rules', paths: ['src/core/rules', 'src/core/wording', 'src/core/manifest', 'src/core/yaml'] },
  { name: 'cross-file', paths: ['src/core/workspace'] },
  { name: 'analysis', paths: ['src/core/analysis', 'src/core/settings'] },
  { name: 'facts', paths: ['src/core/kubernetes'] },
  { name: 'features', paths: ['src/core/features'] },
  { name: 'pictures', paths: ['src/core/pictures'] },
  { name: 'simulation', paths: ['src/core/simulation', 'src/core/terminal'] },
  { name: 'grading', paths: ['src/core/lessons'] },
  { name: 'extension', paths: ['src/vscode', 'package.nls.json'] },
  { name: 'cli', paths: ['src/cli', 'action.yml'] },
  { name: 'panel', paths: ['webview'] },
  { name: 'lessons', paths: ['lessons'] },
  { name: 'samples', paths: ['samples'] },
  {
    name: 'docs',
    paths: [
      'README.md',
      'CONTRIBUTING.md',
      'SECURITY.md',
      'CODE_OF_CONDUCT.md',
      'CHANGELOG.md',
      'docs/command-line.md',
      'docs/house.md',
    ],
  },
];

const READERS: Readonly<Record<string, (text: string) => FoundText[]>> = {
  '.ts': codeTexts,
  '.md': markdownTexts,
  '.yaml': yamlTexts,
  '.yml': yamlTexts,
  '.json': jsonTexts,
};

/** Every string of every surface, in the order of the files. */
export function everythingSaid(): Said[] {
  return SURFACES.flatMap(({ name, paths }) =>
    paths.flatMap(filesOf).flatMap((file) => {
      const read = READERS[path.extname(file)];
      const texts = read && !file.includes('.generated.') ? read(readFileSync(path.join(root, file), 'utf8')) : [];
      return texts.map(({ line, text }) => ({ surface: name, file, line, text }));
    }),
  );
}

function filesOf(name: string): string[] {
  if (!statSync(path.join(root, name)).isDirectory()) return [name];
  return readdirSync(path.join(root, name))
    .sort()
    .flatMap((inside) => filesOf(`${name}/${inside}`));
}
