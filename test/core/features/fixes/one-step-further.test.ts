/** Two fixes offered as one, where the first alone would only lead to the next Error. */

import assert from 'node:assert/strict';
import { Analyzer } from '../../../../src/core/analysis/analysis.ts';
import { verifiedFixes } from '../../../../src/core/features/fixes/verified-fixes.ts';
import { defaultSettings } from '../../../../src/core/settings/settings.ts';
import { applyEdits } from '../../../../src/core/text.ts';

const analyzer = new Analyzer();

function pod(container: string, rest = ''): string {
  return `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  containers:
    - name: web
      image: nginx:1.27
${container}${rest}`;
}

/** The titles of the Error of a rule, `*` for a preferred one, `!` for a safe one, and what the first makes of the text. */
function offered(text: string, rule: string): { titles: string[]; fixed: string } {
  const [document] = analyzer.analyse(text, defaultSettings).documents;
  const finding = document?.analysis.findings.find((candidate) => candidate.rule === rule);
  assert.ok(document && finding, `no finding of ${rule}`);
  const fixes = verifiedFixes(finding, document.analysis, analyzer);
  return {
    titles: fixes.map(({ title, preferred, safe }) => `${title}${preferred ? '*' : ''}${safe ? '!' : ''}`),
    fixed: fixes[0] ? applyEdits(text, fixes[0].edits) : text,
  };
}

describe('one step further', () => {
  it('offers the words that a field takes in place of a number, without needless quotes', () => {
    const { titles, fixed } = offered(pod('      terminationMessagePolicy: 7 # why\n'), 'unquoted-string');
    assert.deepEqual(titles, ['Change to `File`*', 'Change to `FallbackToLogsOnError`']);
    assert.equal(fixed, pod('      terminationMessagePolicy: File # why\n'));
  });

  it('keeps to quotes where a document has them everywhere', () => {
    const json = JSON.stringify({
      apiVersion: 'v1',
      kind: 'Pod',
      metadata: { name: 'web' },
      spec: { restartPolicy: 1, containers: [{ name: 'web', image: 'nginx:1.27' }] },
    });
    const { titles, fixed } = offered(json, 'unquoted-string');
    assert.equal(titles[0], 'Change to `"Always"`*');
    assert.equal(fixed, json.replace('"restartPolicy":1', '"restartPolicy":"Always"'));
  });

  it('names what a mount can mean, and does not prefer what it would have to make up', () => {
    const mount = (name: string): string =>
      `      volumeMounts:\n        - name: ${name}\n          mountPath: /data\n`;
    const volume = '  volumes:\n    - name: data\n      emptyDir: {}\n';
    const { titles, fixed } = offered(pod(mount('1'), volume), 'unquoted-string');
    assert.deepEqual(titles, ['Change to `data`*', 'Quote the value and add a `volumes` entry for `1` (`emptyDir`)']);
    assert.equal(fixed, pod(mount('data'), volume));
  });

  it('fills an object that was an empty list', () => {
    const { titles, fixed } = offered(pod('      securityContext:\n        seccompProfile: []\n'), 'wrong-type');
    assert.deepEqual(titles, ['Change to `{type: RuntimeDefault}`*']);
    assert.equal(fixed, pod('      securityContext:\n        seccompProfile: {type: RuntimeDefault}\n'));
  });

  it('adds nothing where the first fix holds', () => {
    const { titles } = offered(pod('      env:\n        - name: PORT\n          value: 80\n'), 'unquoted-string');
    assert.deepEqual(titles, ['Quote the value*!']);
  });

  it('offers nothing where two more steps would be needed', () => {
    const text = pod('      env:\n        - name: A\n          valueFrom:\n            configMapKeyRef: []\n');
    assert.deepEqual(offered(text, 'wrong-type').titles, []);
  });
});

const HEAD = 'apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec:\n';
const WEB = '  containers: [{name: web, image: nginx:1.27}]\n';
const LABELS = (labels: string): string =>
  'apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\nspec:\n  selector: {matchLabels: {app: web}}\n' +
  `  template:\n    metadata:${labels}\n    spec:\n      containers: [{name: web, image: nginx:1.27}]\n`;
const SERVICE = (name: string, families = ''): string =>
  `apiVersion: v1\nkind: Service\nmetadata:${name}\nspec:\n  selector: {app: web}\n  ports: [{port: 80}]\n${families}`;
const FAMILIES = (families: string): string =>
  `  ipFamilyPolicy: RequireDualStack\n${families}  clusterIP: fd00::1\n  clusterIPs: [fd00::1]\n`;
const NAMED = ' {name: web}';
const PORTS = (ports: string): string => `${HEAD}  ports: [{${ports}}]\n${WEB}`;
const MOVED = (ports: string): string => `${HEAD}  containers: [{name: web, image: nginx:1.27, ports: [{${ports}}]}]\n`;
const VOLUME = (source: string): string => `${HEAD}${WEB}  volumes: [{name: a, ${source}}]\n`;

/** `fixed` is what the first of the titles makes of the text; nothing is offered where it is the text itself. */
const cases: readonly [name: string, rule: string, text: string, titles: readonly string[], fixed: string][] = [
  [
    'a value gets the words of its field, and the preferred one is not safe: it is a guess',
    'unquoted-string',
    `${HEAD}  restartPolicy: yes\n${WEB}`,
    ['Change to `Always`*', 'Change to `Never`', 'Change to `OnFailure`'],
    `${HEAD}  restartPolicy: Always\n${WEB}`,
  ],
  [
    'what was a list in brackets is shown as what it becomes',
    'wrong-type',
    MOVED('containerPort: 80, protocol: [tcp]'),
    ['Change to `TCP`*', 'Change to `SCTP`', 'Change to `UDP`'],
    MOVED('containerPort: 80, protocol: TCP'),
  ],
  [
    'quotes that are needed stay',
    'unquoted-string',
    'apiVersion: v1\nkind: Pod\nmetadata: {name: -1}\nspec:\n' + WEB,
    ['Change to `"1"`*'],
    'apiVersion: v1\nkind: Pod\nmetadata: {name: "1"}\nspec:\n' + WEB,
  ],
  [
    'an item that nothing can be made of goes',
    'unquoted-string',
    `${HEAD}${WEB}  dnsConfig: {nameservers: [1.5, 8.8.8.8]}\n`,
    ['Remove the item*'],
    `${HEAD}${WEB}  dnsConfig: {nameservers: [8.8.8.8]}\n`,
  ],
  [
    'a field goes with the one in it',
    'unknown-field',
    `${HEAD}  containers: [{name: web, image: nginx:1.27, lifecycle: {preStop: {grpc: {port: 80}}}}]\n`,
    ['Remove `preStop`'],
    `${HEAD}  containers: [{name: web, image: nginx:1.27, lifecycle: {}}]\n`,
  ],
  [
    'a field that is removed and added gets another value, not preferred where it held something',
    'wrong-type',
    SERVICE('\n  name:\n    a: b'),
    ['Change `name` to `web`'],
    SERVICE(NAMED),
  ],
  [
    'a field that is added with a made-up value is not preferred',
    'wrong-type',
    `${HEAD}  containers: [{name: web, image: {a: b, c: d}}]\n`,
    ['Change `image` to `registry.example.com/web:1.0`'],
    `${HEAD}  containers: [{name: web, image: registry.example.com/web:1.0}]\n`,
  ],
  [
    'what is added elsewhere is named after what is removed, and not preferred where the first is not',
    'wrong-type',
    LABELS('\n      labels: text'),
    ['Remove `labels` and add the labels of the selector to the template'],
    LABELS(' {labels: {app: web}}'),
  ],
  [
    'a field beside it gets the only value that it can have',
    'service-ip-families',
    SERVICE(NAMED, FAMILIES('  ipFamilies: [IPv4, IPv4]\n')),
    ['Remove the duplicate and change `ipFamilies` to `IPv6`*'],
    SERVICE(NAMED, FAMILIES('  ipFamilies: [IPv6]\n')),
  ],
  [
    'one error in what is moved is named',
    'unknown-field',
    PORTS('containerPort: "80"'),
    ['Move `ports` to `containers` and remove the quotes*'],
    MOVED('containerPort: 80'),
  ],
  [
    'the last item that nothing can be made of goes, and its title says so',
    'unquoted-string',
    `${HEAD}${WEB}  dnsConfig: {nameservers: [1.5]}\n`,
    ['Remove the item*'],
    `${HEAD}${WEB}  dnsConfig: {nameservers: []}\n`,
  ],
  [
    'two errors in what is moved are in the last line, which has no line break',
    'unknown-field',
    PORTS('containerPort: "80", hostPort: "81"').trimEnd(),
    ['Move `ports` to `containers` and fix 2 errors in it*'],
    MOVED('containerPort: 80, hostPort: 81').trimEnd(),
  ],
  [
    'several errors in what is moved are counted',
    'unknown-field',
    PORTS('containerPort: "80", hostPort: "81", protocol: tcp, name: A'),
    ['Move `ports` to `containers` and fix 4 errors in it*'],
    MOVED('containerPort: 80, hostPort: 81, protocol: TCP, name: a'),
  ],
  [
    'of five errors in what is moved none is fixed',
    'unknown-field',
    PORTS('containerPort: "80", hostPort: "81", protocol: tcp, name: A, hostIP: 1'),
    [],
    PORTS('containerPort: "80", hostPort: "81", protocol: tcp, name: A, hostIP: 1'),
  ],
  [
    'nothing is moved where one of its errors has no preferred fix',
    'unknown-field',
    `${HEAD}  env: [{name: a, value: 1}, {value: b}]\n${WEB}`,
    [],
    `${HEAD}  env: [{name: a, value: 1}, {value: b}]\n${WEB}`,
  ],
  [
    'a second source of a volume goes with the first, whichever is asked about',
    'volume-multiple-sources',
    VOLUME('emptyDir: {}, configMap: {name: a}, secret: {secretName: b}'),
    ['Remove `emptyDir` and remove `secret`', 'Remove `emptyDir` and remove `configMap`'],
    VOLUME('configMap: {name: a}'),
  ],
];

describe('two fixes as one', () => {
  for (const [name, rule, text, titles, fixed] of cases)
    it(name, () => assert.deepEqual(offered(text, rule), { titles: [...titles], fixed }));
});
