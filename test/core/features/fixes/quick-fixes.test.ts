import assert from 'node:assert/strict';
import { findingsAt, quickFixesFor } from '../../../../src/core/features/fixes/quick-fixes.ts';
import type { Finding, Fix } from '../../../../src/core/rules/finding.ts';

function fix(title: string, preferred = false): Fix {
  return { title, preferred, safe: false, edits: [] };
}

function finding(rule: string, start: number, end: number, fixes: readonly Fix[] = []): Finding {
  return {
    rule,
    severity: 'information',
    message: '',
    range: { start, end },
    path: '',
    lesson: 'pod-anatomy#images',
    fixes,
    related: [],
  };
}

function titlesAt(findings: readonly Finding[], start: number, end = start): string[] {
  return quickFixesFor(findingsAt(findings, { start, end }), findings).map(({ title }) => title);
}

describe('the lightbulb', () => {
  it('offers repairs first, the preferred one before the others, then why, then off', () => {
    const findings = [finding('image-tag', 10, 20, [fix('Write b'), fix('Write a', true)])];
    assert.deepEqual(titlesAt(findings, 15), [
      'Write a',
      'Write b',
      'Explain: Image has no tag or uses the latest tag',
      'Ignore here: image-tag',
      'Turn off this rule: image-tag',
    ]);
  });

  it('is lit at both ends of a finding, and nowhere else', () => {
    const findings = [finding('image-tag', 10, 20)];
    for (const at of [10, 20]) assert.equal(titlesAt(findings, at).length, 3);
    for (const at of [9, 21]) assert.deepEqual(titlesAt(findings, at), []);
    assert.equal(titlesAt(findings, 0, 100).length, 3);
  });

  it('explains and turns off each rule once', () => {
    const findings = [
      finding('image-tag', 0, 5, [fix('One')]),
      finding('image-tag', 3, 8, [fix('Two')]),
      finding('object-kind', 4, 6),
    ];
    assert.deepEqual(titlesAt(findings, 4), [
      'One',
      'Two',
      'Explain: Image has no tag or uses the latest tag',
      'Explain: Unknown apiVersion or kind',
      'Ignore here: image-tag, object-kind',
      'Turn off this rule: image-tag, object-kind',
    ]);
  });

  it('does not let Errors be turned off or ignored', () => {
    const error = { ...finding('object-kind', 0, 5), severity: 'error' as const };
    assert.deepEqual(titlesAt([error], 3), ['Explain: Unknown apiVersion or kind']);
  });

  it('fixes a rule everywhere where it has preferred fixes in several places', () => {
    const findings = [0, 10, 20].map((at) => finding('image-tag', at, at + 5, [fix('One', at < 20)]));
    assert.equal(titlesAt(findings, 3)[1], 'Fix all 2 image-tag problems in this file');
    assert.equal(titlesAt(findings, 23)[1], 'Explain: Image has no tag or uses the latest tag');
  });

  it('fixes a rule everywhere where only one of several fixes is preferred', () => {
    const findings = [0, 10].map((at) => finding('image-tag', at, at + 5, [fix('One', true), fix('Two')]));
    assert.deepEqual(titlesAt(findings, 3).slice(0, 3), ['One', 'Two', 'Fix all 2 image-tag problems in this file']);
    assert.equal(titlesAt(findings.slice(0, 1), 3)[2], 'Explain: Image has no tag or uses the latest tag');
  });

  it('explains and turns off what is found between files, but does not ignore it there', () => {
    const between = finding('service-no-endpoints', 0, 5, [fix('Three')]);
    assert.deepEqual(
      quickFixesFor([finding('image-tag', 0, 5)], undefined, [between]).map(({ title }) => title.split(':')[0]),
      ['Three', 'Explain', 'Explain', 'Ignore here', 'Turn off this rule'],
    );
    assert.deepEqual(
      quickFixesFor([], [], [between]).map(({ type }) => type),
      ['fix', 'explain', 'turn-off'],
    );
  });
});
