import assert from 'node:assert/strict';
import { Analyzer } from '../../../src/core/analysis/analysis.ts';
import { allFindings } from '../../../src/core/analysis/diagnostics.ts';
import { defaultSettings } from '../../../src/core/settings/settings.ts';

const BIG = `data:\n  a: "${'x'.repeat(300_000)}"\n`;

function rules(head: string): string[] {
  return allFindings(new Analyzer().analyse(head + BIG, defaultSettings)).map(({ rule }) => rule);
}

describe('a document that is too large', () => {
  it('is said to be so where it would be checked', () => {
    assert.deepEqual(rules('apiVersion: v1\nkind: ConfigMap\n'), ['document-limit']);
    assert.deepEqual(rules('kind: "Deployment"\n'), ['document-limit']);
    assert.deepEqual(rules('{"apiVersion": "v1",\n"kind": "Pod",\n'), ['document-limit']);
  });

  it('is nobody’s business where it would not be', () => {
    assert.deepEqual(rules('apiVersion: apiextensions.k8s.io/v1\nkind: CustomResourceDefinition\n'), []);
    assert.deepEqual(rules('services: {}\n'), []);
  });
});
