// npm run generate:docs: writes docs/rules.md, the tables of README.md and what is to be translated, from the rules, the lessons, package.json and src/vscode.
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { compileLessons } from './compile-lessons.ts';
import { fillPart } from './docs/markdown.ts';
import { commandsTable, lessonsTable, rulesTable, settingsTable } from './docs/readme-parts.ts';
import type { ExtensionManifest } from './docs/readme-parts.ts';
import { ruleAreas } from './docs/rule-areas.ts';
import { rulesPage } from './docs/rules-page.ts';
import { englishManifest, messagesToTranslate } from './docs/localisation.ts';
import { root } from './folders.ts';

/** The generated files as they should be: path -> text. */
export async function generatedDocs(): Promise<ReadonlyMap<string, string>> {
  const manifest = (await englishManifest(root)) as ExtensionManifest;
  const course = await compileLessons();
  const areas = ruleAreas(course);
  const parts = { lessons: lessonsTable(course), rules: rulesTable(areas), commands: commandsTable(manifest), settings: settingsTable(manifest) };
  const readme = await readFile(path.join(root, 'README.md'), 'utf8');
  const filled = Object.entries(parts).reduce((text, [name, content]) => fillPart(text, name, content), readme);
  return new Map([
    ['README.md', filled],
    ['docs/rules.md', rulesPage(areas)],
    ['l10n/bundle.l10n.json', await messagesToTranslate(root)],
  ]);
}

if (import.meta.main) {
  for (const [file, text] of await generatedDocs()) {
    await writeFile(path.join(root, file), text);
    console.log(`Wrote ${file}`);
  }
}
