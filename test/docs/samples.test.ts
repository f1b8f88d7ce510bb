import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../../scripts/folders.ts';
import { Analyzer } from '../../src/core/analysis/analysis.ts';
import { allFindings } from '../../src/core/analysis/diagnostics.ts';
import { documentStatus } from '../../src/core/analysis/document-status.ts';
import { defaultSettings } from '../../src/core/settings/settings.ts';
import { atLeast } from '../../src/core/rules/finding.ts';
import { applyEdits } from '../../src/core/text.ts';

const samples = path.join(root, 'samples');
const analyzer = new Analyzer();
const analyse = (text: string) => analyzer.analyse(text, defaultSettings);
const read = (file: string) => readFileSync(path.join(samples, file), 'utf8');

/** The errors and warnings that the comments in the samples promise. */
const expected: Readonly<Record<string, readonly string[]>> = {
  'deployment.yaml': [],
  'not-kubernetes.yaml': [],
  'pod.yaml': ['enum-value', 'name-invalid', 'number-range', 'unknown-field', 'unquoted-string'],
  'shared-folder.yaml': ['probe-port-name-unknown', 'volume-mount-not-found'],
};

describe('the samples', () => {
  it('are those that are tested here', () => assert.deepEqual(readdirSync(samples).sort(), Object.keys(expected)));

  for (const [file, rules] of Object.entries(expected)) {
    it(`${file} has the mistakes that it speaks of`, () => {
      const found = allFindings(analyse(read(file))).filter(({ severity }) => atLeast(severity, 'warning'));
      assert.deepEqual(found.map(({ rule }) => rule).sort(), rules);
    });
  }

  it('have one that leaves nothing to say', () => assert.deepEqual(allFindings(analyse(read('deployment.yaml'))), []));

  it('leave one version to chance', () => {
    assert.ok(allFindings(analyse(read('shared-folder.yaml'))).some(({ rule }) => rule === 'image-tag'));
  });

  it('can be fixed by preferred fixes alone', () => {
    for (const file of Object.keys(expected)) {
      const text = read(file);
      const fixes = allFindings(analyse(text)).flatMap(
        ({ fixes: all }) => all.find(({ preferred }) => preferred) ?? [],
      );
      const fixed = applyEdits(
        text,
        fixes.flatMap(({ edits }) => edits),
      );
      const left = allFindings(analyse(fixed)).filter(({ severity }) => atLeast(severity, 'warning'));
      assert.deepEqual(
        left.map(({ rule }) => rule),
        [],
        file,
      );
    }
  });

  it('say why one of them is left alone', () => {
    assert.equal(documentStatus(analyse(read('not-kubernetes.yaml'))).text, 'Not Kubernetes');
  });
});
