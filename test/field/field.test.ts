/** The mistakes that people brought to forums: for each, what is said, where, and what the fixes make of the file. */

import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'yaml';
import { holdsChoice, holdsHover } from './editor-case.ts';
import { findingsOf, fixedText, textOf, withFix } from './field-case.ts';
import type { JsonFinding } from './field-case.ts';
import { lineChanges } from './line-changes.ts';

/** What expected.yaml says of a case; README.md explains it. */
interface Expectation {
  readonly findings?: readonly string[];
  readonly also?: readonly string[];
  readonly fixed?: string;
  readonly offers?: readonly string[];
  readonly left?: readonly string[];
  readonly generated?: boolean;
  readonly chooses?: string;
  readonly gives?: string;
  readonly hovers?: string;
}

const CASES = path.join(import.meta.dirname, 'cases');
const expectations = parse(await readFile(path.join(import.meta.dirname, 'expected.yaml'), 'utf8')) as Record<
  string,
  Expectation
>;
const GRAVE = new Set(['error', 'warning']);

describe('the field', () => {
  it('has an expectation for each case', async () => {
    const files = (await readdir(CASES, { recursive: true })).filter((name) => name.endsWith('.yaml'));
    const names = files.map((name) => name.replaceAll(path.sep, '/'));
    const written = Object.entries(expectations).filter(([, { generated }]) => !generated);
    assert.deepEqual(names.sort(), written.map(([name]) => name).sort());
  });

  it('has 212 cases', () => assert.equal(Object.keys(expectations).length, 212));

  for (const [name, expected] of Object.entries(expectations)) {
    it(name, () => {
      const file = path.join(CASES, name);
      if (expected.generated) return holdsGenerated(expected);
      if (expected.chooses !== undefined) return holdsChoice(file, expected.chooses, expected.gives ?? '');
      return expected.hovers === undefined ? holds(file, expected) : holdsHover(file, expected.hovers);
    });
  }
});

/** A ConfigMap of 1,200,000 bytes: too large to be kept. */
async function holdsGenerated({ findings = [] }: Expectation): Promise<void> {
  const text = `apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: big\ndata:\n  blob: ${'abc/123='.repeat(150_000)}\n`;
  const found = await findingsOf({ text });
  assert.deepEqual(found.map(brief), findings.map(withoutWords));
  for (const wanted of findings)
    assert.ok(
      found.some((finding) => says(finding, wanted)),
      wanted,
    );
}

async function holds(
  file: string,
  { findings = [], also = [], fixed = '', offers = [], left = [] }: Expectation,
): Promise<void> {
  const found = await findingsOf({ file });
  const grave = found.filter(({ severity }) => GRAVE.has(severity));
  assert.deepEqual(grave.map(brief), findings.map(withoutWords));
  for (const wanted of [...findings, ...also]) {
    const isSaid = found.some((finding) => says(finding, wanted));
    assert.ok(isSaid, `${wanted}\nis not among\n${found.map(inFull).join('\n')}`);
  }
  const text = await textOf(file);
  const repaired = await fixedText(text);
  assert.equal(lineChanges(text, repaired).join('\n'), fixed.trimEnd());
  if (repaired !== text) {
    const rest = (await findingsOf({ text: repaired })).filter(({ severity }) => GRAVE.has(severity));
    assert.deepEqual(rest.map(brief), left);
  }
  const offered = found.flatMap(({ fixes }) => fixes.map((fix) => lineChanges(text, withFix(text, fix)).join('\n')));
  for (const offer of offers) {
    assert.ok(offered.includes(offer.trimEnd()), `${offer}\nis not among\n${offered.join('\n\n')}`);
  }
}

function brief({ severity, rule, path: where }: JsonFinding): string {
  return `${severity} ${rule} ${where}`.trimEnd();
}

function inFull(finding: JsonFinding): string {
  return `${brief(finding)} | ${finding.message}`;
}

/** `error name-invalid metadata.name | no-break space`: behind the bar stands a part of the message. */
function says(finding: JsonFinding, wanted: string): boolean {
  const words = wanted.split(' | ')[1] ?? '';
  return brief(finding) === withoutWords(wanted) && finding.message.toLowerCase().includes(words.toLowerCase());
}

function withoutWords(wanted: string): string {
  return (wanted.split(' | ')[0] ?? '').trimEnd();
}
