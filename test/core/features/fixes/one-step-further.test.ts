/** Two fixes offered as one, where the first alone would only lead to the next Error. */

import assert from 'node:assert/strict';
import { Analyzer } from '../../../../src/core/analysis/analysis.ts';
import { verifiedFixes } from '../../../../src/core/features/fixes/verified-fixes.ts';
import { defaultSettings } from '../../../../src/core/settings/settings.ts';
import { applyEdits } from '../../../../src/core/text.ts';

const analyzer = new Analyzer();

function pod(container: string, rest = ''): string {
  return `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  containers:
    - name: web
      image: nginx:1.27
${container}${rest}`;
}

/** The titles of the Error of a rule, `*` for the preferred one, and what the first makes of the text. */
function offered(text: string, rule: string): { titles: string[]; fixed: string } {
  const [document] = analyzer.analyse(text, defaultSettings).documents;
  const finding = document?.analysis.findings.find((candidate) => candidate.rule === rule);
  assert.ok(document && finding, `no finding of ${rule}`);
  const fixes = verifiedFixes(finding, document.analysis, analyzer);
  return {
    titles: fixes.map(({ title, preferred }) => `${title}${preferred ? '*' : ''}`),
    fixed: fixes[0] ? applyEdits(text, fixes[0].edits) : text,
  };
}

describe('one step further', () => {
  it('offers the words that a field takes in place of a number, without needless quotes', () => {
    const { titles, fixed } = offered(pod('      terminationMessagePolicy: 7 # why\n'), 'unquoted-string');
    assert.deepEqual(titles, ['Change to `File`*', 'Change to `FallbackToLogsOnError`']);
    assert.equal(fixed, pod('      terminationMessagePolicy: File # why\n'));
  });

  it('keeps to quotes where a document has them everywhere', () => {
    const json = JSON.stringify({
      apiVersion: 'v1',
      kind: 'Pod',
      metadata: { name: 'web' },
      spec: { restartPolicy: 1, containers: [{ name: 'web', image: 'nginx:1.27' }] },
    });
    const { titles, fixed } = offered(json, 'unquoted-string');
    assert.equal(titles[0], 'Change to `"Always"`*');
    assert.equal(fixed, json.replace('"restartPolicy":1', '"restartPolicy":"Always"'));
  });

  it('names what a mount can mean, and does not prefer what it would have to make up', () => {
    const mount = (name: string): string =>
      `      volumeMounts:\n        - name: ${name}\n          mountPath: /data\n`;
    const volume = '  volumes:\n    - name: data\n      emptyDir: {}\n';
    const { titles, fixed } = offered(pod(mount('1'), volume), 'unquoted-string');
    assert.deepEqual(titles, ['Change to `data`*', 'Quote the value and add a `volumes` entry for `1` (`emptyDir`)']);
    assert.equal(fixed, pod(mount('data'), volume));
  });

  it('fills an object that was an empty list', () => {
    const { titles, fixed } = offered(pod('      securityContext:\n        seccompProfile: []\n'), 'wrong-type');
    assert.deepEqual(titles, ['Change to `{type: RuntimeDefault}`*']);
    assert.equal(fixed, pod('      securityContext:\n        seccompProfile: {type: RuntimeDefault}\n'));
  });

  it('adds nothing where the first fix holds', () => {
    const { titles } = offered(pod('      env:\n        - name: PORT\n          value: 80\n'), 'unquoted-string');
    assert.deepEqual(titles, ['Quote the value*']);
  });

  it('offers nothing where two more steps would be needed', () => {
    const text = pod('      env:\n        - name: A\n          valueFrom:\n            configMapKeyRef: []\n');
    assert.deepEqual(offered(text, 'wrong-type').titles, []);
  });
});
