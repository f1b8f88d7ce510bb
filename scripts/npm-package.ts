/**
 * The package for npm: the command line in one file, without dependencies. The root of the repository stays the
 * extension.
 */

import { copyFile, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { dist, root } from './folders.ts';

/** Where it is written: `npm pack dist/npm` makes the package of it. */
export const npmFolder = path.join(dist, 'npm');

/** What people read of it, from the folders of the repository. */
const TEXTS = {
  'README.md': 'docs/command-line.md',
  LICENSE: 'LICENSE',
  'THIRD-PARTY-NOTICES.md': 'THIRD-PARTY-NOTICES.md',
};

/** Puts beside the bundle what else belongs to the package. */
export async function completeNpmPackage(): Promise<void> {
  for (const [to, from] of Object.entries(TEXTS)) await copyFile(path.join(root, from), path.join(npmFolder, to));
  await writeFile(path.join(npmFolder, 'package.json'), `${JSON.stringify(await manifest(), undefined, 2)}\n`);
}

async function manifest() {
  const { version, license, keywords } = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8')) as Record<
    'version' | 'license' | 'keywords',
    unknown
  >;
  return {
    name: 'pod-coach',
    version,
    description: 'Checks Kubernetes manifests as the API server would, and explains how to fix them',
    license,
    keywords,
    type: 'module',
    bin: { 'pod-coach': './pod-coach.mjs' },
    files: ['pod-coach.mjs', 'pod-coach.schema.json', 'THIRD-PARTY-NOTICES.md'],
    engines: { node: '>=20' },
  };
}
