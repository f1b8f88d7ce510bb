// npm run screenshots [-- NAME…]: the pictures of the README, taken in a real VS Code, into media/readme/.
import { mkdir, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { build } from './build.ts';
import { openEditor } from './editor/session.ts';
import { themes } from './editor/settings.ts';
import type { Theme } from './editor/settings.ts';
import { root } from './folders.ts';
import { withFewerColours } from './screenshots/fewer-colours.ts';
import { chooseTheme, shots } from './screenshots/shots.ts';
import type { Shot } from './screenshots/shots.ts';

const folder = path.join(root, 'media/readme');

/** Enough for the shades of letters on two or three grounds. */
const mostColours = 40;

/** What a first window has around the file and would only distract. */
const calm = {
  // What is typed for a picture must not change the samples.
  'files.autoSave': 'off',
  'editor.minimap.enabled': false,
  'breadcrumbs.enabled': false,
  'window.commandCenter': false,
  'workbench.layoutControl.enabled': false,
  'editor.fontSize': 13,
  'editor.hover.above': false,
  'editor.cursorBlinking': 'solid',
  'workbench.reduceMotion': 'on',
};

async function take(theme: Theme, chosen: readonly Shot[]): Promise<void> {
  const { page, close } = await openEditor({
    folder: path.join(root, 'samples'),
    file: path.join(root, 'samples/pod.yaml'),
    size: { width: 1200, height: 750 },
    settings: calm,
    theme,
  });
  try {
    page.setDefaultTimeout(60_000);
    await page.locator('.squiggly-error').first().waitFor();
    await page.keyboard.press('Control+b');
    await chooseTheme(page, themes[theme]);
    for (const { name, prepare } of chosen) {
      const clip = await prepare(page);
      const picture = withFewerColours(
        await page.screenshot({ caret: 'initial', ...(clip ? { clip } : {}) }),
        mostColours,
      );
      const file = path.join(folder, `${name}.png`);
      await writeFile(file, picture);
      console.log(`${path.relative(root, file)}: ${Math.round((await stat(file)).size / 1024)} KB`);
    }
  } finally {
    await close();
  }
}

const names = process.argv.slice(2);
const wanted = shots.filter(({ name }) => names.length === 0 || names.includes(name));
await mkdir(folder, { recursive: true });
await build();
for (const theme of new Set(wanted.map((shot) => shot.theme)))
  await take(
    theme,
    wanted.filter((shot) => shot.theme === theme),
  );
