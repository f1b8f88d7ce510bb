// node scripts/editor/record-themes.ts: writes test/panel/themes.json, the variables that VS Code hands to a page in
// its panels, for each of its own four kinds of theme. To be run again for a newer VS Code.
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { root, scratch } from '../folders.ts';
import { webviewFrame } from './driver.ts';
import { openEditor } from './session.ts';
import { themes } from './settings.ts';
import type { Theme } from './settings.ts';

/** What a page in a panel is told of the theme. */
interface Recording {
  readonly bodyClass: string;
  readonly variables: Record<string, string>;
}

const names = Object.keys(themes) as Theme[];
const folder = path.join(scratch, 'themes');
const file = path.join(folder, 'page.md');

/** Runs in the page. VS Code puts the variables on the root element. */
function readTheme(): Recording {
  const style = document.documentElement.style;
  const variables = [...style].map((name) => [name, style.getPropertyValue(name).trim()]);
  return { bodyClass: document.body.className, variables: Object.fromEntries(variables) as Record<string, string> };
}

async function record(theme: Theme): Promise<Recording> {
  // The Markdown preview that comes with VS Code is a page in a panel, too.
  const settings = { 'workbench.editorAssociations': { '*.md': 'vscode.markdown.preview.editor' } };
  const editor = await openEditor({ folder, file, theme, settings });
  try {
    const frame = await webviewFrame(editor.page, 'vscode.markdown-language-features', 30_000);
    await frame.locator('h1').waitFor();
    const { bodyClass, variables } = await frame.evaluate(readTheme);
    const kinds = bodyClass.split(' ').filter((name) => name.startsWith('vscode-') && !name.includes('body'));
    return { bodyClass: kinds.join(' '), variables };
  } finally {
    await editor.close();
  }
}

await mkdir(folder, { recursive: true });
await writeFile(file, '# A page\n');
const recordings: Partial<Record<Theme, Recording>> = {};
for (const name of names) {
  console.log(`Reading the theme "${themes[name]}" ...`);
  recordings[name] = await record(name);
}
await writeFile(path.join(root, 'test/panel/themes.json'), `${JSON.stringify(recordings, undefined, 1)}\n`);
