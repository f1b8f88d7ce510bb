import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { root } from '../../scripts/folders.ts';

const manifest = readFileSync(path.join(root, 'package.json'), 'utf8');
const texts = JSON.parse(readFileSync(path.join(root, 'package.nls.json'), 'utf8')) as Readonly<Record<string, string>>;
const adapters = readdirSync(path.join(root, 'src/vscode'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => ({ file, source: readFileSync(path.join(root, 'src/vscode', file), 'utf8') }));

describe('What is said can be translated', () => {
  it('in the manifest: each key has an English text, and each text its place', () => {
    const keys = [...manifest.matchAll(/"%([^"%]+)%"/g)].map(([, key = '']) => key);
    assert.deepEqual(
      keys.filter((key) => (texts[key] ?? '') === ''),
      [],
    );
    assert.deepEqual(
      Object.keys(texts).filter((key) => !keys.includes(key)),
      [],
    );
  });

  it('in the manifest: no title or description is written there', () => {
    const { contributes } = JSON.parse(manifest) as { contributes: unknown };
    const said = [
      ...JSON.stringify(contributes).matchAll(/"(?:title|description|markdownDescription|name)":"([^"]*)"/g),
    ].map(([, text = '']) => text);
    assert.ok(said.length > 30);
    assert.deepEqual(
      said.filter((text) => !text.startsWith('%') && text !== 'Pod Coach'),
      [],
    );
  });

  it('in the adapters: messages and questions go through l10n', () => {
    // Whatever is shown goes through surfaces.ts, and that takes what these functions made.
    const shown = adapters.flatMap(({ file, source }) =>
      [...source.matchAll(/\b(?:notice|plain|label)Text\(\s*([^)]{0,40})/g)].map(
        ([, start = '']) => `${file}: ${start}`,
      ),
    );
    assert.ok(shown.length > 30);
    // One message is a reason that the core gives.
    assert.deepEqual(
      shown.filter((start) => /: ['"`]/.test(start) && !start.includes('`Pod Coach: ${imported.why}')),
      [],
    );
  });

  it('in the adapters: each message is one plain text, with numbers for what is put in', () => {
    for (const { file, source } of adapters) assert.doesNotMatch(source, /l10n\.t\(\s*(?![\s'])/, file);
  });
});
