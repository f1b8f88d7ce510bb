/** What is read from annotations that ignore rules: where they may be, what they hold for, what takes them away. */

import assert from 'node:assert/strict';
import { annotationIgnores } from '../../../src/core/analysis/annotation-ignores.ts';
import { subjectsOf } from '../../../src/core/manifest/subjects.ts';
import { applyEdits } from '../../../src/core/text.ts';
import { parseDocument } from '../../../src/core/yaml/parse.ts';
import { readValues } from '../../../src/core/yaml/read-values.ts';

const SPEC = 'spec: {containers: [{name: web, image: a}]}\n';

function pod(annotations: string): string {
  return `apiVersion: v1\nkind: Pod\nmetadata:\n  name: a\n${annotations}${SPEC}`;
}

function deployment(own: string, template: string): string {
  return (
    `apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: a${own}}\n` +
    `spec:\n  template:\n    metadata: {labels: {app: a}${template}}\n    ${SPEC}`
  );
}

function ignoresIn(text: string) {
  return subjectsOf(readValues(parseDocument(text).root).root).flatMap((subject) => annotationIgnores(subject, text));
}

const OURS = 'pod-coach/ignore';
const TWO = `  annotations:\n    ${OURS}: a, b\n    other: c\n`;

/** Rules, reason, what is marked as written, and the text without each of the rules. */
const cases: readonly [
  name: string,
  text: string,
  ...found: (readonly [rules: string, reason: string, written: string | undefined, ...without: string[]])[],
][] = [
  ['none', pod('')],
  ['of nothing', pod(`  annotations: {${OURS}: ""}\n`)],
  ['of commas', pod(`  annotations: {${OURS}: " , ,"}\n`)],
  ['of no text', pod(`  annotations: {${OURS}: [a]}\n`)],
  ['of others', pod('  annotations: {team: a, pod-coach/ignored: a}\n')],
  ['of two rules', pod(TWO), ['a b', '', 'a, b', pod(TWO.replace('a, b', 'b')), pod(TWO.replace('a, b', 'a'))]],
  [
    'of rules apart by blanks, with a reason',
    pod(`  annotations: {${OURS}: "a  b,c", pod-coach/ignore-reason: we build it}\n`),
    [
      'a b c',
      'we build it',
      '"a  b,c"',
      pod(`  annotations: {${OURS}: "b, c", pod-coach/ignore-reason: we build it}\n`),
      pod(`  annotations: {${OURS}: "a, c", pod-coach/ignore-reason: we build it}\n`),
      pod(`  annotations: {${OURS}: "a, b", pod-coach/ignore-reason: we build it}\n`),
    ],
  ],
  [
    'of one rule, with others beside it',
    pod(`  annotations:\n    ${OURS}: a\n    other: c\n`),
    ['a', '', 'a', pod('  annotations:\n    other: c\n')],
  ],
  [
    'of the workload and of its Pods',
    deployment(`, annotations: {${OURS}: a, x: y}`, `, annotations: {${OURS}: b, x: y}`),
    ['a', '', 'a', deployment(', annotations: {x: y}', `, annotations: {${OURS}: b, x: y}`)],
    ['b', '', 'b', deployment(`, annotations: {${OURS}: a, x: y}`, ', annotations: {x: y}')],
  ],
  [
    'by a merge key, which is not written there',
    `x: &x {${OURS}: a}\n${pod('  annotations:\n    <<: *x\n')}`,
    ['a', '', undefined],
  ],
  [
    'for another linter, whose text is the reason',
    pod('  annotations: {ignore-check.kube-linter.io/latest-tag: we build it}\n'),
    ['image-tag', 'we build it', undefined],
  ],
  [
    'for another linter, of a check that is none of ours',
    pod('  annotations: {ignore-check.kube-linter.io/toString: x}\n'),
  ],
  [
    'for several checks of another linter',
    pod('  annotations: {kube-score/ignore: "container-image-tag, deployment-replicas,none"}\n'),
    ['image-tag single-replica', 'container-image-tag, deployment-replicas,none', undefined],
  ],
];

describe('annotations that ignore rules', () => {
  for (const [name, text, ...found] of cases)
    it(name, () => {
      const ignores = ignoresIn(text);
      assert.deepEqual(
        ignores.map(({ rules, reason, written, removals }) => [
          rules.join(' '),
          reason,
          written && text.slice(written.start, written.end),
          ...rules.flatMap((rule) => (removals[rule] ? [applyEdits(text, [removals[rule]])] : [])),
        ]),
        found,
      );
      for (const { range, places } of ignores) {
        const start = text.indexOf('apiVersion');
        assert.deepEqual([range.start, places], [text.startsWith('x:') ? 0 : start, {}]);
        assert.ok(range.end >= text.trimEnd().length);
      }
    });

  it('hold for their object of a list', () => {
    const item = (name: string): string =>
      `  - ${pod(`  annotations: {${OURS}: ${name}}\n`).replaceAll('\n', '\n    ').trimEnd()}\n`;
    const text = `apiVersion: v1\nkind: List\nitems:\n${item('a')}${item('b')}`;
    const second = text.lastIndexOf('apiVersion');
    const [a, b] = ignoresIn(text);
    assert.deepEqual([a?.rules, b?.rules], [['a'], ['b']]);
    assert.ok(a && b && a.range.end <= second && b.range.start === second);
    assert.equal(a.range.start, text.indexOf('apiVersion', 5));
  });
});
