import assert from 'node:assert/strict';
import { Analyzer } from '../../../src/core/analysis/analysis.ts';
import { allFindings } from '../../../src/core/analysis/diagnostics.ts';
import { defaultSettings } from '../../../src/core/settings/settings.ts';

/** What the preferred fix writes in place of a URL. */
function written(url: string): string | undefined {
  const text = `apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  containers:\n    - name: web\n      image: nginx:1.27\n      livenessProbe:\n        httpGet: ${url}\n`;
  const fixes = allFindings(new Analyzer().analyse(text, defaultSettings)).flatMap((finding) => finding.fixes);
  return fixes.find(({ preferred, edits }) => preferred && edits[0]?.newText.includes('path'))?.edits[0]?.newText;
}

describe('A URL in place of httpGet', () => {
  it('keeps its port, its path and what makes it HTTPS', () => {
    assert.match(written('https://web:8443/ok') ?? '', /path: \/ok[^]*port: 8443[^]*scheme: HTTPS/);
    assert.match(written('http://web:8080/ok') ?? '', /path: \/ok[^]*port: 8080/);
    assert.doesNotMatch(written('http://web:8080/ok') ?? '', /scheme/);
  });

  it('is one mistake in a field of httpGet as well, and has the port of its scheme where it names none', () => {
    for (const [address, port] of [
      ['http://localhost/ok', 80],
      ['https://localhost/ok', 443],
      ['http://localhost:8091/ok', 8091],
    ] as const)
      for (const field of ['url', 'address', 'link']) {
        const text = `apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec:\n  containers:\n    - name: web\n      image: nginx:1.27\n      livenessProbe:\n        httpGet:\n          ${field}: ${address}\n`;
        const errors = allFindings(new Analyzer().analyse(text, defaultSettings)).filter(
          ({ severity }) => severity === 'error',
        );
        assert.equal(errors.length, 1, text);
        assert.match(errors[0]?.fixes[0]?.edits[0]?.newText ?? '', new RegExp(`path: /ok\\s+port: ${port}\\b`));
      }
  });
});
