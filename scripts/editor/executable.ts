// What @vscode/test-electron starts in place of a desktop VS Code: the same arguments in, the verdict as exit code out.
import { appendFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright-core';
import { scratch } from '../folders.ts';
import { startDriver, takeScreenshot } from './driver.ts';
import { openEditor } from './session.ts';
import { themes } from './settings.ts';
import type { Theme } from './settings.ts';

/** A suite that is not heard for this long hangs. */
const patience = 120_000;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  // @vscode/test-electron also passes options that only a desktop VS Code knows.
  strict: false,
  options: {
    extensionDevelopmentPath: { type: 'string' },
    extensionTestsPath: { type: 'string' },
    theme: { type: 'string' },
    restricted: { type: 'boolean' },
  },
});

function given(name: string): string | undefined {
  const value = values[name];
  return typeof value === 'string' ? value : undefined;
}

function isTheme(name: string | undefined): name is Theme {
  return name !== undefined && Object.hasOwn(themes, name);
}

const counts = { passed: 0, failed: 0 };
const failedSuites = new Set<string>();
let ended = false;
const consoleLines: string[] = [];
let sayVerdict: (code: number) => void;
const verdict = new Promise<number>((resolve) => (sayVerdict = resolve));
let watchdog = setTimeout(() => undefined, 0);

function hear(line: string, result = '', suite = ''): void {
  clearTimeout(watchdog);
  watchdog = setTimeout(() => {
    console.error(`  Nothing was heard from VS Code for ${patience / 1000} seconds.`);
    sayVerdict(1);
  }, patience);
  console.log(`  ${line}`);
  if (result === 'passed' || result === 'failed') counts[result]++;
  if (suite !== '') failedSuites.add(suite);
}

const driver = await startDriver(hear);

/** Lets VS Code's page call us, as its own test runners do. */
async function prepare(page: Page): Promise<void> {
  driver.attach(page);
  page.on('crash', () => sayVerdict(1));
  page.on('close', () => sayVerdict(1));
  await page.exposeFunction('codeAutomationExit', (code: number) => {
    ended = true;
    sayVerdict(code);
  });
  await page.exposeFunction('codeAutomationLog', (type: string, args: readonly unknown[]) => {
    consoleLines.push(`[${type}] ${args.map(String).join(' ')}`);
  });
}

hear('VS Code starts ...');
const theme = given('theme');
const editor = await openEditor({
  folder: positionals[0] ?? process.cwd(),
  extension: given('extensionDevelopmentPath'),
  tests: given('extensionTestsPath'),
  theme: isTheme(theme) ? theme : undefined,
  restricted: values['restricted'] === true,
  settings: { 'podCoachTests.person': driver.address },
  prepare,
});
const code = await verdict;
if (code !== 0) {
  const file = path.join(scratch, 'vscode-console.log');
  await writeFile(file, consoleLines.join('\n'));
  const picture = await takeScreenshot(editor.page, 'at-the-end').catch(() => 'none, the page is gone');
  console.error(`  Last picture: ${picture}\n  VS Code's console: ${file}`);
}
clearTimeout(watchdog);
await editor.close();
driver.close();
// scripts/test.mjs adds up the counts of all its layers.
const told = JSON.stringify({ ...counts, suites: [...failedSuites], ended });
if (process.env.POD_COACH_COUNTS) appendFileSync(process.env.POD_COACH_COUNTS, `${told}\n`);
process.exit(code);
