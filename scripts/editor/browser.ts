import { existsSync } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';
import type { Browser, LaunchOptions } from 'playwright-core';
import { runCommand } from './command.ts';

const advice =
  'No browser found to run VS Code in. Install Chrome, Edge or Chromium ' +
  '(Debian and Ubuntu: apt-get install chromium; Fedora: dnf install chromium; macOS: brew install --cask chromium), ' +
  'or set POD_COACH_CHROMIUM to the path of one.';

const quiet = [
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Starts a Chromium of this machine without a window; on Debian as root it is installed when missing. */
export async function launchBrowser(): Promise<Browser> {
  const browser = await launchPresent();
  if (browser) return browser;
  await installOnDebian();
  const installed = await launchPresent();
  if (!installed) throw new Error(advice);
  return installed;
}

/** Tries every known browser; undefined when none is installed, an error when one does not start. */
async function launchPresent(): Promise<Browser | undefined> {
  const chosen = process.env.POD_COACH_CHROMIUM;
  if (chosen) return launch({ executablePath: chosen });
  const onPath = ['chromium', 'chromium-browser', 'google-chrome'].map(findOnPath).find((file) => file !== undefined);
  if (onPath) return launch({ executablePath: onPath });
  return (await launchChannel('chrome')) ?? (await launchChannel('msedge'));
}

function launch(options: LaunchOptions): Promise<Browser> {
  return chromium.launch({ ...options, args: quiet });
}

/** Chrome or Edge where their installers put them, which Playwright knows. */
async function launchChannel(channel: string): Promise<Browser | undefined> {
  return launch({ channel }).catch((error: unknown) => {
    if (String(error).includes('is not found')) return undefined;
    throw error;
  });
}

function findOnPath(name: string): string | undefined {
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  return folders.map((folder) => path.join(folder, name)).find((file) => existsSync(file));
}

async function installOnDebian(): Promise<void> {
  const isRoot = process.getuid?.() === 0;
  const aptGet = findOnPath('apt-get');
  if (!isRoot || !aptGet) return;
  console.log('Installing Chromium with apt-get: about a minute, once.');
  // Another apt-get may be at work: wait for it instead of giving up.
  const patient = ['-o', 'DPkg::Lock::Timeout=300', '-qq'];
  const silent = { DEBIAN_FRONTEND: 'noninteractive' };
  await runCommand(aptGet, [...patient, 'update'], '/', silent);
  await runCommand(aptGet, [...patient, 'install', '-y', 'chromium', 'fonts-liberation'], '/', silent);
}
