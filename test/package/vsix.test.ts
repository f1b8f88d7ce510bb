import assert from 'node:assert/strict';
import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { root, scratch } from '../../scripts/folders.ts';
import { bundledPackages } from '../../scripts/build.ts';
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
  'dist/pod-coach.schema.json',
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
    assert.deepEqual(
      needed.filter((name) => !names.includes(name)),
      [],
    );
  });

  it('holds nothing else', () => {
    const isKnown = (name: string): boolean => needed.includes(name) || code.test(name) || picture.test(name);
    assert.deepEqual(
      entries.map(({ name }) => name).filter((name) => !isKnown(name)),
      [],
    );
  });

  it('brings bundles that need nothing but VS Code: no network, no processes', async () => {
    for (const [file, needed] of [
      ['dist/extension.js', ['./web/extension.js']],
      ['dist/web/extension.js', ['vscode']],
      ['dist/panel/main.js', []],
    ] as const) {
      const code = await readFile(path.join(root, file), 'utf8');
      const needs = [...code.matchAll(/\brequire\(["']([^"']+)["']\)/g)].map(([, name]) => name);
      assert.deepEqual([...new Set(needs)], needed, file);
      assert.doesNotMatch(
        code,
        /\bfetch\(|\bXMLHttpRequest\b|\bnew WebSocket\b|\bEventSource\b|\bsendBeacon\b|\bimportScripts\b|\bimport\(|\beval\(/,
        file,
      );
    }
  });

  it('makes no code or elements of text; in the panel only the UI toolkit could, and its policy forbids the code', async () => {
    const counts = async (file: string): Promise<number[]> => {
      const code = await readFile(path.join(root, file), 'utf8');
      return [/\bnew Function\b/g, /\.(?:inner|outer)HTML\b|\binsertAdjacentHTML\b|\bdocument\.write\b/g].map(
        (pattern) => [...code.matchAll(pattern)].length,
      );
    };
    assert.deepEqual(await counts('dist/web/extension.js'), [0, 0]);
    // FAST's: one for a global object that every browser has by its name, two for its own templates and styles. They
    // may only get fewer.
    assert.deepEqual(await counts('dist/panel/main.js'), [1, 2]);
  });

  it('is the same, byte for byte, whoever packs it, where and when', async () => {
    const again = path.join(scratch, 'again.vsix');
    const before = { zone: process.env.TZ, umask: process.umask(0o077) };
    try {
      process.env.TZ = 'Asia/Kathmandu';
      await packageExtension(again);
    } finally {
      process.umask(before.umask);
      if (before.zone === undefined) delete process.env.TZ;
      else process.env.TZ = before.zone;
    }
    const [one, other] = await Promise.all([readFile(path.join(scratch, 'test.vsix')), readFile(again)]);
    assert.ok(one.equals(other));
  });

  it('names in its notices every package whose code it holds, in that version, and no other', async () => {
    const notices = await readFile(path.join(root, 'THIRD-PARTY-NOTICES.md'), 'utf8');
    const rows = notices.split('\n').filter((line) => /^\| `/.test(line) && /\b(?:bundle|script)\b/.test(line));
    const named = rows.flatMap((row) =>
      [...row.matchAll(/`([^`]+)` (\d+\.\d+\.\d+)/g)].map(([, name, version]) => `${name} ${version}`),
    );
    assert.deepEqual(named.sort(), await bundledPackages());
    const headings = notices
      .split('\n')
      .filter((line) => line.startsWith('## '))
      .join('\n');
    for (const each of named) assert.ok(headings.includes(`\`${each.split(' ')[0]}\``), `no licence text for ${each}`);
  });

  it('is smaller than 1.5 MB', () => {
    assert.ok(size < 1500 * kilobyte, `${Math.round(size / kilobyte)} KB`);
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
    const { engines, devDependencies } = manifest as {
      engines: { vscode: string };
      devDependencies: Record<string, string>;
    };
    assert.equal(engines.vscode, `^${devDependencies['@types/vscode']}`);
  });
});
