import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isScalar, parse, parseAllDocuments, visit } from 'yaml';
import { fileOffset } from '../../src/core/analysis/file-offsets.ts';
import { completionsAt } from '../../src/core/features/completion/completion.ts';
import { resolve } from '../../src/core/features/completion/write-snippet.ts';
import { convert } from '../../src/core/features/convert/convert.ts';
import { verifiedFixes } from '../../src/core/features/fixes/verified-fixes.ts';
import { refactoringsAt } from '../../src/core/features/refactorings/index.ts';
import { defaultSettings } from '../../src/core/settings/settings.ts';
import { applyEdits } from '../../src/core/text.ts';
import { commentRanges } from '../../src/core/yaml/comments.ts';
import { analyzer } from '../core/features/marked.ts';

const top = join(import.meta.dirname, '../..');

/** What people wrote as YAML, as plain data. */
const objects = ['samples', 'test/field/cases', 'test/field'].flatMap(objectsIn);

/** A document is JSON when a reader of JSON says so. */
function assertJson(text: string, what: string): void {
  assert.doesNotThrow(() => JSON.parse(text), `${what}\n${text}`);
}

/** A document is KYAML when all in it is in brackets and every string is in double quotes. */
function assertKyaml(text: string, what: string): void {
  for (const document of parseAllDocuments(text, { schema: 'core' })) {
    assert.deepEqual(document.errors, [], what);
    visit(document, {
      Map: (_, map) => assert.ok(map.flow, what),
      Seq: (_, list) => assert.ok(list.flow, what),
      Scalar: (key, scalar) => {
        if (key !== 'key' && isScalar(scalar) && typeof scalar.value === 'string')
          assert.equal(scalar.type, 'QUOTE_DOUBLE', `${what}\n${text}`);
      },
    });
  }
}

/** JSON for people: a reader of JSON takes it without its comments, which are all still there. */
function assertCommentedJson(text: string, what: string): void {
  assert.ok(text.startsWith('// a shop\n'), what);
  assertJson(text.replaceAll(/ ?\/\/ a .*/g, ''), what);
}

const formats = [
  { name: 'JSON', write: (data: unknown) => JSON.stringify(data, null, 2), check: assertJson },
  { name: 'JSON in one line', write: (data: unknown) => JSON.stringify(data), check: assertJson },
  {
    name: 'JSON with comments',
    write: (data: unknown) => `// a shop\n${JSON.stringify(data, null, 2).replaceAll(',\n', ', // a field\n')}`,
    check: assertCommentedJson,
  },
  { name: 'KYAML', write: (data: unknown) => `---\n${kyaml(data, '')}\n`, check: assertKyaml },
];

for (const { name, write, check } of formats) {
  describe(`${name} stays what it is`, () => {
    it('after every fix and every refactoring of its head', () => {
      let [fixes, changes] = [0, 0];
      for (const object of objects) {
        const text = write(object);
        const file = analyzer.analyse(text, defaultSettings);
        for (const { range, analysis } of file.documents) {
          for (const finding of analysis.findings) {
            for (const fix of verifiedFixes(finding, analysis, analyzer)) {
              if (finding.rule === 'json-comment') continue;
              fixes++;
              const fixed = text.slice(0, range.start) + applyEdits(analysis.text, fix.edits) + text.slice(range.end);
              check(fixed, `${finding.rule}: ${fix.title}`);
            }
          }
        }
        for (const { title, edits } of refactoringsAt(file, fileOffset(Math.max(text.indexOf('kind'), 0)), analyzer)) {
          changes++;
          check(applyEdits(text, edits), title);
        }
      }
      assert.ok(fixes > 60, `${fixes} fixes, ${changes} refactorings`);
    }).timeout(60_000);
  });
}

describe('JSON stays what it is', () => {
  const POD =
    '{"apiVersion":"v1","kind":"Pod","metadata":{"name":"a"¦1},"spec":{"containers":[{"name":"a","image":"b:1"¦2}]¦3}}';

  /** Of the last two, an editor has closed the quotes and the brackets. */
  const TYPED = [
    ', ',
    ', p',
    ',"imagePullPolicy": ',
    ',"restartPolicy": ',
    ',"imagePullPolicy": "¦"',
    ', "¦"',
    ', "p¦"',
    ',"resources": {"¦"}',
    ',"ports": [¦]',
    ',"volumes": [{"¦"}]',
  ];

  /** The document with each thing that is offered at a place. */
  function completed(place: string, typed: string): { label: string; text: string }[] {
    const marked = POD.replace(place, typed.includes('¦') ? typed : `${typed}¦`).replaceAll(/¦\d/g, '');
    const offset = marked.indexOf('¦');
    const text = marked.replace('¦', '');
    return completionsAt(analyzer.analyse(text, defaultSettings), fileOffset(offset), analyzer.plan).map((one) => ({
      label: one.label,
      text: text.slice(0, one.range.start) + resolve(one.parts) + text.slice(one.range.end),
    }));
  }

  it('after every completion of a field or a value', () => {
    let count = 0;
    for (const place of ['¦1', '¦2', '¦3']) {
      for (const typed of TYPED) {
        for (const { label, text } of completed(place, typed)) {
          count++;
          // Where the cursor waits for a value, there is none yet.
          assertJson(text.replaceAll(/: (?=[,}])/g, ': null'), `${label} after ${typed}`);
        }
      }
    }
    assert.ok(count > 200, `${count} completions`);
  }).timeout(30_000);
});

describe('Brackets over several lines stay what they are', () => {
  const KYAML = `---
{
  apiVersion: "v1",
  kind: "Pod",
  metadata: {
    name: "a",
  },
  spec: {
¦0    containers: [{
¦1      name: "a",
      image: "b:1",
¦2    }],
¦3  },
}
`;
  const TYPED = [
    '|',
    'p|',
    '"|"',
    '"p|"',
    'imagePullPolicy: |',
    'restartPolicy: |',
    'imagePullPolicy: "|",',
    'resources: |',
  ];

  /** What every completion at a place makes of the text. */
  function completed(template: string, place: number, typed: string): { label: string; text: string }[] {
    const marked = template.replace(`¦${place}`, `      ${typed}\n`).replaceAll(/¦\d/g, '');
    const offset = marked.indexOf('|');
    const text = marked.replace('|', '');
    return completionsAt(analyzer.analyse(text, defaultSettings), fileOffset(offset), analyzer.plan).map((one) => ({
      label: `${one.label} for ${typed} at ${place}`,
      text: text.slice(0, one.range.start) + resolve(one.parts) + text.slice(one.range.end),
    }));
  }

  for (const [name, template, check] of [
    ['KYAML', KYAML, assertKyaml],
    // A comma behind the last member is the only thing that JSON has not.
    [
      'JSON',
      KYAML.replace('---\n', '').replaceAll(/(\w+): /g, '"$1": '),
      (text: string, what: string) =>
        assertJson(text.replaceAll(/: (?=\s*[,}\]])/g, ': null').replaceAll(/,(?=\s*[}\]])/g, ''), what),
    ],
  ] as const)
    it(`after every completion, before other members as well as behind them: ${name}`, () => {
      for (const place of [0, 1, 2, 3]) {
        let count = 0;
        for (const typed of TYPED) {
          const written = name === 'JSON' ? typed.replace(/^(\w+): /, '"$1": ') : typed;
          for (const { label, text } of completed(template, place, written)) {
            count++;
            check(text, label);
          }
        }
        assert.ok(count > 40, `${count} completions at ${place}`);
      }
    }).timeout(60_000);
});

describe('Converting', () => {
  it('keeps what every sample means, and its comments where there is a place for them', () => {
    let [count, comments] = [0, 0];
    for (const text of ['samples', 'test/field/cases', 'test/field', 'lessons'].flatMap(textsIn)) {
      const kyaml = convert(text, 'kyaml');
      const yaml = convert(text, 'yaml');
      const json = convert(text, 'json');
      if (!('text' in kyaml) || !('text' in yaml) || !('text' in json)) continue;
      count++;
      assertKyaml(kyaml.text, text);
      assertJson(json.text, text);
      for (const other of [kyaml.text, yaml.text]) {
        const again = convert(other, 'json');
        assert.ok('text' in again, other);
        assert.equal(again.text, json.text);
        assert.deepEqual(commentsIn(other), commentsIn(text), `${text}\n${other}`);
      }
      comments += json.lostComments;
      assert.equal(json.lostComments, commentsIn(text).length);
    }
    assert.ok(count > 60 && comments > 60, `${count} texts, ${comments} comments`);
  }).timeout(60_000);
});

function commentsIn(text: string): string[] {
  return commentRanges(text)
    .map(({ start, end }) => text.slice(start, end))
    .sort();
}

function textsIn(folder: string): string[] {
  return namesIn(folder)
    .filter((name) => name.endsWith('.yaml'))
    .flatMap((name) =>
      readFileSync(join(top, folder, name), 'utf8')
        .slice(0, 20_000)
        .split(/^---.*$/m),
    );
}

function objectsIn(folder: string): object[] {
  return textsIn(folder).flatMap((text) => {
    try {
      const data: unknown = parse(text, { version: '1.1', merge: true, logLevel: 'silent' });
      return typeof data === 'object' && data !== null && !Array.isArray(data) ? [data] : [];
    } catch {
      return [];
    }
  });
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(join(top, folder), { recursive: true, encoding: 'utf8' });
  } catch {
    return [];
  }
}

/** As `kubectl get -o kyaml` writes it. */
function kyaml(data: unknown, indent: string): string {
  const inner = `${indent}  `;
  if (Array.isArray(data)) return data.length === 0 ? '[]' : `[${data.map((item) => kyaml(item, indent)).join(', ')}]`;
  if (typeof data !== 'object' || data === null) return JSON.stringify(data);
  const entries = Object.entries(data).filter(([, value]) => value !== undefined);
  if (entries.length === 0) return '{}';
  const lines = entries.map(([key, value]) => {
    const isPlain = /^[A-Za-z][A-Za-z0-9]*$/.test(key) && !/^(?:y|n|yes|no|on|off|true|false|null)$/i.test(key);
    return `${inner}${isPlain ? key : JSON.stringify(key)}: ${kyaml(value, inner)},\n`;
  });
  return `{\n${lines.join('')}${indent}}`;
}
