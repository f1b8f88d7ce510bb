import { randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { root, scratch } from '../folders.ts';
import { launchBrowser } from './browser.ts';
import { pageAddress, startServer } from './server.ts';
import { quietSettings, themes } from './settings.ts';
import type { Theme } from './settings.ts';

export interface EditorOptions {
  /** Workspace to open. */
  readonly folder: string;
  /** File of it to show first. */
  readonly file?: string | undefined;
  /** Folder of the extension under development; by default ours, on the Node host. */
  readonly extension?: string | undefined;
  /** Module whose `run()` VS Code calls in the extension host. */
  readonly tests?: string | undefined;
  readonly theme?: Theme | undefined;
  /** User settings beside the quiet ones. */
  readonly settings?: Readonly<Record<string, unknown>> | undefined;
  /** True: start in Restricted Mode, the folder not yet trusted. */
  readonly restricted?: boolean | undefined;
  readonly size?: { readonly width: number; readonly height: number } | undefined;
  /** Called before VS Code loads, to prepare the page. */
  readonly prepare?: ((page: Page) => Promise<void>) | undefined;
}

export interface Editor {
  readonly page: Page;
  close(): Promise<void>;
}

/** Opens VS Code, fresh, with the extension, in a browser without a window. */
export async function openEditor(options: EditorOptions): Promise<Editor> {
  await mkdir(scratch, { recursive: true });
  const data = await mkdtemp(path.join(scratch, 'editor-'));
  const token = randomBytes(16).toString('hex');
  const settings = { ...quietSettings, 'workbench.colorTheme': themes[options.theme ?? 'dark'], ...options.settings };
  const closers = [() => rm(data, { recursive: true, force: true, maxRetries: 5 })];
  const close = async (): Promise<void> => {
    for (const closer of closers.splice(0).reverse()) await closer();
  };
  try {
    const server = await startServer({ data, token, port: 0, settings, restricted: options.restricted ?? false });
    closers.push(() => server.stop());
    const browser = await launchBrowser();
    closers.push(() => browser.close());
    const page = await newPage(browser, options);
    const place = {
      folder: options.folder,
      extension: options.extension ?? root,
      tests: options.tests,
      file: options.file,
    };
    await page.goto(pageAddress(server, token, place), { timeout: 60_000 });
    await page.locator('.monaco-workbench').waitFor({ timeout: 60_000 });
    return { page, close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function newPage(browser: Browser, options: EditorOptions): Promise<Page> {
  const context = await browser.newContext({
    viewport: options.size ?? { width: 1400, height: 900 },
    permissions: ['clipboard-read', 'clipboard-write'],
    locale: 'en-US',
  });
  // Everything is on this machine: what is not there after ten seconds does not come.
  context.setDefaultTimeout(10_000);
  const page = await context.newPage();
  await options.prepare?.(page);
  return page;
}
