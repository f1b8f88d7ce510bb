import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileOffset } from '../../src/core/analysis/file-offsets.ts';
import { allFindings } from '../../src/core/analysis/diagnostics.ts';
import { refactorings, refactoringsAt } from '../../src/core/features/refactorings/index.ts';
import { defaultSettings } from '../../src/core/settings/settings.ts';
import { applyEdits, lineStarts } from '../../src/core/text.ts';
import { commentRanges } from '../../src/core/yaml/comments.ts';
import { analyzer } from '../core/features/marked.ts';

const top = join(import.meta.dirname, '../..');
const paths = ['samples', 'test/conformance/bases'].flatMap((folder) =>
  readdirSync(join(top, folder)).map((name) => join(folder, name)),
);
const samples = paths
  .filter((path) => path.endsWith('.yaml'))
  .map((path): [string, string] => [path, readFileSync(join(top, path), 'utf8')]);
samples.push([
  'a password in the environment',
  'apiVersion: v1\nkind: Pod\nmetadata: {name: shop}\nspec:\n  containers:\n    - name: web\n' +
    '      image: registry.example.com/web:1.4\n      env:\n        - name: DB_PASSWORD # of the shop\n' +
    '          value: hunter2\n        - name: MODE\n          value: fast\n',
]);
samples.push([
  'a database beside an application',
  'apiVersion: v1\nkind: Pod\nmetadata: {name: shop}\nspec:\n  containers:\n    - name: web\n' +
    '      image: registry.example.com/web:1.4\n    - name: db # one\n      image: postgres:17.2\n' +
    '      ports: [{containerPort: 5432}]\n',
]);
samples.push([
  'a List of two objects',
  'apiVersion: v1\nkind: List\nitems:\n  - apiVersion: v1\n    kind: ConfigMap\n' +
    '    metadata: {name: shop} # of the shop\n    data:\n      MODE: fast\n  - apiVersion: v1\n    kind: Pod\n' +
    '    metadata: {name: shop}\n    spec:\n      containers:\n        - name: web\n' +
    '          image: registry.example.com/web:1.4\n',
]);
const offeredSomewhere = new Set<string>();

describe('refactorings on every line of every sample', () => {
  for (const [name, text] of samples) it(name, () => tryEveryLine(text)).timeout(60_000);

  it('keep the line breaks of Windows', () => {
    for (const [, text] of samples) {
      const written = text.replaceAll('\n', '\r\n');
      const file = analyzer.analyse(written, defaultSettings);
      for (const word of ['kind:', 'name:', 'image:', 'value:', 'containerPort:']) {
        for (const { title, edits } of refactoringsAt(
          file,
          fileOffset(Math.max(written.lastIndexOf(word), 0)),
          analyzer,
        ))
          assert.doesNotMatch(applyEdits(written, edits), /[^\r]\n/, title);
      }
    }
  });

  it('leave alone what is too large to try', () => {
    const large =
      'apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec:\n  containers:\n    - name: web\n' +
      '      image: nginx:1.27\n      ports: [{containerPort: 80}]\n      env:\n' +
      `${'        - {name: A, value: b}\n'.repeat(4000)}`;
    assert.deepEqual(
      refactoringsAt(analyzer.analyse(large, defaultSettings), fileOffset(large.indexOf('kind')), analyzer),
      [],
    );
  });

  it('do no harm to what is cut off anywhere', () => {
    for (const [name, text] of samples) {
      for (let length = 0; length <= text.length; length += 37) {
        const cut = text.slice(0, length);
        const file = analyzer.analyse(cut, defaultSettings);
        for (const offset of [0, cut.indexOf('image:'), length]) {
          const results = refactoringsAt(file, fileOffset(Math.max(offset, 0)), analyzer).map(({ edits }) =>
            analyzer.analyse(applyEdits(cut, edits), defaultSettings),
          );
          assert.ok(
            results.every(({ documents }) => documents.every(({ analysis }) => analysis.parsed.problems.length === 0)),
            name,
          );
        }
      }
    }
  });

  it('are all had somewhere', () => {
    assert.deepEqual(
      refactorings.map(({ title }) => title).filter((title) => !offeredSomewhere.has(title)),
      [],
    );
  });
});

/** What each refactoring writes parses, brings no finding, and keeps every comment. */
function tryEveryLine(text: string): void {
  const before = analyzer.analyse(text, defaultSettings);
  const tried = new Set<string>();
  for (const start of lineStarts(text)) {
    const offset = start + (text.slice(start).match(/^[ -]*/)?.[0].length ?? 0);
    for (const { title, edits } of refactoringsAt(before, fileOffset(offset), analyzer)) {
      offeredSomewhere.add(title);
      const result = applyEdits(text, edits);
      if (tried.has(result)) continue;
      tried.add(result);
      const after = analyzer.analyse(result, defaultSettings, before);
      assert.ok(
        after.documents.every(({ analysis }) => analysis.parsed.problems.length === 0),
        title,
      );
      assert.ok(allFindings(after).length <= allFindings(before).length, title);
      const comments = commentsOf(result);
      assert.deepEqual(
        commentsOf(text).filter((comment) => !comments.includes(comment)),
        [],
        title,
      );
      // No sample is a List, so that those made of samples are tried in turn.
      if (title.startsWith('Join ')) tryEveryLine(result);
    }
  }
}

function commentsOf(text: string): string[] {
  return commentRanges(text).map(({ start, end }) => text.slice(start, end));
}
