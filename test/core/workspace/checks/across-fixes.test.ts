/** What is offered for findings between files: which names, which of them is preferred, and where they are written. */

import assert from 'node:assert/strict';
import { Analyzer } from '../../../../src/core/analysis/analysis.ts';
import { crossFileFindings } from '../../../../src/core/workspace/checks/cross-file-findings.ts';
import { Around } from '../../../../src/core/workspace/workspace-lookup.ts';
import { NameReader } from '../../../../src/core/workspace/file-names.ts';
import { WorkspaceIndex } from '../../../../src/core/workspace/workspace-index.ts';
import { defaultSettings } from '../../../../src/core/settings/settings.ts';
import { applyEdits } from '../../../../src/core/text.ts';

/** `rule severity: titles`, with `*` for the preferred one, and the text with that one where there is one. */
function offered(files: Readonly<Record<string, string>>): string[] {
  const analyzer = new Analyzer();
  const index = new WorkspaceIndex();
  const reader = new NameReader();
  const analysed = Object.entries(files).map(([path, text]) => {
    const file = analyzer.analyse(text, defaultSettings);
    const names = reader.ofAnalysis(path, file);
    index.set(names);
    return { text, file, names };
  });
  const around = new Around(index);
  return analysed.flatMap(({ text, file, names }) =>
    crossFileFindings(names, file, around).flatMap(({ rule, severity, fixes }) => {
      const titles = fixes.map(({ title, preferred, safe }) => `${title}${preferred ? '*' : ''}${safe ? '!' : ''}`);
      const preferred = fixes.find((fix) => fix.preferred);
      return [`${rule} ${severity}: ${titles.join(', ')}`, ...(preferred ? [applyEdits(text, preferred.edits)] : [])];
    }),
  );
}

function web(labels: string, container = ''): string {
  return (
    `apiVersion: v1\nkind: Pod\nmetadata: {name: web, labels: {${labels}}}\n` +
    `spec: {containers: [{name: web, image: a:1${container}}]}\n`
  );
}

function service(selector: string, port: string | number = 80, name = 'shop'): string {
  return (
    `apiVersion: v1\nkind: Service\nmetadata: {name: ${name}}\nspec:\n  selector: {${selector}}\n` +
    `  ports: [{port: 80, targetPort: ${port}}]\n`
  );
}

const PORTS = (...names: string[]): string =>
  `, ports: [${names.map((name, at) => `{name: ${name}, containerPort: ${8000 + at}}`).join(', ')}]`;
const FROM = (kind: string, name: string, key = 'level'): string =>
  `, env: [{name: A, valueFrom: {${kind}KeyRef: {name: ${name}, key: ${key}}}}]`;
const OBJECT = (kind: string, name: string, data = 'level: info'): string =>
  `apiVersion: v1\nkind: ${kind}\nmetadata: {name: ${name}}\ndata: {${data}}\n`;

const CLAIM = (name: string): string =>
  `apiVersion: v1\nkind: PersistentVolumeClaim\nmetadata: {name: ${name}}\n` +
  'spec: {accessModes: [ReadWriteOnce], resources: {requests: {storage: 1Gi}}}\n';
const CLAIMED = (name: string): string =>
  'apiVersion: v1\nkind: Pod\nmetadata: {name: web}\n' +
  `spec: {volumes: [{name: d, persistentVolumeClaim: {claimName: ${name}}}], containers: [{name: web, image: a:1, ` +
  'volumeMounts: [{name: d, mountPath: /d}]}]}\n';

const cases: readonly [name: string, files: readonly string[], ...expected: string[]][] = [
  ['a selector that fits', [web('app: web'), service('app: web')]],
  [
    'a selector with a typo',
    [web('app: web'), service('app: wep')],
    'service-selects-nothing information: Change to `web`*',
    service('app: web'),
  ],
  [
    'a selector with another word',
    [web('app: web'), service('app: database')],
    'service-selects-nothing information: Change to `web`',
  ],
  [
    'a selector with one typo in two labels',
    [web('app: web, tier: front'), service('app: web, tier: frnt')],
    'service-selects-nothing information: Change to `front`*',
    service('app: web, tier: front'),
  ],
  [
    'a selector with two labels that no Pod has',
    [web('app: web, tier: front'), service('app: wep, tier: frnt')],
    'service-selects-nothing information: ',
  ],
  [
    'a selector with a label that Pods do not have at all',
    [web('app: web'), service('app: web, tier: front')],
    'service-selects-nothing information: ',
  ],
  [
    'a selector that two Pods nearly have: one of the two is preferred',
    [web('app: web'), web('app: wet').replace('name: web', 'name: wet'), service('app: wer')],
    'service-selects-nothing information: Change to `web`*, Change to `wet`',
    service('app: web'),
  ],
  [
    'a selector that four Pods could be meant by: three are offered',
    [
      ...['aa', 'bb', 'cc', 'dd'].map((app) => web(`app: ${app}`).replace('name: web', `name: ${app}`)),
      service('app: x'),
    ],
    'service-selects-nothing information: Change to `aa`, Change to `bb`, Change to `cc`',
  ],
  [
    'a selector in quotes',
    [web('app: web'), service('app: "wep"')],
    'service-selects-nothing information: Change to `web`*',
    service('app: "web"'),
  ],
  ['a port that is there', [web('app: web', PORTS('http')), service('app: web', 'http')]],
  [
    'a port with a typo',
    [web('app: web', PORTS('http', 'metrics')), service('app: web', 'htpp')],
    'target-port-unknown warning: Change to `http`*',
    service('app: web', 'http'),
  ],
  [
    'another port, where there is one',
    [web('app: web', PORTS('http')), service('app: web', 'web')],
    'target-port-unknown warning: Change to `http`*',
    service('app: web', 'http'),
  ],
  [
    'another port, where there are two',
    [web('app: web', PORTS('http', 'metrics')), service('app: web', 'main')],
    'target-port-unknown warning: ',
  ],
  ['a port, where there is none', [web('app: web'), service('app: web', 'http')], 'target-port-unknown warning: '],
  ['a key that is there', [web('app: web', FROM('configMap', 'shop')), OBJECT('ConfigMap', 'shop')]],
  [
    'a key with a typo',
    [web('app: web', FROM('configMap', 'shop', 'levle')), OBJECT('ConfigMap', 'shop')],
    'config-key-missing warning: Change to `level`*',
    web('app: web', FROM('configMap', 'shop')),
  ],
  [
    'another key',
    [web('app: web', FROM('secret', 'shop', 'password')), OBJECT('Secret', 'shop')],
    'config-key-missing warning: ',
  ],
  [
    'an object with a typo',
    [web('app: web', FROM('configMap', 'shpo')), OBJECT('ConfigMap', 'shop')],
    'config-missing warning: Change to `shop`*',
    web('app: web', FROM('configMap', 'shop')),
  ],
  [
    'an object with a typo, whose right name somebody else uses',
    [
      web('app: web', FROM('configMap', 'shpo')),
      web('app: web', FROM('configMap', 'shop')).replace('name: web', 'name: other'),
      OBJECT('ConfigMap', 'shop'),
    ],
  ],
  [
    'a claim of another name, where there is one that nobody uses',
    [CLAIMED('data'), CLAIM('other-thing')],
    'claim-missing information: ',
  ],
  [
    'a claim with a typo',
    [CLAIMED('dtaa'), CLAIM('data')],
    'claim-missing information: Change to `data`*',
    CLAIMED('data'),
  ],
  ['a claim that a StatefulSet makes', [CLAIMED('data-web-0'), CLAIM('data-web-1')]],
  ['a claim that is there, beside one that nobody uses', [CLAIMED('data'), CLAIM('data'), CLAIM('daat')]],
  ['an object of another name', [web('app: web', FROM('configMap', 'other')), OBJECT('ConfigMap', 'shop')]],
];

describe('a fix between files', () => {
  for (const [name, files, ...expected] of cases)
    it(`is offered for ${name}`, () =>
      assert.deepEqual(offered(Object.fromEntries(files.map((text, at) => [`a/${at}.yaml`, text]))), expected));
});
