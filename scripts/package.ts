// node scripts/package.ts: leaves pod-coach-<version>.vsix in the top folder.
import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { PackageManager, createVSIX, listFiles } from '@vscode/vsce';
import { build } from './build.ts';
import { root } from './folders.ts';

/** The files that the package carries, of those that are there: relative paths. */
export function listPackagedFiles(): Promise<string[]> {
  return listFiles({ cwd: root, packageManager: PackageManager.None });
}

/** Builds and packages; gives the file. */
export async function packageExtension(to: string): Promise<void> {
  await build();
  await rm(to, { force: true });
  await createVSIX({
    cwd: root,
    packagePath: to,
    dependencies: false,
    // The README's pictures are in the package: their links must stay as they are.
    rewriteRelativeLinks: false,
    allowMissingRepository: true,
  });
}

if (import.meta.main) {
  const { name, version } = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8')) as Record<string, string>;
  await packageExtension(path.join(root, `${name}-${version}.vsix`));
}
