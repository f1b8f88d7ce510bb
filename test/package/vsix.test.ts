import assert from 'node:assert/strict';
import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { root, scratch } from '../../scripts/folders.ts';
import { packageExtension } from '../../scripts/package.ts';
import { listZip } from './zip.ts';
import type { Entry } from './zip.ts';

/** What runs, and what its listing shows. vsce names some of these its own way. */
const needed = [
  'package.json',
  'package.nls.json',
  'readme.md',
  'changelog.md',
  'LICENSE.txt',
  'THIRD-PARTY-NOTICES.md',
  'dist/extension.js',
  'dist/web/extension.js',
  'dist/panel/main.js',
  'dist/panel/styles.css',
  'dist/lessons.json',
  'media/icon.png',
];

const code = /^dist\/(panel\/[\w-]+\.(js|css)|[\w-]+\.json)$/;
const picture = /^media\/(.+\.(png|svg)|walkthrough\/[a-z]+\.md)$/;

const kilobyte = 1024;

describe('The package', () => {
  let entries: Entry[];
  let size: number;
  let manifest: Record<string, unknown>;

  before(async () => {
    await mkdir(scratch, { recursive: true });
    const file = path.join(scratch, 'test.vsix');
    await packageExtension(file);
    const archive = await readFile(file);
    size = archive.length;
    entries = listZip(archive)
      .filter(({ name }) => name.startsWith('extension/'))
      .map((entry) => ({ ...entry, name: entry.name.slice('extension/'.length) }));
    manifest = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8')) as Record<string, unknown>;
  });

  it('holds all that runs', () => {
    const names = entries.map(({ name }) => name);
    assert.deepEqual(needed.filter((name) => !names.includes(name)), []);
  });

  it('holds nothing else', () => {
    const isKnown = (name: string): boolean => needed.includes(name) || code.test(name) || picture.test(name);
    assert.deepEqual(entries.map(({ name }) => name).filter((name) => !isKnown(name)), []);
  });

  it('brings bundles that need nothing but VS Code: no network, no processes', async () => {
    for (const [file, needed] of [['dist/extension.js', './web/extension.js'], ['dist/web/extension.js', 'vscode']] as const) {
      const code = await readFile(path.join(root, file), 'utf8');
      const needs = [...code.matchAll(/\brequire\(["']([^"']+)["']\)/g)].map(([, name]) => name);
      assert.deepEqual([...new Set(needs)], [needed], file);
      assert.doesNotMatch(code, /\bfetch\(|\bXMLHttpRequest\b|\bnew WebSocket\b|\bimportScripts\b|\beval\(|\bnew Function\b/, file);
    }
  });

  it('is smaller than 1 MB', () => {
    assert.ok(size < 1000 * kilobyte, `${Math.round(size / kilobyte)} KB`);
  });

  it('has pictures of at most 400 KB in all', () => {
    const pictures = entries.filter(({ name }) => picture.test(name));
    const sum = pictures.reduce((total, entry) => total + entry.size, 0);
    assert.ok(sum < 400 * kilobyte, `${Math.round(sum / kilobyte)} KB`);
  });

  it('has an icon of at least 128 pixels', async () => {
    const png = await readFile(path.join(root, String(manifest.icon)));
    assert.equal(png.toString('latin1', 1, 4), 'PNG');
    assert.ok(png.readUInt32BE(16) >= 128 && png.readUInt32BE(20) >= 128);
  });

  it('asks for the VS Code whose API it is compiled against', () => {
    const { engines, devDependencies } = manifest as { engines: { vscode: string }; devDependencies: Record<string, string> };
    assert.equal(engines.vscode, `^${devDependencies['@types/vscode']}`);
  });
});
