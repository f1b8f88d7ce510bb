// npm run generate:docs: writes docs/rules.md, the tables of README.md, what is to be translated and which fixes there
// are, from the rules, the lessons, package.json and src/vscode.
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { compileLessons } from './compile-lessons.ts';
import { exitCodesTable } from './docs/exit-codes.ts';
import { fillPart } from './docs/markdown.ts';
import { commandsTable, lessonsTable, rulesTable, settingsTable, versionsSentence } from './docs/readme-parts.ts';
import type { ExtensionManifest } from './docs/readme-parts.ts';
import { roomsDiagram, roomsTable } from './docs/rooms.ts';
import { ruleAreas } from './docs/rule-areas.ts';
import { rulesPage } from './docs/rules-page.ts';
import { englishManifest, messagesToTranslate } from './docs/localisation.ts';
import { root } from './folders.ts';
import { FIX_KINDS_FILE, fixKinds, recordedKinds } from './rules/fix-kinds.ts';
import type { FixKinds } from './rules/fix-kinds.ts';

/** The generated files as they should be: path -> text. */
export async function generatedDocs(): Promise<ReadonlyMap<string, string>> {
  const manifest = (await englishManifest(root)) as ExtensionManifest;
  const course = await compileLessons();
  const areas = ruleAreas(course);
  const parts = {
    lessons: lessonsTable(course),
    rules: rulesTable(areas),
    commands: commandsTable(manifest),
    settings: settingsTable(manifest),
    versions: versionsSentence(),
    'exit codes': exitCodesTable(),
  };
  const readme = await readFile(path.join(root, 'README.md'), 'utf8');
  const filled = Object.entries(parts).reduce((text, [name, content]) => fillPart(text, name, content), readme);
  const house = await readFile(path.join(root, 'docs/house.md'), 'utf8');
  const commandLine = await readFile(path.join(root, 'docs/command-line.md'), 'utf8');
  const recorded = await readFile(path.join(root, FIX_KINDS_FILE), 'utf8').catch(() => '{}');
  const kinds = recordedKinds(fixKinds(), JSON.parse(recorded) as FixKinds);
  return new Map([
    [FIX_KINDS_FILE, `${JSON.stringify(kinds, null, 1)}\n`],
    ['README.md', filled],
    ['docs/command-line.md', fillPart(commandLine, 'exit codes', exitCodesTable())],
    ['docs/house.md', fillPart(house, 'rooms', `${roomsDiagram()}\n\n${roomsTable()}`)],
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
