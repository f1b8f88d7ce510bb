import { spawn, spawnSync } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { environment } from './command.ts';
import { installEditor } from './install.ts';

export interface ServerOptions {
  /** Where VS Code keeps its settings, logs and state. */
  readonly data: string;
  readonly token: string;
  readonly port: number;
  readonly settings: Readonly<Record<string, unknown>>;
  /** True: folders are not trusted until a person says so, as on a first opening (Restricted Mode). */
  readonly restricted: boolean;
}

export interface Server {
  readonly address: string;
  stop(): Promise<void>;
}

/** Starts VS Code's server on this machine alone and waits until it answers. */
export async function startServer(options: ServerOptions): Promise<Server> {
  const program = await installEditor();
  await prepare(options);
  const child = spawn(process.execPath, [program, ...argumentsFor(options)], {
    env: environment(),
    stdio: ['ignore', 'pipe', 'pipe'],
    // A process group of its own, so that extension hosts end with it.
    detached: process.platform !== 'win32',
  });
  // Also when this process ends without stopping it, as after Ctrl+C in a test.
  process.on('exit', () => end(child));
  const port = await portOf(child);
  return { address: `http://127.0.0.1:${port}`, stop: () => stop(child) };
}

/** The settings of a first start (what a person changed since stays), and the token, for our eyes only. */
async function prepare({ data, token, settings }: ServerOptions): Promise<void> {
  const file = path.join(data, 'data/User/settings.json');
  await mkdir(path.dirname(file), { recursive: true });
  if (!existsSync(file)) await writeFile(file, JSON.stringify(settings, undefined, 2));
  await rm(path.join(data, 'token'), { force: true });
  await writeFile(path.join(data, 'token'), token, { mode: 0o600 });
}

function argumentsFor({ data, port, restricted }: ServerOptions): string[] {
  const place = [
    '--host',
    '127.0.0.1',
    '--port',
    String(port),
    '--connection-token-file',
    path.join(data, 'token'),
    '--server-data-dir',
    data,
  ];
  const silence = ['--accept-server-license-terms', '--telemetry-level', 'off', '--disable-telemetry'];
  // Without the smoke test driver the page ignores an extension under development.
  return [...place, ...silence, '--enable-smoke-test-driver', ...(restricted ? [] : ['--disable-workspace-trust'])];
}

/** Waits for the line with which the server says where it listens. */
function portOf(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    let output = '';
    const read = (chunk: unknown): void => {
      output += String(chunk);
      const found = /listening on (\d+)/.exec(output);
      if (found) resolve(Number(found[1]));
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.on('error', reject);
    child.on('exit', (code) => reject(new Error(`VS Code's server ended with code ${code}:\n${output}`)));
  });
}

/** Ends the server and the extension hosts it started. */
function end(child: ChildProcess): void {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
  if (process.platform === 'win32') spawnSync('taskkill', ['/pid', String(child.pid), '/T', '/F']);
  else process.kill(-child.pid, 'SIGTERM');
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.on('exit', resolve));
  end(child);
  await ended;
}

export interface PageOptions {
  readonly folder: string;
  /** Folder of an extension under development. */
  readonly extension: string;
  /** Module whose `run()` VS Code calls in the extension host before it ends. */
  readonly tests?: string | undefined;
  /** File to show first. */
  readonly file?: string | undefined;
}

/** The address at which the server shows a folder with our extension running in it. */
export function pageAddress(server: Server, token: string, page: PageOptions): string {
  const { host } = new URL(server.address);
  const remote = (file: string): string => `vscode-remote://${host}${pathToFileURL(file).pathname}`;
  const payload = [
    ['skipWelcome', 'true'],
    ['extensionDevelopmentPath', remote(page.extension)],
  ];
  if (page.tests) payload.push(['extensionTestsPath', remote(page.tests)]);
  if (page.file) payload.push(['openFile', remote(page.file)]);
  const address = new URL(server.address);
  address.searchParams.set('tkn', token);
  address.searchParams.set('folder', decodeURIComponent(pathToFileURL(page.folder).pathname));
  address.searchParams.set('payload', JSON.stringify(payload));
  return address.href;
}
