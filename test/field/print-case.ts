/**
 * `node test/field/print-case.ts FILE...`: what is said of files now, in the form of expected.yaml. Read it before you
 * keep it.
 */

import path from 'node:path';
import { stringify } from 'yaml';
import { findingsOf, fixedText, textOf } from './field-case.ts';
import type { JsonFinding } from './field-case.ts';
import { lineChanges } from './line-changes.ts';

const CASES = path.join(import.meta.dirname, 'cases');

for (const file of process.argv.slice(2)) {
  const text = await textOf(file);
  const repaired = await fixedText(text);
  const findings = briefs(await findingsOf({ file }));
  const left = repaired === text ? [] : briefs(await findingsOf({ text: repaired }));
  const expectation = {
    ...(findings.length > 0 ? { findings } : {}),
    ...(repaired === text ? {} : { fixed: `${lineChanges(text, repaired).join('\n')}\n` }),
    ...(left.length > 0 ? { left } : {}),
  };
  console.log(stringify({ [path.relative(CASES, path.resolve(file))]: expectation }, { lineWidth: 0 }));
}

function briefs(findings: readonly JsonFinding[]): string[] {
  const grave = findings.filter(({ severity }) => severity === 'error' || severity === 'warning');
  return grave.map(({ severity, rule, path: where }) => `${severity} ${rule} ${where}`.trimEnd());
}
