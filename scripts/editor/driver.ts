import { randomBytes } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { stripVTControlCharacters } from 'node:util';
import type { Frame, Page } from 'playwright-core';
import { scratch } from '../folders.ts';

/** What a suite inside VS Code asks the person at the keyboard to do. */
export interface Request {
  readonly action: string;
  /** Where: the window of VS Code, or the inside of our panel. */
  readonly view: 'window' | 'panel';
  readonly selector: string;
  /** Keys, text, the name of a picture, or the source of a function. */
  readonly value: string;
  /** With a failed test that is to be heard: its outermost suite. */
  readonly suite?: string;
}

type View = Page | Frame;
type Action = (page: Page, view: View, request: Request) => Promise<unknown>;

/** Milliseconds between two keys of somebody who types fast. */
const KEY_DELAY = 60;

const actions: Readonly<Record<string, Action>> = {
  press: (page, _view, { value }) => page.keyboard.press(value),
  type: (page, _view, { value }) => page.keyboard.type(value),
  typeByHand: (page, _view, { value }) => page.keyboard.type(value, { delay: KEY_DELAY }),
  click: (_page, view, { selector }) => view.locator(selector).first().click(),
  hover: (_page, view, { selector }) => view.locator(selector).first().hover(),
  text: (_page, view, { selector }) => view.locator(selector).first().innerText(),
  count: (_page, view, { selector }) => view.locator(selector).count(),
  waitFor: (_page, view, { selector }) => view.locator(selector).first().waitFor(),
  waitUntilGone: (_page, view, { selector }) => view.locator(selector).first().waitFor({ state: 'hidden' }),
  evaluate: (_page, view, { value }) => view.evaluate(value),
  screenshot: (page, _view, { value }) => takeScreenshot(page, value),
};

/** Saves what is on the screen to .build/screenshots/ and gives the file. */
export async function takeScreenshot(page: Page, name: string): Promise<string> {
  const folder = path.join(scratch, 'screenshots');
  await mkdir(folder, { recursive: true });
  const file = path.join(folder, `${name.replaceAll(/[^\w.-]+/g, '-')}.png`);
  await page.screenshot({ path: file });
  return file;
}

const ours = 'pod-coach.pod-coach';

/** The inside of the visible webview of an extension, by default ours: a page in a frame in a frame. */
export async function webviewFrame(page: Page, extension = ours, timeout = 15_000): Promise<Frame> {
  for (let waited = 0; waited <= timeout; waited += 100) {
    for (const frame of page.frames()) if (await isWebview(frame, extension).catch(() => false)) return frame;
    await page.waitForTimeout(100);
  }
  throw new Error(`No webview of ${extension} is visible`);
}

async function isWebview(frame: Frame, extension: string): Promise<boolean> {
  const outer = frame.parentFrame();
  if (!outer?.url().includes(`extensionId=${extension}`)) return false;
  const elements = [await outer.frameElement(), await frame.frameElement()];
  const visible = await Promise.all(elements.map((element) => element.isVisible()));
  return visible.every(Boolean);
}

async function act(page: Page, request: Request): Promise<unknown> {
  const action = actions[request.action];
  if (!action) throw new Error(`Nobody knows how to "${request.action}"`);
  return action(page, request.view === 'panel' ? await webviewFrame(page) : page, request);
}

export interface Driver {
  /** Where a suite sends its requests, from either extension host. */
  readonly address: string;
  /** Names the page to act on. */
  attach(page: Page): void;
  close(): void;
}

/**
 * Serves the requests of a suite on this machine alone, under an address nobody can guess.
 * What a suite wants to be heard goes to `hear`, all else is done on the page.
 */
export async function startDriver(hear: (line: string, result: string, suite?: string) => void): Promise<Driver> {
  const secret = `/${randomBytes(16).toString('hex')}`;
  const errors: string[] = [];
  let page: Page | undefined;

  async function answer(request: Request): Promise<unknown> {
    if (request.action === 'hear') return hear(request.value, request.selector, request.suite);
    if (request.action === 'consoleErrors') return errors.splice(0);
    if (!page) throw new Error('VS Code is not open yet');
    return act(page, request);
  }

  async function respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
    response.setHeader('access-control-allow-origin', '*');
    if (request.url !== secret) return void response.writeHead(404).end();
    try {
      const value = await answer(JSON.parse(await text(request)) as Request);
      response.end(JSON.stringify({ value }));
    } catch (error) {
      response.end(JSON.stringify({ error: stripVTControlCharacters(String(error)) }));
    }
  }

  const server = createServer((request, response) => void respond(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}${secret}`,
    attach(opened) {
      page = opened;
      opened.on('console', (message) => {
        if (message.type() === 'error') errors.push(`${message.text()} (${message.location().url})`);
      });
    },
    close: () => server.close(),
  };
}
