/**
 * `npm run conformance`: how far our judgement agrees with a real API server's. Prints one JSON object as its last
 * line.
 */

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readCases } from './conformance/cases.ts';
import type { Case } from './conformance/cases.ts';
import { Judge } from './conformance/judge.ts';
import { Tally } from './conformance/tally.ts';

const HOME = join(import.meta.dirname, '..', 'test', 'conformance');
const LISTS = ['falseReject', 'falseAccept', 'fieldMiss', 'warnings', 'podSecurity', 'unfixed'] as const;

const { values: options } = parseArgs({
  options: {
    cases: { type: 'string', multiple: true },
    bases: { type: 'string', default: join(HOME, 'bases') },
    list: { type: 'string' },
    'write-fixed': { type: 'string' },
    rule: { type: 'string' },
  },
});

const list = LISTS.find((name) => name === options.list);
if (options.list !== undefined && !list) {
  console.error(`--list takes one of ${LISTS.join(', ')}`);
  process.exit(2);
}

const files = options.cases ?? [join(HOME, 'cases.jsonl.gz'), join(HOME, 'rules.jsonl.gz')];
const judge = new Judge();
const tally = new Tally();
const fixedTo = options['write-fixed'];
if (fixedTo !== undefined) mkdirSync(fixedTo, { recursive: true });

for (const file of files) {
  const cases = readCases(file, options.bases).filter(
    ({ rule }) => options.rule === undefined || rule === options.rule,
  );
  for (const [at, one] of cases.entries()) {
    if (at % 2000 === 0) console.error(`${file}: ${at} of ${cases.length}`);
    judgeCase(one);
  }
}
console.log(JSON.stringify(tally.result()));

function judgeCase(one: Case): void {
  const verdict = judge.judge(one);
  tally.add(one, verdict);
  if (list && verdict.lists.includes(list)) show(one, verdict.notes);
  if (fixedTo !== undefined && verdict.fixes?.fixed !== undefined)
    writeFileSync(join(fixedTo, `${one.id}.yaml`), verdict.fixes.fixed);
}

function show(one: Case, notes: readonly string[]): void {
  const server = one.objects.flatMap(({ decode, strict, errors, warnings }) => [
    ...(decode === undefined ? [] : [`decode: ${decode}`]),
    ...strict.map((text) => `strict: ${text}`),
    ...errors.map(({ type, field, detail }) => `${type} ${field}: ${detail}`),
    ...(list === 'warnings' ? warnings.map((text) => `warning: ${text}`) : []),
  ]);
  console.log(
    `${one.id} 1.${one.version} ${one.base ?? one.rule ?? ''} ${one.op} ` +
      `${one.path ?? ''}${one.note ? ` (${one.note})` : ''}`,
  );
  for (const line of server) console.log(`  server ${line.slice(0, 220)}`);
  for (const line of notes) console.log(`  ours   ${line.slice(0, 220)}`);
}
