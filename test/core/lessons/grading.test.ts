import assert from 'node:assert/strict';
import { Analyzer } from '../../../src/core/analysis/analysis.ts';
import type { Exercise, Goal } from '../../../src/core/lessons/exercise.ts';
import { grade, nextHint } from '../../../src/core/lessons/grading.ts';

const hints = { where: { path: 'spec', text: 'here' }, why: { section: 'ports', text: 'because' }, how: 'so' };
const named: Goal = {
  id: 'named',
  text: 'It is named',
  hints,
  holds: [{ kind: 'exists', args: { kind: 'Pod', name: 'shop' } }],
};
const runs: Goal = { id: 'runs', text: 'It runs', hints, holds: [{ kind: 'runs', args: { container: 'web' } }] };
const start =
  'apiVersion: v1\nkind: Pod\nmetadata:\n  name: Shop\nspec:\n  containers:\n    - name: web\n' +
  '      image: shop-web:2.1\n';
const good = start.replace('Shop', 'shop');
const exercise: Exercise = {
  id: 'x',
  title: '',
  task: '',
  otherWays: [],
  objective: '',
  goals: [named, runs],
  celebrate: '',
  start,
  solution: good,
  given: [],
  programs: [],
  nodes: [],
  images: [],
  incident: null,
};
const analyzer = new Analyzer();
const graded = (text: string) => grade(exercise, text, analyzer);

describe('grading', () => {
  it('marks the goals and names the first that is not met, with a sentence that is true', () => {
    const { goals, next, passed } = graded(start);
    assert.deepEqual(
      goals.map(({ done }) => done),
      [false, false],
    );
    assert.equal(passed, false);
    assert.deepEqual(next.type === 'goal' && next.goal.why, ['The Pod is named `Shop`, not `shop`.']);
    assert.match(goals[1]?.why[0] ?? '', /^The API server rejects Pod `Shop`: /);
  });

  it('passes when every goal is met, advice beside it or not', () => {
    const { passed, others } = graded(good);
    assert.equal(passed, true);
    assert.deepEqual(
      others.map(({ rule }) => rule),
      ['resources-missing'],
    );
  });

  it('does not pass when the YAML is deleted', () => {
    assert.deepEqual(
      graded('').goals.map(({ done }) => done),
      [false, false],
    );
    assert.equal(graded('').passed, false);
  });

  it('shows an error that the exercise does not begin with first, and does not pass with it', () => {
    const { next, passed } = graded(good.replace('image:', 'imagee: x\n      image:'));
    assert.equal(next.type === 'error' && next.finding.rule, 'unknown-field');
    assert.equal(passed, false);
  });

  it('knows the Errors that a comment silences: the API server does not read it', () => {
    const text = `# pod-coach: ignore unknown-field\n${good.replace('image:', 'imagee: x\n      image:')}`;
    assert.equal(graded(text).passed, false);
  });

  it('does not pass what our own rules call broken in what the goal is about', () => {
    const broken =
      `${good}---\napiVersion: v1\nkind: Service\nmetadata:\n  name: shop\nspec:\n  selector:\n    app: nothing\n` +
      '  ports:\n    - port: 80\n';
    const served: Goal = { ...named, id: 'served', holds: [{ kind: 'exists', args: { kind: 'Service' } }] };
    const { goals } = grade({ ...exercise, goals: [named, served] }, broken, analyzer);
    assert.deepEqual(
      goals.map(({ done }) => done),
      [true, false],
    );
  });

  it('does not pass a Pod that cannot run, whatever its values are', () => {
    const pending = good.replace('spec:\n', 'spec:\n  nodeSelector:\n    disk: gold\n');
    const { goals, passed } = grade({ ...exercise, goals: [named] }, pending, analyzer);
    assert.equal(passed, false);
    assert.match(
      goals[0]?.why[0] ?? '',
      /stays Pending: 0\/3 nodes are available: 3 node\(s\) didn't match Pod's node affinity/,
    );
  });

  it('says that an object is rejected, not that it is missing', () => {
    const mount =
      '      volumeMounts: [{ name: s, mountPath: /s }]\n  volumes: [{ name: s, configMap: { name: pages } }]\n';
    const config = (more: string): string => `---\napiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: pages\n${more}`;
    assert.deepEqual(graded(`${good}${mount}${config('')}`).goals[1]?.why, []);
    assert.match(
      graded(`${good}${mount}${config('status: {}\n')}`).goals[1]?.why.join() ?? '',
      /^The API server rejects ConfigMap `pages`: Unknown field `status`/,
    );
  });

  it('says why a file cannot be applied, not that its container is missing', () => {
    const whys = (text: string): string => graded(text).goals[1]?.why.join() ?? '';
    assert.match(
      whys(good.replace('  name: shop', '\tname: shop')),
      /^The API server rejects the Pod: YAML does not allow/,
    );
    assert.match(whys(good.replace('Pod', 'pod')), /^This file cannot be applied: Unknown kind `pod`/);
  });

  it('says what stopped an init container, and which probe stopped a container', () => {
    const init = '  initContainers:\n    - { name: prepare, image: "busybox:1.37", command: ["false"] }\n';
    const inits = graded(good.replace('  containers:', `${init}  containers:`)).goals[1]?.why;
    assert.match(inits?.join() ?? '', /it waits for `prepare`, which keeps failing: it exited with code 1\.$/);
    const probe = '      startupProbe: { tcpSocket: { port: 9 }, periodSeconds: 1 }\n';
    assert.match(graded(`${good}${probe}`).goals[1]?.why.join() ?? '', /its startup probe failed, and the kubelet/);
  });

  it('climbs the ladder: where, why, how, solution', () => {
    const ladder = [0, 1, 2, 3, 4].map((shown) => nextHint(runs, shown)?.rung);
    assert.deepEqual(ladder, ['where', 'why', 'how', 'solution', undefined]);
  });
});
