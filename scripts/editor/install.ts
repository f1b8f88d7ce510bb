import { existsSync, readFileSync } from 'node:fs';
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { editors, root } from '../folders.ts';
import { runCommand } from './command.ts';

/** The npm package that carries VS Code 1.139.1, as a server with the workbench for a browser. */
const release = 'code-server@4.139.1';

const folder = path.join(editors, release);
const server = path.join(folder, 'node_modules/code-server/lib/vscode');
const stamp = path.join(folder, 'installed');
const state = `${release}\n`;
const terminalStamp = path.join(folder, 'terminal');
const terminalState = `Node ABI ${process.versions.modules}\n`;

/** Installs VS Code from the package registry, once, and gives the path of its server's program. */
export async function installEditor(): Promise<string> {
  if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== state) {
    console.log(`Installing VS Code (${release}) into .vscode-test/: about a minute, once.`);
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder, { recursive: true });
    // Its own install script wants a user that is not root; the steps it would do follow here.
    await runCommand('npm', ['install', '--prefix', folder, '--ignore-scripts', '--loglevel=error', release], folder);
    await runCommand('npm', ['install', '--omit=dev', '--ignore-scripts', '--loglevel=error'], server);
    await writeFile(stamp, state);
  }
  return path.join(server, 'out/server-main.js');
}

/**
 * Compiles what VS Code has in C++, once, with the headers that the `node` package brings. Only the terminal needs it:
 * so it is for a person's VS Code and not for tests.
 */
export async function compileTerminal(): Promise<void> {
  await installEditor();
  if (existsSync(terminalStamp) && readFileSync(terminalStamp, 'utf8') === terminalState) return;
  const headers = await nodeFolder();
  const env = headers === undefined ? {} : { npm_config_nodedir: headers };
  const modules = ['@vscode/spdlog', '@vscode/native-watchdog', 'node-pty'];
  await runCommand('npm', ['rebuild', '--loglevel=error', ...modules], server, env).catch((error: unknown) => {
    console.log(`  No native modules (${String(error)}): the terminal will not work, the rest will.`);
  });
  await writeFile(terminalStamp, terminalState);
}

/** The folder with Node's headers: the package for this platform inside the `node` package. */
async function nodeFolder(): Promise<string | undefined> {
  const packages = path.join(root, 'node_modules/node/node_modules');
  const names = existsSync(packages) ? await readdir(packages) : [];
  return names.map((name) => path.join(packages, name)).find((one) => existsSync(path.join(one, 'include/node')));
}
