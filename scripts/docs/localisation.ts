/** What is said to people in VS Code's own surfaces: package.nls.json for the manifest, l10n/ for the adapters. */

import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';

/** package.json with its texts in English. */
export async function englishManifest(root: string): Promise<unknown> {
  const texts = JSON.parse(await readFile(path.join(root, 'package.nls.json'), 'utf8')) as Readonly<
    Record<string, string>
  >;
  const manifest = await readFile(path.join(root, 'package.json'), 'utf8');
  return JSON.parse(manifest.replaceAll(/"%([\w.-]+)%"/g, (whole, key: string) => JSON.stringify(texts[key] ?? whole)));
}

/** The messages of the adapters, as translators get them: `l10n/bundle.l10n.de.json` would give the German for each. */
export async function messagesToTranslate(root: string): Promise<string> {
  const folder = path.join(root, 'src/vscode');
  const files = (await readdir(folder, { recursive: true })).filter((file) => file.endsWith('.ts')).sort();
  const sources = await Promise.all(files.map((file) => readFile(path.join(folder, file), 'utf8')));
  const messages = sources.flatMap((source) =>
    [...source.matchAll(/l10n\.t\(\s*'([^'\\]*)'/g)].map(([, message = '']) => message),
  );
  const english = Object.fromEntries([...new Set(messages)].sort().map((message) => [message, message]));
  return `${JSON.stringify(english, undefined, 2)}\n`;
}
