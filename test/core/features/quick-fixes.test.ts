import assert from 'node:assert/strict';
import { findingsAt, quickFixesFor } from '../../../src/core/features/quick-fixes.ts';
import type { Finding, Fix } from '../../../src/core/rules/finding.ts';

function fix(title: string, preferred = false): Fix {
  return { title, preferred, safe: false, edits: [] };
}

function finding(rule: string, start: number, end: number, fixes: readonly Fix[] = []): Finding {
  return { rule, severity: 'error', message: '', range: { start, end }, path: '', lesson: 'pod-anatomy#images', fixes, related: [] };
}

function titlesAt(findings: readonly Finding[], start: number, end = start): string[] {
  return quickFixesFor(findingsAt(findings, { start, end })).map(({ title }) => title);
}

describe('the lightbulb', () => {
  it('offers repairs first, the preferred one before the others, then why, then off', () => {
    const findings = [finding('image-tag', 10, 20, [fix('Write b'), fix('Write a', true)])];
    assert.deepEqual(titlesAt(findings, 15), [
      'Write a',
      'Write b',
      'Explain: An image whose content can change under you',
      'Turn this rule off: image-tag',
    ]);
  });

  it('is lit at both ends of a finding, and nowhere else', () => {
    const findings = [finding('image-tag', 10, 20)];
    for (const at of [10, 20]) assert.equal(titlesAt(findings, at).length, 2);
    for (const at of [9, 21]) assert.deepEqual(titlesAt(findings, at), []);
    assert.equal(titlesAt(findings, 0, 100).length, 2);
  });

  it('explains and turns off each rule once', () => {
    const findings = [finding('image-tag', 0, 5, [fix('One')]), finding('image-tag', 3, 8, [fix('Two')]), finding('object-kind', 4, 6)];
    assert.deepEqual(titlesAt(findings, 4), [
      'One',
      'Two',
      'Explain: An image whose content can change under you',
      'Explain: A kind that Kubernetes does not have',
      'Turn this rule off: image-tag',
      'Turn this rule off: object-kind',
    ]);
  });
});
