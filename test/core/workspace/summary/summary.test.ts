import assert from 'node:assert/strict';
import { Analyzer } from '../../../../src/core/analysis/analysis.ts';
import { allFindings } from '../../../../src/core/analysis/diagnostics.ts';
import { defaultSettings } from '../../../../src/core/settings/settings.ts';
import { fileCounts } from '../../../../src/core/workspace/summary/file-counts.ts';
import { nextStep } from '../../../../src/core/workspace/summary/next-step.ts';
import { checkSummary } from '../../../../src/core/workspace/summary/summary.ts';

const analyzer = new Analyzer();
const CLEAN = 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: web\n';

function counts(path: string, text: string, isGoverned = false) {
  const file = analyzer.analyse(text, defaultSettings);
  return fileCounts(path, file, allFindings(file), isGoverned);
}

describe('the summary of a workspace check', () => {
  it('counts by rule, says what can be fixed at once, and what comes next', () => {
    const files = [
      counts('shop/web.yaml', CLEAN),
      counts('typos.yaml', CLEAN.replace('name', 'Name')),
      counts('more.yaml', CLEAN.replace('name', 'NAME')),
      counts('compose.yaml', 'services: {}\n'),
    ];
    assert.equal(
      checkSummary({ files, wanted: 4, hidden: 0 }),
      [
        'Pod Coach checked 4 YAML files: 2 errors, 0 warnings, 0 notes.',
        '',
        '      2  unknown-field  Unknown field',
        '',
        '2 of them have safe fixes. To review and apply them, run:',
        '  Pod Coach: Apply All Safe Fixes in the Workspace',
        '',
        'No errors and no warnings in 1 file. As a next step, a cluster can check them without changing anything:',
        '  kubectl apply --dry-run=server -f shop/web.yaml',
        '',
      ].join('\n'),
    );
  });

  it('says when it was stopped, and what is not shown', () => {
    const text = checkSummary({ files: [counts('a.yaml', CLEAN)], wanted: 9, hidden: 7 });
    assert.match(text, /^Pod Coach checked 1 YAML file of 9 before it was stopped: 0 errors, 0 warnings, 0 notes\.\n/);
    assert.match(text, /\n7 of them are counted here but not listed/);
  });

  it('stays short and quick for 10,000 files', () => {
    const one = counts('a.yaml', CLEAN.replace('name', 'Name'));
    const two = counts('b.yaml', CLEAN);
    const files = Array.from({ length: 10_000 }, (_, at) => ({
      ...(at % 2 === 0 ? one : two),
      path: `folder/${at}.yaml`,
    }));
    const text = checkSummary({ files, wanted: files.length, hidden: 0 });
    assert.ok(text.split('\n').length < 120);
    assert.match(text, /… and 4950 more/);
  });

  it('counts in the singular and the plural, and says nothing of what there is not', () => {
    const made = (error: number, warning: number, note: number, safe: number) => ({
      ...counts('a.yaml', CLEAN),
      severities: { error, warning, information: note, hint: note },
      safe,
    });
    const first = (...files: readonly ReturnType<typeof made>[]) =>
      checkSummary({ files, wanted: files.length, hidden: 0 });
    assert.equal(first(), 'Pod Coach checked 0 YAML files: 0 errors, 0 warnings, 0 notes.\n');
    assert.equal(
      first(made(1, 0, 0, 1)),
      'Pod Coach checked 1 YAML file: 1 error, 0 warnings, 0 notes.\n\n' +
        '1 of them has a safe fix. To review and apply them, run:\n  Pod Coach: Apply All Safe Fixes in the Workspace\n',
    );
    assert.match(
      first(made(0, 1, 1, 0), made(2, 3, 0, 0)),
      /^Pod Coach checked 2 YAML files: 2 errors, 4 warnings, 2 notes\.\n$/,
    );
    assert.match(first(made(0, 0, 1, 0)), /^[^]*\n\nNo errors and no warnings in 1 file\. [^]*$/);
    assert.doesNotMatch(first(made(0, 1, 0, 0)), /next step/);
    assert.doesNotMatch(first(made(1, 0, 0, 0)), /next step/);
  });

  it('lists rules by how often they were right, then by name, and at most fifty files', () => {
    const ruled = (...rules: readonly (readonly [string, number])[]) => ({
      ...counts('a.yaml', CLEAN),
      rules: new Map(rules),
    });
    const text = checkSummary({
      files: [ruled(['zz', 2], ['b', 1]), ruled(['aa', 2], ['b', 4])],
      wanted: 2,
      hidden: 0,
    });
    assert.deepEqual(text.split('\n').slice(2, 5), ['      5  b', '      2  aa', '      2  zz']);
    const clean = (number: number) =>
      checkSummary({
        files: Array.from({ length: number }, (_, at) => counts(`${at}.yaml`, CLEAN)),
        wanted: number,
        hidden: 0,
      });
    assert.doesNotMatch(clean(50), / more/);
    assert.match(clean(51), /\n  … and 1 more\n$/);
    assert.deepEqual(
      clean(3)
        .split('\n')
        .slice(-4, -1)
        .map((line) => line.slice(-6)),
      ['0.yaml', '1.yaml', '2.yaml'],
    );
  });

  it('counts what a file has', () => {
    const text = CLEAN.replace('name: web', 'Name: Web_1');
    const { severities, safe, rules } = counts('a.yaml', text);
    assert.deepEqual(
      [severities.error > 0, safe > 0, [...rules.values()].every((number) => number > 0)],
      [true, true, true],
    );
    assert.equal(counts('a.yaml', CLEAN).safe, 0);
    assert.equal(counts('a.yaml', `services: {}\n---\n${CLEAN}`).isApplied, true);
    assert.equal(counts('a.yaml', `${CLEAN}---\n${CLEAN}data: {a: {{ .Values.a }}}\n`).isApplied, false);
  });

  it('leaves templates, charts and other files out of what comes next', () => {
    const files = [
      counts('helm.yaml', `${CLEAN}data: {a: {{ .Values.a }}}\n`),
      counts('compose.yaml', 'services: {}\n'),
      counts('chart/map.yaml', CLEAN, true),
    ];
    assert.doesNotMatch(checkSummary({ files, wanted: 3, hidden: 0 }), /kubectl/);
  });
});

describe('the next step', () => {
  it('is a line that a shell reads back as it is meant', () => {
    assert.equal(nextStep('shop/web.yaml'), 'kubectl apply --dry-run=server -f shop/web.yaml');
    assert.equal(nextStep('my shop/$(x).yaml'), "kubectl apply --dry-run=server -f 'my shop/$(x).yaml'");
    assert.equal(nextStep("it's.yaml"), "kubectl apply --dry-run=server -f 'it'\\''s.yaml'");
    assert.equal(nextStep('-rf.yaml'), 'kubectl apply --dry-run=server -f ./-rf.yaml');
  });

  it('is none for a name that could be more than a line', () => {
    for (const name of ['', 'a\nrm -rf b.yaml', 'a\u202eb.yaml', 'a\u001b[2J.yaml'])
      assert.equal(nextStep(name), undefined);
  });
});
