// node scripts/package.ts: leaves pod-coach-<version>.vsix in the top folder.
import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { PackageManager, createVSIX, listFiles } from '@vscode/vsce';
import { build } from './build.ts';
import { makeEven } from './even-zip.ts';
import { root } from './folders.ts';

/** The files that the package carries, of those that are there: relative paths. */
export function listPackagedFiles(): Promise<string[]> {
  return listFiles({ cwd: root, packageManager: PackageManager.None });
}

/** The time of everything in the package, unless SOURCE_DATE_EPOCH says another: 2026-01-01. */
const EPOCH = '1767225600';

/** Builds and packages; the same sources make the same file, byte for byte. */
export async function packageExtension(to: string): Promise<void> {
  await build();
  await rm(to, { force: true });
  const epoch = process.env['SOURCE_DATE_EPOCH'] ?? EPOCH;
  // vsce puts the files in order where this is set.
  process.env['SOURCE_DATE_EPOCH'] = epoch;
  await createVSIX({
    cwd: root,
    packagePath: to,
    dependencies: false,
    // The README's pictures are in the package: their links must stay as they are.
    rewriteRelativeLinks: false,
    allowMissingRepository: true,
  });
  const archive = await readFile(to);
  makeEven(archive, new Date(Number(epoch) * 1000));
  await writeFile(to, archive);
}

if (import.meta.main) {
  const { name, version } = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8')) as Record<
    string,
    string
  >;
  await packageExtension(path.join(root, `${name}-${version}.vsix`));
}
