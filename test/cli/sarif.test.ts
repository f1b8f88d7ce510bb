/** The SARIF report, against what the schema of SARIF 2.1.0 requires of the parts that we write. */

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { pageOf } from '../../src/cli/reports/rule-pages.ts';
import { declarations } from '../../src/core/rules/index.ts';
import { taggedRules } from '../../src/core/rules/taxonomy.ts';
import { runProgram, withFiles } from './program.ts';

/**
 * A part of the schema: each property with its test; a name with `?` may be missing, others may not be there at all.
 */
type Shape = Readonly<Record<string, (value: unknown, at: string) => void>>;

const text = (value: unknown, at: string): void =>
  assert.ok(typeof value === 'string' && value !== '', `${at} is a text`);
const exactly =
  (...values: unknown[]) =>
  (value: unknown, at: string) =>
    assert.ok(values.includes(value), `${at} is ${String(value)}`);
const count = (least: number) => (value: unknown, at: string) =>
  assert.ok(Number.isInteger(value) && Number(value) >= least, `${at} is ${String(value)}`);
const truth = (value: unknown, at: string): void => assert.equal(typeof value, 'boolean', at);
const uri = (value: unknown, at: string): void => {
  text(value, at);
  assert.doesNotMatch(String(value), /[\s\\<>"{}|^`]/, at);
  assert.ok(URL.canParse(String(value), 'file:///'), at);
};

function list(item: Shape[string], least = 0): Shape[string] {
  return (value, at) => {
    assert.ok(Array.isArray(value) && value.length >= least, `${at} is a list`);
    for (const [index, one] of value.entries()) item(one, `${at}[${index}]`);
  };
}

function object(shape: Shape): Shape[string] {
  return (value, at) => {
    assert.ok(typeof value === 'object' && value !== null && !Array.isArray(value), `${at} is an object`);
    const names = Object.keys(shape).map((name) => name.replace('?', ''));
    assert.deepEqual(
      Object.keys(value).filter((name) => !names.includes(name)),
      [],
      `${at} has more`,
    );
    for (const [name, test] of Object.entries(shape)) {
      const part = (value as Record<string, unknown>)[name.replace('?', '')];
      if (part !== undefined || !name.endsWith('?')) test(part, `${at}.${name}`);
    }
  };
}

const message = object({ text });
const level = exactly('none', 'note', 'warning', 'error');
const region = object({ startLine: count(1), startColumn: count(1), endLine: count(1), endColumn: count(1) });
const artifactLocation = object({ uri });
const physicalLocation = object({ artifactLocation, region });
const location = object({
  physicalLocation,
  'logicalLocations?': list(object({ fullyQualifiedName: text }), 1),
  'message?': message,
});
const rule = object({
  id: text,
  'shortDescription?': message,
  'fullDescription?': message,
  'help?': message,
  'helpUri?': uri,
  'defaultConfiguration?': object({ level }),
  'properties?': object({ tags: list(text, 1) }),
});
const insertedContent = object({ text: (value, at) => assert.equal(typeof value, 'string', at) });
const replacement = object({ deletedRegion: region, insertedContent });
const fix = object({
  description: message,
  artifactChanges: list(object({ artifactLocation, replacements: list(replacement, 1) }), 1),
});
const result = object({
  ruleId: text,
  ruleIndex: count(0),
  level,
  message,
  locations: list(location, 1),
  'relatedLocations?': list(location, 1),
  'fixes?': list(fix, 1),
  'suppressions?': list(
    object({
      kind: exactly('inSource', 'external'),
      'status?': exactly('accepted', 'underReview', 'rejected'),
      'justification?': text,
    }),
    1,
  ),
  partialFingerprints: object({ 'podCoachPlace/v1': text }),
});
const run = object({
  tool: object({ driver: object({ name: text, semanticVersion: text, rules: list(rule) }) }),
  columnKind: exactly('utf16CodeUnits'),
  newlineSequences: list(exactly('\r\n', '\n', '\r'), 1),
  invocations: list(
    object({ executionSuccessful: truth, toolExecutionNotifications: list(object({ level, message })) }),
  ),
  results: list(result),
});
const log = object({ $schema: uri, version: exactly('2.1.0'), runs: list(run, 1) });

interface Region {
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
}
interface Result {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly suppressions?: readonly object[];
  readonly locations: readonly [{ physicalLocation: { artifactLocation: { uri: string }; region: Region } }];
  readonly fixes?: readonly {
    artifactChanges: readonly [
      { replacements: readonly { deletedRegion: Region; insertedContent: { text: string } }[] },
    ];
  }[];
}
interface Run {
  readonly tool: { driver: { rules: readonly { id: string }[] } };
  readonly results: readonly Result[];
  readonly invocations: readonly [{ executionSuccessful: boolean; toolExecutionNotifications: readonly object[] }];
}

async function sarifOf(words: readonly string[], input = ''): Promise<{ run: Run; code: number }> {
  const { out, code } = await runProgram(['check', '--format', 'sarif', ...words], input);
  const value: unknown = JSON.parse(out);
  log(value, 'log');
  const [only] = (value as { runs: readonly [Run] }).runs;
  return { run: only, code };
}

/** What a region of a text holds, by SARIF's counting. */
function regionText(source: string, { startLine, startColumn, endLine, endColumn }: Region): string {
  const lines = source.split(/\r\n|\n|\r/);
  if (startLine === endLine) return (lines[startLine - 1] ?? '').slice(startColumn - 1, endColumn - 1);
  return [
    (lines[startLine - 1] ?? '').slice(startColumn - 1),
    ...lines.slice(startLine, endLine - 1),
    (lines[endLine - 1] ?? '').slice(0, endColumn - 1),
  ].join('\n');
}

const TYPOS =
  'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  containers:\n' +
  '    - {name: web, image: "nginx", env: [{name: A, value: "😀😀"}, {name: B, value: 5}]}\n    - name: web\n' +
  '      image: nginx:1.27\n      Tty: true\n';

describe('pod-coach check --format sarif', () => {
  it('holds what the schema asks for', async () => {
    const { run: found, code } = await sarifOf(['--stdin'], TYPOS);
    assert.equal(code, 1);
    assert.ok(found.results.length >= 4);
    for (const { ruleId, ruleIndex } of found.results) assert.equal(found.tool.driver.rules[ruleIndex]?.id, ruleId);
  });

  it('gives exact regions, in UTF-16 columns, whatever ends the lines', async () => {
    for (const source of [TYPOS, TYPOS.replaceAll('\n', '\r\n'), `\uFEFF${TYPOS}`, TYPOS.replaceAll('\n', '\r')]) {
      const { run: found } = await sarifOf(['--stdin'], source);
      const marked = found.results.map(
        ({ ruleId, locations: [{ physicalLocation }] }) =>
          `${ruleId} ${regionText(source.replace('\uFEFF', ''), physicalLocation.region)}`,
      );
      for (const expected of [
        'image-tag "nginx"',
        'unquoted-string 5',
        'container-name-duplicate web',
        'unknown-field Tty',
      ])
        assert.ok(marked.includes(expected), `${expected} in ${marked.join(', ')}`);
    }
  });

  it('has what authors ignore as suppressed, unless it is to be left out', async () => {
    const source = TYPOS.replace('Tty: true', 'Tty: true # pod-coach: ignore unknown-field the old tool reads it');
    const { run: found, code } = await sarifOf(['--stdin', '--rule', 'unknown-field'], source);
    assert.deepEqual(
      found.results.map(({ ruleId, suppressions }) => [ruleId, suppressions]),
      [['unknown-field', [{ kind: 'inSource', status: 'accepted', justification: 'the old tool reads it' }]]],
    );
    assert.equal(code, 0);
    const { run: left } = await sarifOf(['--stdin', '--rule', 'unknown-field', '--omit-suppressed'], source);
    assert.deepEqual(left.results, []);
  });

  it('has what is in the baseline as suppressed from outside', () =>
    withFiles({ 'pod.yaml': TYPOS }, async (folder) => {
      const [file, baseline] = [path.join(folder, 'pod.yaml'), path.join(folder, 'baseline.json')];
      await runProgram(['check', file, '--rule', 'unknown-field', '--write-baseline', baseline]);
      const words = [file, '--rule', 'unknown-field', '--rule', 'image-digest', '--baseline', baseline];
      const { run: found, code } = await sarifOf(words, '');
      const known = found.results.filter(({ ruleId }) => ruleId === 'unknown-field');
      assert.ok(known.length > 0);
      for (const { suppressions } of known) assert.deepEqual(suppressions, [{ kind: 'external', status: 'accepted' }]);
      const others = found.results.filter(({ ruleId }) => ruleId !== 'unknown-field');
      assert.ok(others.length > 0 && others.every(({ suppressions }) => suppressions === undefined));
      assert.equal(code, 0);
      const { run: left } = await sarifOf([...words, '--omit-suppressed'], '');
      assert.equal(left.results.length, others.length);
    }));

  it('leads to where the page of the rules explains each, once there is an address', async () => {
    const page = await readFile(path.join(import.meta.dirname, '../../docs/rules.md'), 'utf8');
    const headings = new Map(
      [...page.matchAll(/^<a id="(.+)"><\/a>\n\n### (.+)$/gm)].map(([, at, title]) => [at, title]),
    );
    const links = [...page.matchAll(/\]\(#(rule-[^)]+)\)/g)].map(([, at]) => at);
    assert.ok(links.length > declarations.length && links.every((at) => headings.has(at)));
    for (const { id } of declarations) {
      const address = pageOf(id, 'https://pods.example/docs/rules.md');
      assert.ok(address !== undefined);
      const { pathname, hash } = new URL(address);
      assert.equal(pathname, '/docs/rules.md');
      assert.equal(headings.get(hash.slice(1)), id);
    }
    assert.equal(pageOf('image-tag', ''), undefined);
  });

  it('says what the rules are tagged with, and has no address that leads nowhere', async () => {
    const source = TYPOS.replace('image: nginx:1.27', 'image: nginx:1.27\n      securityContext: {privileged: true}');
    const { run: found } = await sarifOf(['--stdin', '--rule', 'pss-privileged'], source);
    const [rule] = found.tool.driver.rules as readonly {
      id: string;
      helpUri?: string;
      properties?: { tags: string[] };
    }[];
    assert.deepEqual(
      [rule?.id, rule?.helpUri, rule?.properties?.tags],
      ['pss-privileged', undefined, ['pod-security-baseline', 'cis-5.2.2', 'nsa-pod-security-enforcement']],
    );
    const ids = new Set(declarations.map(({ id }) => id));
    assert.deepEqual(
      taggedRules.filter((id) => !ids.has(id)),
      [],
    );
  });

  it('has the fixes', async () => {
    const { run: found } = await sarifOf(['--stdin'], TYPOS);
    const [replacement] =
      found.results.find(({ ruleId }) => ruleId === 'unknown-field')?.fixes?.[0]?.artifactChanges[0].replacements ?? [];
    assert.ok(replacement);
    assert.deepEqual([regionText(TYPOS, replacement.deletedRegion), replacement.insertedContent.text], ['Tty', 'tty']);
  });

  it('is a whole report too where nothing is found, or nothing can be read', async () => {
    const { run: clean, code } = await sarifOf(['--stdin'], '');
    assert.deepEqual([clean.results, clean.invocations[0].executionSuccessful, code], [[], true, 0]);
    const missing = await sarifOf(['no-such-file.yaml']);
    assert.deepEqual(
      [
        missing.run.invocations[0].executionSuccessful,
        missing.run.invocations[0].toolExecutionNotifications.length,
        missing.code,
      ],
      [false, 1, 2],
    );
  });

  it('names files as references, whatever is in their names', () =>
    withFiles({ 'a b#%ä.yaml': TYPOS }, async (folder) => {
      const file = path.join(folder, 'a b#%ä.yaml');
      const absolute = await sarifOf([file]);
      const relative = await sarifOf([path.relative('', file)]);
      const uris = [absolute, relative].map(
        (found) => found.run.results[0]?.locations[0].physicalLocation.artifactLocation.uri ?? '',
      );
      assert.match(uris[0] ?? '', /^file:\/\/\/.*\/a%20b%23%25%C3%A4\.yaml$/);
      assert.match(uris[1] ?? '', /^\.\.\/.*\/a%20b%23%25%C3%A4\.yaml$/);
    }));
});
