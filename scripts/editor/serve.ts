// node scripts/editor/serve.ts [--no-open] [--port N]: VS Code with the extension and samples/, for a person.
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { createServer } from 'node:net';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { build } from '../build.ts';
import { root, scratch } from '../folders.ts';
import { compileTerminal } from './install.ts';
import { pageAddress, startServer } from './server.ts';
import { quietSettings } from './settings.ts';

/** Tried first, so that the browser finds what it kept (progress, layout) the next time. */
const usualPort = 4139;

/** The port asked for, else the usual one if nobody has it, else any. */
async function choosePort(asked: string | undefined): Promise<number> {
  if (asked !== undefined) {
    if (!/^\d{1,5}$/.test(asked)) throw new Error(`--port wants a number, not "${asked}"`);
    return Number(asked);
  }
  const probe = createServer();
  const free = await new Promise<boolean>((resolve) => {
    probe.on('error', () => resolve(false));
    probe.listen(usualPort, '127.0.0.1', () => resolve(true));
  });
  await new Promise((resolve) => probe.close(resolve));
  return free ? usualPort : 0;
}

/** Opens an address in the person's own browser; says nothing when there is none. */
function openInBrowser(address: string): void {
  const openers: Record<string, [string, string[]]> = {
    darwin: ['open', [address]],
    win32: ['rundll32', ['url.dll,FileProtocolHandler', address]],
  };
  const [command, args] = openers[process.platform] ?? ['xdg-open', [address]];
  spawn(command, args, { stdio: 'ignore', detached: true })
    .on('error', () => undefined)
    .unref();
}

const { values } = parseArgs({ options: { 'no-open': { type: 'boolean' }, port: { type: 'string' } } });
console.log('Building Pod Coach ...');
await build(true);
await compileTerminal();
console.log('Starting VS Code ...');
const token = randomBytes(16).toString('hex');
const server = await startServer({
  data: path.join(scratch, 'start'),
  token,
  port: await choosePort(values.port),
  settings: quietSettings,
  restricted: false,
});
const samples = path.join(root, 'samples');
const address = pageAddress(server, token, { folder: samples, extension: root, file: path.join(samples, 'pod.yaml') });
console.log(`\nVS Code with Pod Coach is ready. Press Ctrl+C to stop it.\n\n  ${address}\n`);
if (!values['no-open']) openInBrowser(address);

let stopping = false;
async function stop(): Promise<void> {
  if (stopping) return;
  stopping = true;
  console.log('\nStopping VS Code ...');
  await server.stop();
  process.exit(0);
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop());
