/** A Pod with the fields of a workload: which kind is meant, and where none is. */

import assert from 'node:assert/strict';
import { Analyzer } from '../../../src/core/analysis/analysis.ts';
import { allFindings } from '../../../src/core/analysis/diagnostics.ts';
import { defaultSettings } from '../../../src/core/settings/settings.ts';
import { applyEdits } from '../../../src/core/text.ts';

const analyzer = new Analyzer();
const TEMPLATE = '  template:\n    spec:\n      containers: [{name: a, image: "a:1"}]\n';

/** The first two lines after the preferred fix of the first Error of a Pod with this `spec`. */
function headAfterFix(spec: string): string {
  const text = `apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec:\n${spec}`;
  const first = allFindings(analyzer.analyse(text, defaultSettings)).find(({ severity }) => severity === 'error');
  const fixed = applyEdits(text, first?.fixes.find(({ preferred }) => preferred)?.edits ?? []);
  return fixed.split('\n').slice(0, 2).join(' ');
}

describe('a Pod with the fields of a workload', () => {
  const rows: readonly (readonly [spec: string, head: string])[] = [
    [`  replicas: 2\n${TEMPLATE}`, 'apiVersion: apps/v1 kind: Deployment'],
    [`  selector: {matchLabels: {app: a}}\n${TEMPLATE}`, 'apiVersion: apps/v1 kind: Deployment'],
    [`  serviceName: a\n  replicas: 2\n${TEMPLATE}`, 'apiVersion: apps/v1 kind: StatefulSet'],
    [`  updateStrategy: {type: OnDelete}\n${TEMPLATE}`, 'apiVersion: apps/v1 kind: DaemonSet'],
    [`  backoffLimit: 2\n${TEMPLATE}`, 'apiVersion: batch/v1 kind: Job'],
    ['  schedule: "0 3 * * *"\n  jobTemplate: {spec: {}}\n', 'apiVersion: batch/v1 kind: CronJob'],
    [`  replicas: 2\n${TEMPLATE}  containers: [{name: a, image: "a:1"}]\n`, 'apiVersion: v1 kind: Pod'],
    ['  replicas: 2\n  selector: {matchLabels: {app: a}}\n', 'apiVersion: v1 kind: Pod'],
    [`  replicas: 2\n  colour: red\n${TEMPLATE}`, 'apiVersion: v1 kind: Pod'],
  ];
  for (const [spec, head] of rows)
    it(`${spec.trim().split('\n', 2).join('; ')}: ${head}`, () => assert.equal(headAfterFix(spec), head));
});
