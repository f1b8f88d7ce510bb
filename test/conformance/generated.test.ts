/** Valid Pods by the thousand, spliced from accepted ones: none may have an Error. */

import assert from 'node:assert/strict';
import { join } from 'node:path';
import { readCases } from '../../scripts/conformance/cases.ts';
import { Analyzer } from '../../src/core/analysis/analysis.ts';
import { allFindings } from '../../src/core/analysis/diagnostics.ts';
import { defaultSettings } from '../../src/core/settings/settings.ts';
import { randomFrom } from '../fuzz/mutate.ts';
import { piecesOf, splice } from './splice.ts';

const SEED = Number(process.env['POD_COACH_SEED'] ?? 20261122);
const PODS = Number(process.env['POD_COACH_PODS'] ?? 3000);

describe(`generated Pods with seed ${SEED}`, () => {
  it(`${PODS} of them have no Error`, function () {
    this.timeout(3_600_000);
    const folder = join(import.meta.dirname, 'bases');
    const pieces = piecesOf(
      ['cases.jsonl.gz', 'rules.jsonl.gz'].flatMap((name) => readCases(join(import.meta.dirname, name), folder)),
    );
    const random = randomFrom(SEED);
    const analyzer = new Analyzer();
    const settings = { ...defaultSettings, kubernetesVersion: 35 };
    const wrong: string[] = [];
    for (let count = 0; count < PODS && wrong.length < 5; count++) {
      const text = splice(pieces, random);
      const errors = allFindings(analyzer.analyse(text, settings)).filter(({ severity }) => severity === 'error');
      if (errors.length > 0)
        wrong.push(`${errors.map(({ rule, path, message }) => `${rule} ${path}: ${message}`).join('\n')}\n${text}`);
    }
    console.log(`      ${pieces.pods.length} Pods, ${pieces.pieces.length} containers`);
    assert.deepEqual(wrong, []);
  });
});
