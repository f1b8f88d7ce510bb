/**
 * Single facts about the API server, by version: what its reader of YAML takes, what its numbers overflow to, what
 * changed between versions. Written by hand after its sources; `npm run conformance -- --cases
 * test/conformance/facts.jsonl` judges them too.
 */

import assert from 'node:assert/strict';
import { join } from 'node:path';
import { readCases } from '../../scripts/conformance/cases.ts';
import { Analyzer } from '../../src/core/analysis/analysis.ts';
import { allFindings } from '../../src/core/analysis/diagnostics.ts';
import { defaultSettings } from '../../src/core/settings/settings.ts';

describe('facts about the API server', () => {
  const analyzer = new Analyzer();
  for (const { note, yaml, version, accepted } of readCases(join(import.meta.dirname, 'facts.jsonl'), ''))
    it(`1.${version} ${accepted ? 'accepts' : 'rejects'}: ${note ?? ''}`, () => {
      const errors = allFindings(analyzer.analyse(yaml, { ...defaultSettings, kubernetesVersion: version }))
        .filter(({ severity }) => severity === 'error')
        .map(({ rule, path }) => `${rule} ${path}`);
      if (accepted) assert.deepEqual(errors, []);
      else assert.notDeepEqual(errors, []);
    });
});

describe('odd values in single fields', () => {
  const analyzer = new Analyzer();
  const settings = { ...defaultSettings, kubernetesVersion: 35 };

  it('are taken or rejected as the API server does', () => {
    const cases = readCases(join(import.meta.dirname, 'scalars.jsonl.gz'), '');
    assert.ok(cases.length > 200);
    const wrong = cases.filter(({ yaml, accepted }) => {
      const findings = allFindings(analyzer.analyse(yaml, settings));
      return findings.some(({ severity }) => severity === 'error') === accepted;
    });
    assert.deepEqual(
      wrong.map(({ id, note, accepted }) => `${id} ${note} ${accepted ? 'is accepted' : 'is rejected'}`),
      [],
    );
  });
});
