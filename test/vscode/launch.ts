// node test/vscode/launch.ts node|web|restricted [--theme dark|light|high-contrast|high-contrast-light] [--suite
// navigation] [--grep x]:
// runs the suites inside a real VS Code, or only those with this in their file's name, or the tests that match a
// regular expression.
import { cp, mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { runTests } from '@vscode/test-electron';
import * as esbuild from 'esbuild';
import { build } from '../../scripts/build.ts';
import { installEditor } from '../../scripts/editor/install.ts';
import { root, scratch } from '../../scripts/folders.ts';
import { listPackagedFiles } from '../../scripts/package.ts';
import { buildYamlExtension } from './yaml-extension/build.ts';

interface Run {
  /** Folder of the suites. */
  readonly suites: string;
  /** The entry in the manifest that this host must not see. */
  readonly hide: 'main' | 'browser';
  readonly args: readonly string[];
}

const runs: Readonly<Record<string, Run>> = {
  node: { suites: 'suite', hide: 'browser', args: [] },
  web: { suites: 'suite', hide: 'main', args: [] },
  restricted: { suites: 'restricted', hide: 'browser', args: ['--restricted'] },
};

const here = import.meta.dirname;

/** Sees what is there before anything else was done. */
const first = 'activation.test.ts';

/** One module for both hosts: mocha, then every suite. */
async function bundleSuites(suites: string, wanted: string, grep: string, to: string): Promise<void> {
  const names = (await readdir(path.join(here, suites)))
    .filter((name) => name.endsWith('.test.ts') && name.includes(wanted))
    .sort((a, b) => Number(b === first) - Number(a === first) || a.localeCompare(b));
  const imports = names.map((name) => `import './${suites}/${name}';`);
  await esbuild.build({
    stdin: { contents: ["export { run } from './run.ts';", ...imports].join('\n'), resolveDir: here },
    outfile: to,
    bundle: true,
    // mocha's build for the browser also takes hold of `module`: ours must come last.
    format: 'iife',
    globalName: 'suites',
    footer: { js: 'module.exports = suites;' },
    platform: 'browser',
    target: 'es2022',
    external: ['vscode'],
    define: { wantedTests: JSON.stringify(grep) },
    sourcemap: 'inline',
    logLevel: 'warning',
  });
}

/** A folder with what the package would carry, and a manifest for one kind of host. */
async function copyExtension(hide: 'main' | 'browser', to: string): Promise<void> {
  for (const file of await listPackagedFiles()) await cp(path.join(root, file), path.join(to, file));
  const manifest = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8')) as Record<string, unknown>;
  delete manifest[hide];
  // A suite fills this tree. It is not the stand-in's: VS Code would wake that one when the tree is shown.
  const contributes = manifest['contributes'] as { views: Record<string, unknown[]> };
  contributes.views['explorer'] = [{ id: 'podCoachTests.tree', name: 'Tests', visibility: 'collapsed' }];
  await writeFile(path.join(to, 'package.json'), JSON.stringify(manifest, undefined, 2));
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { theme: { type: 'string' }, suite: { type: 'string', default: '' }, grep: { type: 'string', default: '' } },
});
const name = positionals[0] ?? 'node';
const run = runs[name];
if (!run) throw new Error(`Which one: ${Object.keys(runs).join(', ')}?`);

const place = path.join(scratch, 'vscode', name);
const workspace = path.join(place, 'workspace');
// VS Code takes all extensions in a folder that is none itself.
const extensions = path.join(place, 'extensions');
const extension = path.join(extensions, 'pod-coach');
// Inside the extension: VS Code runs them in the host in which it runs the extension.
const suites = path.join(extension, 'suites.js');
// Before the watchdog listens: on a slow machine this takes longer than any suite is silent.
await installEditor();
// A YAML extension that sleeps until a suite wakes it.
const yamlExtension = path.join(extensions, 'yaml');
await rm(place, { recursive: true, force: true });
await mkdir(place, { recursive: true });
await cp(path.join(here, 'workspace'), workspace, { recursive: true });
// `npm test` has built already, and its other track runs what was built.
if (process.env.POD_COACH_BUILT === undefined) await build();
await copyExtension(run.hide, extension);
await buildYamlExtension(run.hide === 'main' ? 'browser' : 'main', yamlExtension);
await bundleSuites(run.suites, values.suite, values.grep, suites);
// @vscode/test-electron closes VS Code after Ctrl+C only.
process.on('SIGTERM', () => process.emit('SIGINT'));
const driver = path.join(root, 'scripts/editor/executable.ts');
await runTests({
  vscodeExecutablePath: process.execPath,
  launchArgs: [
    '--disable-warning=MODULE_TYPELESS_PACKAGE_JSON',
    driver,
    workspace,
    ...run.args,
    ...(values.theme ? [`--theme=${values.theme}`] : []),
  ],
  extensionDevelopmentPath: extensions,
  extensionTestsPath: suites,
}).catch((error: unknown) => {
  console.error(String(error));
  process.exitCode = 1;
});
