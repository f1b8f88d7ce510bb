/** "Ignore this here": what is written, and that it silences. */

import assert from 'node:assert/strict';
import { Analyzer } from '../../../../src/core/analysis/analysis.ts';
import { ignorePlaces } from '../../../../src/core/features/fixes/ignore-here.ts';
import { defaultSettings } from '../../../../src/core/settings/settings.ts';
import { applyEdits } from '../../../../src/core/text.ts';

const POD = `apiVersion: v1
kind: Pod
metadata:
  name: shop
spec:
  containers:
    - name: web
      image: nginx
      resources: {requests: {cpu: 1, memory: 1Gi}, limits: {memory: 1Gi}}
`;
const analyzer = new Analyzer();

/** The text after each choice, for the first finding of a rule. */
function written(text: string, rule: string): Record<string, string> {
  const document = analyzer.analyseDocument(text, defaultSettings, new Map());
  const finding = document.findings.find((one) => one.rule === rule);
  assert.ok(finding, `${rule} is found`);
  return Object.fromEntries(
    ignorePlaces(finding, document, analyzer).map((place) => {
      const after = applyEdits(text, [place.edit('we build\nit')]);
      const left = analyzer.analyseDocument(after, defaultSettings, new Map()).findings;
      assert.deepEqual(
        left.filter((one) => one.rule === rule),
        [],
      );
      return [`${place.scope} ${place.name ?? ''}`.trim(), after];
    }),
  );
}

describe('ignoring here', () => {
  it('writes behind the line, above the container, or above the object', () => {
    const comment = '# pod-coach: ignore image-tag we build it';
    assert.deepEqual(written(POD, 'image-tag'), {
      line: POD.replace('nginx', `nginx ${comment}`),
      'container web': POD.replace('    - name', `    ${comment}\n    - name`),
      'object shop': `${comment}\n${POD}`,
    });
  });

  it('writes above where the line is long or has a comment, with the line breaks of the file', () => {
    const text = POD.replace('nginx', 'nginx # ours').replaceAll('\n', '\r\n');
    assert.match(
      written(text, 'image-tag')['line'] ?? '',
      /web\r\n {6}# pod-coach: ignore image-tag we build it\r\n {6}image/,
    );
  });

  it('adds a rule to a comment of ours', () => {
    const text = POD.replace('nginx', 'nginx # pod-coach: ignore resources-missing why');
    assert.match(written(text, 'image-tag')['line'] ?? '', /ignore resources-missing, image-tag why/);
  });

  it('offers nothing in JSON, which has no comments', () => {
    const text =
      '{"apiVersion": "v1", "kind": "Pod", "metadata": {"name": "a"}, "spec": {"containers": [{"name": "a", ' +
      '"image": "nginx"}]}}\n';
    assert.deepEqual(Object.keys(written(text, 'image-tag')), []);
  });
});
