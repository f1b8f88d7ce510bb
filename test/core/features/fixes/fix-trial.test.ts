/** What a fix must hold: tried with fixes made up here, good and bad. */

import assert from 'node:assert/strict';
import { Analyzer } from '../../../../src/core/analysis/analysis.ts';
import { holdPromises, losesComment } from '../../../../src/core/features/fixes/fix-trial.ts';
import type { Repair } from '../../../../src/core/features/fixes/fix-trial.ts';
import { defaultSettings } from '../../../../src/core/settings/settings.ts';
import { runToEnd } from '../../../../src/core/steps.ts';

const analyzer = new Analyzer();

const POD = `# The shop.
apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  containers:
    - name: web # front
      image: nginx:1.27
      ports:
        - containerPort: "80"
      tty: "true"
`;
const RESOURCES = '      resources: {requests: {cpu: 1, memory: 1Gi}, limits: {memory: 1Gi}}\n';
const JSON_POD =
  '{"apiVersion": "v1", "kind": "Pod", "metadata": {"name": "web"}, "spec": {"containers": [{"name": "web", ' +
  '"image": "nginx:1.27", "tty": "true"}]}}\n';
const UNREADABLE = POD.replace('name: web\nspec', 'name: "web\nspec').replace('"true"', '"true');

const LOWER = POD.replace('kind: Pod', 'kind: pod');
const INVISIBLE = POD.replace('1.27', '1.2\u200b7').replace('"80"', '80\u200b');
const ADVICE = POD.replace('nginx:1.27', 'nginx').replace('"true"', 'true');

/** Which finding a fix is for (its rule, and which of them), and what it puts in place of what. */
type Made = readonly [rule: string, at: number, ...changes: (readonly [from: string, to: string])[]];

function holds(text: string, ...made: readonly Made[]): boolean {
  const document = analyzer.analyseDocument(text, defaultSettings, new Map());
  const repairs = made.map(([rule, at, ...changes]): Repair => {
    const finding = document.findings.filter((one) => one.rule === rule)[at];
    assert.ok(finding, `${rule} is found`);
    const edits = changes.map(([from, newText]) => {
      const start = text.indexOf(from);
      assert.ok(start >= 0 && text.indexOf(from, start + 1) < 0, `${from} is there once`);
      return { range: { start, end: start + from.length }, newText };
    });
    return { finding, fix: { title: '', edits, preferred: true, safe: false } };
  });
  return runToEnd(holdPromises(repairs, document, analyzer));
}

const PORT = ['"80"', '80'] as const;
const cases: readonly [name: string, holds: boolean, text: string, ...made: Made[]][] = [
  ['does what it is for', true, POD, ['wrong-type', 0, PORT]],
  ['changes nothing', false, POD, ['wrong-type', 0, ['"80"', '"80"']]],
  ['leaves what was wrong', false, POD, ['wrong-type', 0, ['"80"', '"81"']]],
  ['loses a comment', false, POD, ['wrong-type', 0, PORT, [' # front', '']]],
  ['moves a comment', true, POD, ['wrong-type', 0, PORT, [' # front', ''], ['      tty', '      # front\n      tty']]],
  ['hides the object', false, POD, ['wrong-type', 0, ['apiVersion: v1', 'apiVersion: example.com/v1']]],
  ['makes a template', false, POD, ['wrong-type', 0, ['"80"', '{{ .Values.port }}']]],
  ['makes a patch', false, POD, ['wrong-type', 0, ['spec:', 'spec:\n  $patch: merge']]],
  ['breaks the text', false, POD, ['wrong-type', 0, ['"80"', '[80']]],
  ['brings another Error', false, POD, ['wrong-type', 0, ['"80"', '99999']]],
  ['brings less than it repairs', true, POD, ['wrong-type', 0, PORT, ['nginx:1.27', 'nginx']]],
  [
    'brings as much as it repairs',
    false,
    POD,
    ['resources-missing', 0, ['      tty', `${RESOURCES}      tty`], ['nginx:1.27', 'nginx']],
  ],
  ['repairs advice', true, POD, ['resources-missing', 0, ['      tty', `${RESOURCES}      tty`]]],
  ['is one of two that hold', true, POD, ['wrong-type', 0, PORT], ['wrong-type', 1, ['"true"', 'true']]],
  ['is beside one that does nothing', false, POD, ['wrong-type', 0, PORT], ['wrong-type', 1, ['"true"', '"true"']]],
  ['is beside one that repairs nothing', false, POD, ['wrong-type', 0, PORT], ['wrong-type', 1, ['"true"', '"yes"']]],
  ['keeps JSON', true, JSON_POD, ['wrong-type', 0, ['"true"', 'true']]],
  ['makes YAML of JSON', false, JSON_POD, ['wrong-type', 0, ['"true"', 'yes']]],
  ['lets all be read', true, POD.replace('"80"', '"80'), ['yaml-syntax', 0, ['"80', '"80"']]],
  ['lets as little be read', false, POD.replace('"80"', '"80'), ['yaml-syntax', 0, ['"80', '"8']]],
  ['lets more be read', true, UNREADABLE, ['yaml-syntax', 0, ['"web\nspec', 'web\nspec']]],
  ['lets no more be read', false, UNREADABLE, ['yaml-syntax', 0, ['"true', 'true']]],
  ['breaks it in another way', false, POD.replace('"80"', '"80'), ['yaml-syntax', 0, ['"80', '[80']]],
  [
    'breaks what it writes, further on',
    false,
    POD.replace('"80"', '"80'),
    ['yaml-syntax', 0, ['"80', '[1, 2, 3, 4, 5, 6, "7']],
  ],
  ['gives a known kind', true, LOWER, ['object-kind', 0, ['kind: pod', 'kind: Pod']]],
  ['leaves the kind unknown', false, LOWER, ['object-kind', 0, ['name: web\nspec', 'name: wob\nspec']]],
  ['makes another kind that is unknown', true, LOWER, ['object-kind', 0, ['kind: pod', 'kind: POD']]],
  ['removes the first of two such characters', true, INVISIBLE, ['look-alike-character', 0, ['1.2\u200b7', '1.27']]],
  ['removes the second', true, INVISIBLE, ['look-alike-character', 1, ['80\u200b', '80']]],
  ['removes another than it is for', false, INVISIBLE, ['look-alike-character', 0, ['80\u200b', '80']]],
  [
    'is beside one that removes nothing',
    false,
    INVISIBLE,
    ['look-alike-character', 0, ['1.2\u200b7', '1.27']],
    ['look-alike-character', 1, ['tty', 'stdin']],
  ],
  ['repairs an Error beside advice', true, ADVICE, ['wrong-type', 0, PORT], ['image-tag', 0, ['nginx', 'nginx:1.27']]],
  [
    'repairs an Error beside advice, and brings other advice',
    false,
    ADVICE,
    ['wrong-type', 0, PORT, [`      tty`, '      securityContext: {privileged: true}\n      tty']],
    ['image-tag', 0, ['nginx', 'nginx:1.27']],
  ],
];

describe('a fix that', () => {
  for (const [name, expected, text, ...made] of cases)
    it(`${name} ${expected ? 'holds' : 'is refused'}`, () => assert.equal(holds(text, ...made), expected));

  it('takes away a comment of ours that is wrong holds, but not with another comment', () => {
    const text = POD.replace('nginx:1.27', 'nginx:1.27 # pod-coach: ignore image-tag');
    const gone = [' # pod-coach: ignore image-tag', ''] as const;
    assert.equal(holds(text, ['unused-ignore', 0, gone]), true);
    assert.equal(holds(text, ['unused-ignore', 0, gone, ['# The shop.\n', '']]), false);
    assert.equal(holds(text, ['wrong-type', 0, PORT, gone]), false);
  });
});

describe('a comment', () => {
  const lost: readonly [before: string, after: string, isLost: boolean][] = [
    ['a: 1 # x\n', 'a: 1\n', true],
    ['a: 1 # x\n', '# x\na: 2\n', false],
    ['# x\n# x\n', '# x\n', true],
    ['# x\n', '# x, and more\n', false],
    ['a: 1 # x\n', 'a: "1 # x"\n', false],
    ['a: "# x"\n', 'a: 1\n', false],
    ['# x\na: "# x"\n', 'a: "# x"\n', true],
    ['a: 1\n', 'b: 1\n', false],
  ];
  for (const [before, after, isLost] of lost)
    it(`is ${isLost ? 'lost' : 'kept'}: ${JSON.stringify(before)} -> ${JSON.stringify(after)}`, () =>
      assert.equal(losesComment(before, after), isLost));

  it('may be given up', () => {
    assert.equal(losesComment('a: 1 # x\n', 'a: 1\n', [{ start: 5, end: 8 }]), false);
    assert.equal(losesComment('# w\n# x\n', '# x\n', [{ start: 4, end: 7 }]), true);
  });
});
