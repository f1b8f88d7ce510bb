/** Completion gets a reading after each key: it must offer just what it would offer from an analysis. */

import assert from 'node:assert/strict';
import { fileOffset } from '../../../src/core/analysis/file-offsets.ts';
import { readingAt } from '../../../src/core/analysis/file-reading.ts';
import { completionsAt } from '../../../src/core/features/completion/completion.ts';
import { defaultSettings } from '../../../src/core/settings/settings.ts';
import { analyzer, manifests } from '../features/completion/completing.ts';

const SHOP = 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: shop\ndata:\n  colour: red\n';
const POD = `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  containers:
    - name: web
      image: shop-web:2.1
      envFrom:
        - configMapRef:
            name: `;

/** What is offered after `typed` was put in at an offset, before `rest`: from an analysis and from a reading. */
function bothWays(text: string, offset: number, typed: string, rest = ''): [unknown, unknown] {
  const edited = text.slice(0, offset) + typed + rest + text.slice(offset);
  const at = fileOffset(offset + typed.length);
  const previous = analyzer.analyse(text, defaultSettings);
  const reading = readingAt(edited, at, defaultSettings, previous);
  assert.ok(reading);
  const analysis = analyzer.analyse(edited, defaultSettings, previous);
  return [completionsAt(analysis, at, analyzer.plan), completionsAt(reading, at, analyzer.plan)];
}

/** Some lines: where each begins, and the blanks that it begins with. */
function lines(text: string): { start: number; indent: string }[] {
  return [...text.matchAll(/^ *(?=\w)/gm)]
    .filter((_, at) => at % 7 === 4)
    .map(({ index, 0: indent }) => ({ start: index, indent }));
}

describe('a file that is read but not judged', () => {
  it('gives the offers of an analysis', () => {
    let offers = 0;
    for (const { name, text } of manifests.filter((_, at) => at % 6 === 0)) {
      for (const { start, indent } of lines(text)) {
        for (const typed of ['', '- ']) {
          const [wanted, got] = bothWays(text, start, indent + typed, '\n');
          assert.deepEqual(got, wanted, `${name} at ${start}`);
          offers += (wanted as unknown[]).length;
        }
      }
    }
    assert.ok(offers > 50, String(offers));
  });

  it('knows the names in the other documents', () => {
    const text = `${SHOP}---\n${POD}`;
    const [wanted, got] = bothWays(text, text.length, 's');
    assert.deepEqual(got, wanted);
    assert.ok(JSON.stringify(got).includes('"shop"'));
  });

  it('covers up placeholders', () => {
    const text = POD.replace('shop-web:2.1', '{{ .Values.image | quote }}{{ end }}').replace(/ {6}envFrom[^]*/, '');
    const [wanted, got] = bothWays(text, text.length, '      im');
    assert.deepEqual(got, wanted);
    assert.ok(JSON.stringify(got).includes('imagePullPolicy'));
  });

  it('leaves to an analysis what it cannot know', () => {
    const text = `${SHOP}---\n${POD}`;
    const previous = analyzer.analyse(text, defaultSettings);
    const read = (edited: string, settings = defaultSettings): unknown =>
      readingAt(edited, fileOffset(edited.length), settings, previous);
    assert.ok(read(`${text}x`));
    assert.equal(read(text.replace('red', 'blue')), undefined);
    assert.equal(read(`# pod-coach: kubernetes 1.30\n${text}`), undefined);
    assert.equal(read(text, { ...defaultSettings, kubernetesVersion: 31 }), undefined);
  });
});
