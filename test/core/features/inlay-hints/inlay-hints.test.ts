import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileRange } from '../../../../src/core/analysis/file-offsets.ts';
import type { FileAnalysis } from '../../../../src/core/analysis/analysis.ts';
import { CodeLenses } from '../../../../src/core/features/structure/code-lenses.ts';
import type { Lens } from '../../../../src/core/features/structure/code-lenses.ts';
import { HINT_KINDS } from '../../../../src/core/features/inlay-hints/hint.ts';
import { inlayHintsOf } from '../../../../src/core/features/inlay-hints/inlay-hints.ts';
import type { Hint, HintKind } from '../../../../src/core/features/inlay-hints/inlay-hints.ts';
import { defaultSettings } from '../../../../src/core/settings/settings.ts';
import { analyzer, workspace } from '../marked.ts';

function hints(texts: Readonly<Record<string, string>>, path: string, ...kinds: HintKind[]): Hint[] {
  const { index, files } = workspace(texts);
  const file = files.get(path);
  assert.ok(file);
  return inlayHintsOf(file, fileRange({ start: 0, end: file.text.length }), new Set(kinds), index, index.file(path));
}

const kept = new CodeLenses();

function codeLensesOf(file: FileAnalysis): Lens[] {
  const steps = kept.inSteps(file);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The text with its hints where they stand, in «». */
function shown(text: string, ...kinds: HintKind[]): string {
  const found = [...hints({ a: text }, 'a', ...kinds)].sort((a, b) => b.offset - a.offset);
  return found.reduce(
    (result, hint) => `${result.slice(0, hint.offset)}«${hint.text}»${result.slice(hint.offset)}`,
    text,
  );
}

const pod = (spec: string): string =>
  `apiVersion: v1\nkind: Pod\nmetadata: {name: web, labels: {app: web}}\nspec:\n${spec}`;

describe('inlay hints', () => {
  const cases: readonly [kind: HintKind, spec: string, shown: string][] = [
    [
      'pullPolicy',
      '  containers:\n    - image: nginx # web\n    - {image: "a:1"}\n    - {image: a, imagePullPolicy: Never}\n',
      '  containers:\n    - image: nginx«imagePullPolicy: Always» # web\n' +
        '    - {image: "a:1"«imagePullPolicy: IfNotPresent»}\n    - {image: a, imagePullPolicy: Never}\n',
    ],
    [
      'protocol',
      '  containers: [{ports: [{containerPort: 80}, {containerPort: 53, protocol: UDP}]}]\n',
      '  containers: [{ports: [{containerPort: 80«/TCP»}, {containerPort: 53, protocol: UDP}]}]\n',
    ],
    ['qosClass', '  containers: # all\n    - {name: a}\n', '  containers:«QoS BestEffort» # all\n    - {name: a}\n'],
    [
      'qosClass',
      '  containers:\n    - {name: a, resources: {limits: {cpu: 1}}}\n    - {name: b}\n',
      '  containers:«QoS Burstable: a has no memory limit, and 1 more»\n' +
        '    - {name: a, resources: {limits: {cpu: 1}}}\n    - {name: b}\n',
    ],
  ];
  for (const [kind, spec, expected] of cases)
    it(`${kind}: ${expected.replaceAll(/\s+/g, ' ')}`, () => assert.equal(shown(pod(spec), kind), pod(expected)));

  it('podRequest stands behind the spec, where it takes more than reading one container', () => {
    const request = (spec: string): string | undefined =>
      /\nspec:«([^»]*)»\n/.exec(shown(pod(spec), 'podRequest'))?.[1];
    const container = (name: string, cpu: string, more = ''): string =>
      `{name: ${name}, resources: {requests: {cpu: ${cpu}}}${more}}`;
    assert.equal(
      request(`  containers: [${container('a', '100m, memory: 64Mi')}, ${container('b', '900m')}]\n`),
      'requests cpu 1, memory 64Mi in total',
    );
    assert.equal(
      request(`  initContainers: [${container('i', '2')}]\n  containers: [${container('a', '100m')}]\n`),
      'requests cpu 2 in total',
    );
    assert.equal(
      request(
        `  initContainers: [${container('s', '1', ', restartPolicy: Always')}, ${container('i', '2')}]\n` +
          `  containers: [${container('a', '2500m')}]\n`,
      ),
      'requests cpu 3500m in total',
    );
    assert.equal(request(`  containers: [${container('a', '100m')}]\n`), undefined);
  });

  it('restartPolicy and gracePeriod stand behind the spec, where they are not written', () => {
    const spec = '  containers: [{name: a}]\n';
    const text = shown(pod(spec), 'restartPolicy', 'gracePeriod');
    assert.match(text, /\nspec:«[^»]+»«[^»]+»\n/);
    assert.match(text, /«restartPolicy: Always»/);
    assert.match(text, /«terminationGracePeriodSeconds: 30»/);
    assert.equal(
      shown(
        pod(`  restartPolicy: Never\n  terminationGracePeriodSeconds: 5\n${spec}`),
        'restartPolicy',
        'gracePeriod',
      ).includes('«'),
      false,
    );
  });

  it('selectedPods counts the Pods in the workspace', () => {
    const service =
      'apiVersion: v1\nkind: Service\nmetadata: {name: web}\nspec:\n  selector:\n    app: web\n  ports: [{port: 80}]\n';
    const deployment = (name: string, fields: string, kind = 'Deployment') =>
      `apiVersion: apps/v1\nkind: ${kind}\nmetadata: {name: ${name}}\nspec: {${fields}selector: {matchLabels: ` +
      '{app: web}}, template: {metadata: {labels: {app: web}}}}\n';
    const text = (others: Readonly<Record<string, string>>): string | undefined =>
      hints({ 'x/s': service, ...others }, 'x/s', 'selectedPods')[0]?.text;
    assert.equal(text({}), 'no Pod here matches');
    assert.equal(text({ 'x/d': deployment('web', 'replicas: 3, ') }), '3 Pods match');
    assert.equal(text({ 'x/d': deployment('web', ''), 'y/d': deployment('web', 'replicas: 3, ') }), '1 Pod matches');
    assert.equal(text({ 'x/d': deployment('agent', '', 'DaemonSet') }), 'the Pods of DaemonSet/agent match');
    assert.equal(
      text({ 'x/d': deployment('web', ''), 'x/e': deployment('agent', '', 'DaemonSet') }),
      '1 Pod matches, and those of DaemonSet/agent',
    );
    const [hint] = hints({ 'x/s': service }, 'x/s', 'selectedPods');
    assert.equal(service.slice(0, hint?.offset).endsWith('\n  selector:'), true);
    assert.deepEqual(hints({ d: deployment('web', '') }, 'd', 'selectedPods'), [], 'a workload selects its own');
  });

  it('can each be switched off, and are none in templates', () => {
    const text = pod('  containers: [{name: a, image: nginx, ports: [{containerPort: 80}]}]\n');
    assert.deepEqual(hints({ a: text }, 'a'), []);
    for (const kind of HINT_KINDS) assert.ok(hints({ a: text }, 'a', kind).every((hint) => hint.kind === kind));
    assert.deepEqual(hints({ a: `{{ if x }}\n${text}{{ end }}\n` }, 'a', ...HINT_KINDS), []);
  });

  it('stand inside the text, in every base and every beginning of one', () => {
    const bases = join(import.meta.dirname, '../../../conformance/bases');
    for (const name of readdirSync(bases)) {
      const text = readFileSync(join(bases, name), 'utf8');
      for (let length = 0; length <= text.length; length += 97) {
        for (const hint of hints({ a: text.slice(0, length) }, 'a', ...HINT_KINDS))
          assert.ok(hint.offset >= 0 && hint.offset <= length && !/undefined|NaN/.test(hint.text + hint.tooltip));
        for (const lens of codeLensesOf(analyzer.analyse(text.slice(0, length), defaultSettings)))
          assert.ok(lens.range.start < lens.range.end && lens.range.end <= length);
      }
    }
  });
});

describe('the lenses over a pod spec', () => {
  const lenses = (text: string) => codeLensesOf(analyzer.analyse(text, defaultSettings));

  it('sum it up', () => {
    const text = pod(
      '  initContainers: [{name: i, image: i:1}, {name: s, image: s:1, restartPolicy: Always}]\n' +
        '  containers: [{name: a, image: a:1}, {name: B, image: b:1}]\n',
    );
    const found = lenses(text);
    assert.deepEqual(
      found.map(({ title }) => title),
      [
        '2 containers, 1 sidecar, 1 init container',
        'Pod Security: baseline',
        '1 problem',
        'Show picture',
        'What will happen?',
      ],
    );
    assert.ok(found.every(({ range }) => text.slice(range.start, range.end) === 'spec'));
    assert.match(found[1]?.tooltip ?? '', /^Not restricted because of: .*runAsNonRoot/);
    assert.deepEqual(
      found.map(({ action }) => action.type),
      ['none', 'lesson', 'problems', 'picture', 'outcome'],
    );
  });

  it('stand over each pod spec, also in templates of workloads and in Lists, and nowhere else', () => {
    const job =
      'apiVersion: batch/v1\nkind: CronJob\nmetadata: {name: a}\nspec:\n  jobTemplate:\n    spec:\n' +
      '      template:\n        spec:\n          containers: [{name: a, image: a:1}]\n';
    const titles = lenses(
      `${job}---\napiVersion: v1\nkind: List\n` +
        'items: [{apiVersion: v1, kind: Pod, metadata: {name: a}, spec: {containers: [{name: a, image: a:1}]}}]\n',
    );
    assert.equal(titles.filter(({ title }) => title === 'Show picture').length, 2);
    assert.equal(titles[0]?.range.start, job.lastIndexOf('spec:'));
    assert.deepEqual(lenses('apiVersion: v1\nkind: Service\nmetadata: {name: a}\nspec: {ports: [{port: 80}]}\n'), []);
    assert.deepEqual(lenses(pod('  restartPolicy: Always\n')), []);
  });
});
