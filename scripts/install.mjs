// What `npm start` and `npm test` do first. Plain JavaScript without dependencies:
// it runs before anything is installed, on whatever Node (20 or later) the machine has.
import { spawn } from 'node:child_process';
import { existsSync, lstatSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));
const modules = path.join(root, 'node_modules');

/** The Node 24 that the project brings along as a package. */
export const node = path.join(modules, 'node/bin', process.platform === 'win32' ? 'node.exe' : 'node');

/** Node's warning that a file is a module although package.json does not say so; dist/ and VS Code need it that way. */
export const quiet = '--disable-warning=MODULE_TYPELESS_PACKAGE_JSON';

/**
 * Runs a command in the project's folder, its output on our terminal or in an open file, and gives its exit code.
 * Ctrl+C reaches the command by itself; we stay until it has tidied up.
 */
export function run(command, args, env = {}, output = 'inherit') {
  const binaries = path.join(modules, '.bin') + path.delimiter + process.env.PATH;
  const options = { cwd: root, stdio: ['inherit', output, output], env: { ...process.env, PATH: binaries, ...env } };
  return new Promise((resolve) => {
    const child = spawn(command, args, options);
    let interrupted = false;
    const interrupt = () => (interrupted = true);
    const terminate = () => (interrupted = child.kill('SIGTERM'));
    process.on('SIGINT', interrupt).on('SIGTERM', terminate);
    const end = (code) => {
      process.off('SIGINT', interrupt).off('SIGTERM', terminate);
      if (interrupted && code !== 0) process.exit(130);
      resolve(code ?? 1);
    };
    child.on('error', (error) => {
      console.error(`Could not run ${command}: ${error.message}`);
      end(1);
    });
    child.on('exit', end);
  });
}

/** Packages of a lock file: folder -> version. */
function packagesIn(file) {
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '{}';
  return JSON.parse(text).packages ?? {};
}

/** True when node_modules holds what package-lock.json asks for. npm writes its own list there last. */
function isInstalled() {
  const wanted = Object.entries(packagesIn(path.join(root, 'package-lock.json')));
  const present = packagesIn(path.join(modules, '.package-lock.json'));
  const holds = ([folder, entry]) => folder === '' || entry.optional || present[folder]?.version === entry.version;
  return existsSync(node) && wanted.every(holds);
}

/** Runs `npm ci` when packages are missing or out of date; exits when that fails. */
export async function install() {
  if (isInstalled()) return;
  if (lstatSync(modules, { throwIfNoEntry: false })?.isSymbolicLink()) {
    console.error(
      'node_modules is a link and does not hold what package-lock.json asks for. Run `npm ci` where it points to.',
    );
    process.exit(1);
  }
  console.log('Installing packages (npm ci) ...');
  const npm = process.env.npm_execpath?.endsWith('npm-cli.js') ? process.env.npm_execpath : undefined;
  const code = npm
    ? await run(process.execPath, [npm, 'ci', '--loglevel=error'])
    : await run('npm', ['ci', '--loglevel=error']);
  if (code !== 0) {
    console.error('npm ci failed: is a package registry in reach?');
    process.exit(1);
  }
}
