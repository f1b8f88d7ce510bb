/** Manifests of the kinds that kubernetes.io shows, rewritten: every version that has their fields takes them. */

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Analyzer } from '../../../src/core/analysis/analysis.ts';
import { allFindings } from '../../../src/core/analysis/diagnostics.ts';
import { NEWEST_VERSION, OLDEST_VERSION } from '../../../src/core/kubernetes/versions.ts';
import { defaultSettings } from '../../../src/core/settings/settings.ts';
import { atLeast } from '../../../src/core/rules/finding.ts';

const FOLDER = join(import.meta.dirname, 'valid');

describe('valid manifests', () => {
  const analyzer = new Analyzer();
  for (const name of readdirSync(FOLDER)) {
    it(`${name}: no Error in any version`, () => {
      const text = readFileSync(join(FOLDER, name), 'utf8');
      for (let kubernetesVersion = OLDEST_VERSION; kubernetesVersion <= NEWEST_VERSION; kubernetesVersion++) {
        const errors = allFindings(analyzer.analyse(text, { ...defaultSettings, kubernetesVersion })).filter(
          ({ severity }) => severity === 'error',
        );
        assert.deepEqual(
          errors.map(({ rule, path, message }) => `1.${kubernetesVersion} ${rule} ${path}: ${message}`),
          [],
        );
      }
    });

    it(`${name}: nothing at Warning or above in the newest version`, () => {
      const found = allFindings(analyzer.analyse(readFileSync(join(FOLDER, name), 'utf8'), defaultSettings));
      assert.deepEqual(
        found
          .filter(({ severity }) => atLeast(severity, 'warning'))
          .map(({ rule, path, message }) => `${rule} ${path}: ${message}`),
        [],
      );
    });
  }
});
