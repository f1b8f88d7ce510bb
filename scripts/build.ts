// node scripts/build.ts [--dev] [--watch]: makes everything in dist/.
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import * as esbuild from 'esbuild';
import { dist, root } from './folders.ts';
import { watchFolder } from './lessons/watch-folder.ts';
import { folderSettingsSchema } from '../src/core/settings/folder-settings/settings-schema.ts';
import { completeNpmPackage, npmFolder } from './npm-package.ts';

interface Bundle {
  readonly from: string;
  readonly to: string;
  readonly options: esbuild.BuildOptions;
}

const onNode: esbuild.BuildOptions = { platform: 'node', format: 'cjs', target: 'node20', external: ['vscode'] };
const inWorker: esbuild.BuildOptions = { platform: 'browser', format: 'cjs', target: 'es2022', external: ['vscode'] };
const inPage: esbuild.BuildOptions = { platform: 'browser', format: 'iife', target: 'es2022' };

const bundles: readonly Bundle[] = [
  { from: 'src/extension.ts', to: 'web/extension.js', options: inWorker },
  { from: 'src/cli/main.ts', to: 'cli.js', options: { ...onNode, banner: { js: '#!/usr/bin/env node' } } },
  {
    from: 'src/cli/main.ts',
    to: 'npm/pod-coach.mjs',
    options: { platform: 'node', format: 'esm', target: 'node20', banner: { js: '#!/usr/bin/env node' } },
  },
  { from: 'webview/main.ts', to: 'panel/main.js', options: inPage },
  { from: 'webview/styles.css', to: 'panel/styles.css', options: inPage },
];

const present = bundles.filter((bundle) => existsSync(path.join(root, bundle.from)));

/** What esbuild is told for one bundle: small for a release, readable in a debugger with `dev`. */
function optionsOf(bundle: Bundle, dev: boolean): esbuild.BuildOptions {
  return {
    ...bundle.options,
    entryPoints: [path.join(root, bundle.from)],
    outfile: path.join(dist, bundle.to),
    bundle: true,
    minify: !dev,
    // A webview cannot fetch the file beside it that a debugger would ask for.
    sourcemap: dev && (bundle.to.startsWith('panel/') ? 'inline' : true),
    legalComments: 'none',
    // The same parser on every host: `yaml` has a build of its own for Node, which esbuild would take.
    alias: { yaml: path.join(root, 'node_modules/yaml/browser/index.js') },
    logLevel: 'warning',
  };
}

/**
 * The packages whose code is in what the extension carries, as `name version`: read from what esbuild says that it put
 * in.
 */
export async function bundledPackages(): Promise<string[]> {
  const packaged = present.filter(({ from }) => !from.startsWith('src/cli/'));
  const builds = packaged.map((bundle) => esbuild.build({ ...optionsOf(bundle, false), metafile: true, write: false }));
  const outputs = (await Promise.all(builds)).flatMap(({ metafile }) => Object.values(metafile.outputs));
  const inputs = outputs.flatMap((output) => Object.entries(output.inputs));
  const folders = inputs.flatMap(([file, { bytesInOutput }]) => (bytesInOutput > 0 ? (packageFolder(file) ?? []) : []));
  const packages = [...new Set(folders)].map(async (folder) => {
    const manifest = await readFile(path.resolve(folder, 'package.json'), 'utf8');
    const { name, version } = JSON.parse(manifest) as { name: string; version: string };
    return `${name} ${version}`;
  });
  return [...new Set(await Promise.all(packages))].sort();
}

/** `node_modules/@a/b/c.js` -> `node_modules/@a/b`, of the innermost `node_modules`; undefined for a file of ours. */
function packageFolder(file: string): string | undefined {
  return /^.*\bnode_modules\/(?:@[^/]+\/)?[^/]+/.exec(file.replaceAll('\\', '/'))?.[0];
}

/** Writes dist/lessons.json; throws when a lesson is not in order. */
async function buildLessons(): Promise<void> {
  const compiler = path.join(root, 'scripts/compile-lessons.ts');
  if (!existsSync(compiler)) return;
  const { compileLessons } = (await import(pathToFileURL(compiler).href)) as { compileLessons: () => Promise<unknown> };
  const file = path.join(dist, 'lessons.json');
  await writeFile(`${file}.new`, JSON.stringify(await compileLessons()));
  // An open panel that reads it meanwhile finds the old lessons or the new ones, nothing between.
  await rename(`${file}.new`, file);
}

/** For editors that complete and check `.pod-coach.yaml` by a JSON schema: in both packages. */
async function writeSettingsSchema(): Promise<void> {
  const schema = `${JSON.stringify(folderSettingsSchema())}\n`;
  for (const folder of [dist, npmFolder]) await writeFile(path.join(folder, 'pod-coach.schema.json'), schema);
}

/**
 * Nothing in the extension differs between the two hosts, so the package carries its code once: dist/extension.js is a
 * way to it.
 */
const onDesktop = "module.exports = require('./web/extension.js');\n";

/** Rebuilds dist/. */
export async function build(dev = false): Promise<void> {
  await rm(dist, { recursive: true, force: true });
  await mkdir(dist, { recursive: true });
  await Promise.all(present.map((bundle) => esbuild.build(optionsOf(bundle, dev))));
  await writeFile(path.join(dist, 'extension.js'), onDesktop);
  await completeNpmPackage();
  await writeSettingsSchema();
  await buildLessons();
}

/** Makes again what changes, until stopped. */
async function watchAll(): Promise<void> {
  const contexts = await Promise.all(
    present.map((bundle) => esbuild.context({ ...optionsOf(bundle, true), logLevel: 'info' })),
  );
  await Promise.all(contexts.map((context) => context.watch()));
  let waiting: NodeJS.Timeout | undefined;
  let compiling: Promise<void> = Promise.resolve();
  const compile = (): void => {
    const done = () => console.log(`Compiled the lessons at ${new Date().toLocaleTimeString()}`);
    compiling = compiling
      .then(buildLessons)
      .then(done, (error: unknown) => console.error(error instanceof Error ? error.message : String(error)));
  };
  await watchFolder(path.join(root, 'lessons'), () => {
    // One save brings several events.
    clearTimeout(waiting);
    waiting = setTimeout(compile, 100);
  });
  console.log('Watching. Save a lesson, and an open panel shows it.');
}

if (import.meta.main) {
  const watching = process.argv.includes('--watch');
  await build(watching || process.argv.includes('--dev'));
  console.log('Built dist/');
  if (watching) await watchAll();
}
