import { spawn } from 'node:child_process';
import path from 'node:path';
import { root } from '../folders.ts';

const binaries = path.join(root, 'node_modules/.bin');

/** The environment in which `node` is the project's own Node. */
export function environment(extra: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv {
  return { ...process.env, PATH: binaries + path.delimiter + (process.env.PATH ?? ''), ...extra };
}

/** Runs a command to its end, its output on our terminal; throws when it fails. */
export async function runCommand(
  command: string,
  args: readonly string[],
  cwd: string,
  env: NodeJS.ProcessEnv = {},
): Promise<void> {
  console.log(`  ${command} ${args.join(' ')}`);
  // On Windows npm is a batch file, which only a shell starts.
  const shell = process.platform === 'win32';
  const child = spawn(command, args, { cwd, env: environment(env), stdio: 'inherit', shell });
  const code = await new Promise<number | null>((resolve, reject) => child.on('error', reject).on('exit', resolve));
  if (code !== 0) throw new Error(`${command} ${args[0] ?? ''} ended with code ${code}`);
}
