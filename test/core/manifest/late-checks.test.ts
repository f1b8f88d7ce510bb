import assert from 'node:assert/strict';
import { Analyzer } from '../../../src/core/analysis/analysis.ts';
import { allFindings } from '../../../src/core/analysis/diagnostics.ts';
import { defaultSettings } from '../../../src/core/settings/settings.ts';

const analyzer = new Analyzer();

/** The severities of what is said about a StatefulSet whose pod spec is `podSpec`, by rule. */
function severities(podSpec: string, kubernetesVersion: number): string[] {
  const text =
    'apiVersion: apps/v1\nkind: StatefulSet\nmetadata:\n  name: db\nspec:\n  selector:\n    matchLabels:\n' +
    `      app: db\n  template:\n    metadata:\n      labels:\n        app: db\n    spec:\n${podSpec}`;
  const findings = allFindings(analyzer.analyse(text, { ...defaultSettings, kubernetesVersion }));
  return findings
    .filter(({ severity }) => severity === 'error' || severity === 'warning')
    .map(({ rule, severity }) => `${rule} ${severity}`);
}

describe('late checks', () => {
  it('before 1.34 what is wrong in the Pods of a StatefulSet is no Error', () => {
    const badName = '      containers:\n        - name: My_DB\n          image: postgres:17.2\n';
    assert.deepEqual(severities(badName, 34), ['dns-label error']);
    assert.deepEqual(severities(badName, 33), ['dns-label warning']);
  });

  it('what cannot be read is always one', () => {
    assert.deepEqual(
      severities('      containers:\n        - name: db\n          imag: postgres:17.2\n', 33).filter((text) =>
        text.endsWith('error'),
      ),
      ['unknown-field error'],
    );
  });

  it('the restart policy was always looked at', () => {
    const never = '      restartPolicy: Never\n      containers:\n        - name: db\n          image: postgres:17.2\n';
    assert.deepEqual(severities(never, 33), ['restart-policy-workload error']);
  });
});
