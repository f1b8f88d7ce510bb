import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import * as esbuild from 'esbuild';

const here = import.meta.dirname;

/** Makes an extension for one kind of host of what stands in this folder. Nothing but a test wakes it. */
export async function buildYamlExtension(entry: 'main' | 'browser', to: string): Promise<void> {
  await mkdir(to, { recursive: true });
  await esbuild.build({
    entryPoints: [path.join(here, 'extension.ts')],
    outfile: path.join(to, 'extension.js'),
    bundle: true,
    format: 'cjs',
    platform: 'browser',
    target: 'es2022',
    external: ['vscode'],
    alias: { path: path.join(here, 'path.ts') },
    logLevel: 'error',
  });
  const boolean = { type: 'boolean', default: true, scope: 'resource' };
  const manifest = {
    name: 'vscode-yaml',
    publisher: 'redhat',
    version: '0.0.1',
    engines: { vscode: '^1.90.0' },
    activationEvents: [],
    [entry]: './extension.js',
    contributes: {
      configuration: { title: 'YAML', properties: { 'yaml.validate': boolean, 'yaml.hover': boolean } },
    },
  };
  await writeFile(path.join(to, 'package.json'), JSON.stringify(manifest, undefined, 2));
}
