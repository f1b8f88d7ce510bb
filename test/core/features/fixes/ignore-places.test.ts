/** Where a comment that ignores a rule may be written, and how the place looks then. */

import assert from 'node:assert/strict';
import { Analyzer } from '../../../../src/core/analysis/analysis.ts';
import { ignorePlaces } from '../../../../src/core/features/fixes/ignore-here.ts';
import { defaultSettings } from '../../../../src/core/settings/settings.ts';
import { applyEdits } from '../../../../src/core/text.ts';

const analyzer = new Analyzer();

/** `scope name: the text around the comment`; C stands for the comment with its reason. */
function places(text: string, rule: string, reason = ' because '): string[] {
  const document = analyzer.analyseDocument(text, defaultSettings, new Map());
  const finding = document.findings.find((one) => one.rule === rule);
  assert.ok(finding, `${rule} is found`);
  return ignorePlaces(finding, document, analyzer).map((place) => {
    const lines = applyEdits(text, [place.edit(reason)]).split('\n');
    const at = lines.findIndex((line) => line.includes('pod-coach: ignore'));
    const around = lines
      .slice(Math.max(at - 1, 0), at + 2)
      .join('|')
      .replace(`# pod-coach: ignore ${rule} because`, 'C');
    return `${place.scope} ${place.name}: ${around}`;
  });
}

const RESOURCES = '      resources: {requests: {cpu: 1, memory: 1Gi}, limits: {memory: 1Gi}}\n';
const HEAD = 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: shop\nspec:\n  containers:\n';
const POD = `${HEAD}    - name: web\n      image: nginx\n${RESOURCES}`;
const LONG = 'a-team-with-a-long-name/a-shop-with-a-longer-name/and-a-part-of-it-with-the-longest';

const ABOVE_WEB = 'container web:   containers:|    C|    - name: web';
const ABOVE_ALL = 'object shop: C|apiVersion: v1';
const BEHIND = 'line undefined:     - name: web|      image: nginx C|';

const cases: readonly [name: string, text: string, rule: string, ...places: string[]][] = [
  ['a value', POD, 'image-tag', BEHIND + RESOURCES.trimEnd(), ABOVE_WEB, ABOVE_ALL],
  [
    'a line with a comment',
    POD.replace('nginx', 'nginx # ours'),
    'image-tag',
    'line undefined:     - name: web|      C|      image: nginx # ours',
    ABOVE_WEB,
    ABOVE_ALL,
  ],
  [
    'a line with blanks at its end',
    POD.replace('nginx', 'nginx  '),
    'image-tag',
    `line undefined:     - name: web|      image: nginx C  |${RESOURCES.trimEnd()}`,
    ABOVE_WEB,
    ABOVE_ALL,
  ],
  [
    'a long line',
    POD.replace('nginx', LONG),
    'image-tag',
    `line undefined:     - name: web|      C|      image: ${LONG}`,
    ABOVE_WEB,
    ABOVE_ALL,
  ],
  [
    'the last line',
    `${HEAD}    - name: web\n${RESOURCES}      image: nginx`,
    'image-tag',
    `line undefined: ${RESOURCES.trimEnd()}|      image: nginx C`,
    ABOVE_WEB,
    ABOVE_ALL,
  ],
  [
    'a document behind a marker and a blank line',
    `--- # one\n\n${POD}`,
    'image-tag',
    BEHIND + RESOURCES.trimEnd(),
    ABOVE_WEB,
    'object shop: |C|apiVersion: v1',
  ],
  [
    'a value in braces',
    '{apiVersion: v1, kind: Pod, metadata: {name: shop}, spec: {containers: [{name: a, image: nginx}]}}\n',
    'image-tag',
    'line undefined: {apiVersion: v1, kind: Pod, metadata: {name: shop}, spec: {containers: [{name: a, image: ' +
      'nginx}]}} C|',
    'object shop: C|{apiVersion: v1, kind: Pod, metadata: {name: shop}, spec: {containers: [{name: a, image: nginx}]}}',
  ],
  [
    'one of several objects of a document',
    `apiVersion: v1\nkind: List\nitems:\n  - ${POD.trimEnd().replaceAll('\n', '\n    ')}\n`,
    'image-tag',
    `line undefined:         - name: web|          image: nginx C|    ${RESOURCES.trimEnd()}`,
    'container web:       containers:|        C|        - name: web',
  ],
  [
    'a value outside of containers',
    `apiVersion: batch/v1\nkind: CronJob\nmetadata:\n  name: shop\nspec:\n  schedule: "TZ=UTC 0 0 * * *"\n` +
      '  jobTemplate:\n    spec:\n      template:\n        spec:\n          restartPolicy: Never\n          containers:\n' +
      `            - name: web\n              image: nginx:1.27\n        ${RESOURCES}`,
    'cronjob-schedule',
    'line undefined: spec:|  schedule: "TZ=UTC 0 0 * * *" C|  jobTemplate:',
    'object shop: C|apiVersion: batch/v1',
  ],
  [
    'the second container',
    `${POD.replace('nginx', 'nginx:1.27')}    - name: db\n      image: redis\n${RESOURCES}`,
    'image-tag',
    `line undefined:     - name: db|      image: redis C|${RESOURCES.trimEnd()}`,
    `container db: ${RESOURCES.trimEnd()}|    C|    - name: db`,
    ABOVE_ALL,
  ],
  [
    'the first line, with what is no object',
    'kind: Pod\nmetadata: {name: x}\n',
    'object-kind',
    'line undefined: kind: Pod C|metadata: {name: x}',
  ],
  [
    'the first line with a comment, above which ours would hold for all',
    'kind: Pod # ours\nmetadata: {name: x}\n',
    'object-kind',
  ],
  ['the first line below a blank one, with a comment', '\nkind: Pod # ours\nmetadata: {name: x}\n', 'object-kind'],
  [
    'a line with a short comment',
    POD.replace('nginx', 'nginx # a'),
    'image-tag',
    'line undefined:     - name: web|      C|      image: nginx # a',
    ABOVE_WEB,
    ABOVE_ALL,
  ],
  [
    'a container in brackets, whose line has a dash',
    `${HEAD.replace('containers:', 'containers: [{name: a, image: nginx, args: [a - b]}]').trimEnd()}\n`,
    'image-tag',
    'line undefined: spec:|  containers: [{name: a, image: nginx, args: [a - b]}] C|',
    ABOVE_ALL,
  ],
  [
    'the key of a text in lines of its own',
    `apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: shop\ndata:\n  key: |\n    -----BEGIN PRIVATE KEY-----\n    abc\n`,
    'secret-in-configmap',
    'line undefined: data:|  key: | C|    -----BEGIN PRIVATE KEY-----',
    ABOVE_ALL,
  ],
  [
    'a line of 100 letters with the rule',
    POD.replace('nginx', 'n'.repeat(100 - '      image: '.length - 'image-tag'.length)),
    'image-tag',
    `line undefined:     - name: web|      image: ${'n'.repeat(78)} C|${RESOURCES.trimEnd()}`,
    ABOVE_WEB,
    ABOVE_ALL,
  ],
  [
    'a line of 101',
    POD.replace('nginx', 'n'.repeat(79)),
    'image-tag',
    `line undefined:     - name: web|      C|      image: ${'n'.repeat(79)}`,
    ABOVE_WEB,
    ABOVE_ALL,
  ],
];

describe('a place to ignore a rule', () => {
  for (const [name, text, rule, ...expected] of cases)
    it(`at ${name}`, () => assert.deepEqual(places(text, rule), expected));

  it('needs no reason', () => {
    const [first] = places(POD, 'image-tag', '');
    assert.equal(
      first,
      `line undefined:     - name: web|      image: nginx # pod-coach: ignore image-tag|${RESOURCES.trimEnd()}`,
    );
  });
});
