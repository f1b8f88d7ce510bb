/**
 * What the walk through an object reports and what it keeps to itself: causes and consequences, what is only decoded,
 * fields that a newer Kubernetes may have, and where something may still be written (`awaits`).
 */

import assert from 'node:assert/strict';
import { Analyzer } from '../../../src/core/analysis/analysis.ts';
import { allFindings } from '../../../src/core/analysis/diagnostics.ts';
import { NEWEST_VERSION } from '../../../src/core/kubernetes/versions.ts';
import { defaultSettings } from '../../../src/core/settings/settings.ts';

interface Asked {
  readonly version?: number;
  readonly off?: string;
}

/** `severity rule path`, then `awaits` in brackets where it is said, then the titles; advice about resources is left out. */
function found(text: string, { version = NEWEST_VERSION, off }: Asked): string[] {
  const settings = {
    ...defaultSettings,
    kubernetesVersion: version,
    ...(off === undefined ? {} : { rules: { [off]: 'off' as const } }),
  };
  return allFindings(new Analyzer().analyse(text, settings))
    .filter(({ severity }) => severity === 'error' || severity === 'warning')
    .map(({ severity, rule, path, awaits, fixes }) => {
      const titles = fixes.map(({ title, preferred, safe }) => `${title}${preferred ? '*' : ''}${safe ? '!' : ''}`);
      const places = awaits === undefined ? '' : ` [${awaits.join(' ')}]`;
      return `${severity} ${rule} ${path}${places}${titles.length > 0 ? `: ${titles.join(', ')}` : ''}`;
    })
    .sort();
}

const POD = (spec: string, head = ''): string => `apiVersion: v1\nkind: Pod\nmetadata: {name: a}\n${head}${spec}\n`;
const WEB = 'containers: [{name: web, image: a:1}]';
const SET = (volume: string): string =>
  'apiVersion: apps/v1\nkind: StatefulSet\nmetadata: {name: a}\nspec:\n  serviceName: a\n  selector: {matchLabels: {app: a}}\n' +
  '  volumeClaimTemplates: [{metadata: {name: data}, spec: {accessModes: [ReadWriteOnce], resources: {requests: {storage: 1Gi}}}}]\n' +
  `  template:\n    metadata: {labels: {app: a}}\n    spec:\n      volumes: [${volume}]\n` +
  '      containers: [{name: web, image: a:1, volumeMounts: [{name: data, mountPath: /d}]}]\n';

const cases: readonly [name: string, text: string, asked: Asked, ...expected: string[]][] = [
  [
    'a spec that is missing is said once',
    POD(''),
    {},
    'error spec-missing spec.containers: Add `spec` with one container',
  ],
  [
    'a spec that is missing, when nobody wants the better words',
    POD(''),
    { off: 'spec-missing' },
    'error required-field spec [spec]',
  ],
  [
    'what is misplaced is not missed as well',
    POD(WEB),
    {},
    'error unknown-field containers []: Move `containers` to `spec`*',
  ],
  [
    'what is misplaced is missed when that is not said',
    POD('spec: {name: web, image: a:1}'),
    { off: 'unknown-field' },
    'error required-field spec.containers [spec.containers]: Add `containers: [{name: web, image: nginx:1.27}]`',
  ],
  [
    'fields of a container in its Pod are not missed below',
    POD('spec: {name: web, image: a:1}'),
    {},
    'error unknown-field spec.image []',
    'error unknown-field spec.name []: Remove `name`*',
  ],
  [
    'below a key that is written twice nothing is missed',
    POD(`spec: {${WEB}}\nspec: {}`),
    {},
    'error duplicate-key spec []: Remove the first `spec`*, Remove the second `spec`',
  ],
  [
    'in a version that we know, an unknown field is an Error',
    POD(`spec: {hostnam: x, strange: 1, dnsPolicy: Other, ${WEB}}`),
    {},
    'error enum-value spec.dnsPolicy: Change to `ClusterFirst`*, Change to `ClusterFirstWithHostNet`, Change to `Default`, Change to `None`',
    'error unknown-field spec.hostnam []: Change to `hostname`*',
    'error unknown-field spec.strange []: Remove `strange`*',
  ],
  [
    'in a newer one it may be there: nothing is deleted, and nothing preferred',
    POD(`spec: {hostnam: x, strange: 1, dnsPolicy: Other, Hostname: y, ${WEB}}`),
    { version: NEWEST_VERSION + 1 },
    'warning enum-value spec.dnsPolicy: Change to `ClusterFirst`, Change to `ClusterFirstWithHostNet`, Change to `Default`, Change to `None`',
    'warning unknown-field spec.Hostname []: Change to `hostname`*!',
    'warning unknown-field spec.hostnam []: Change to `hostname`',
    'warning unknown-field spec.strange []',
  ],
  [
    'what the server sets is decoded all the same',
    POD(`spec: {${WEB}}`, 'status: {phase: 7, strange: 1, conditions: [{status: Maybe}]}\n').replace(
      'name: a}',
      'name: a, managedFields: [{fieldsType: 7}]}',
    ),
    {},
    'error unknown-field status.strange []: Remove `strange`*',
    'error unquoted-string metadata.managedFields[0].fieldsType []: Quote the value*!',
    'error unquoted-string status.phase []: Quote the value*!',
  ],
  [
    'a volume that a claim replaces is decoded, and not judged',
    SET('{name: data, emptyDir: {medium: [x], sizeLimit: -1}}'),
    {},
    'error wrong-type spec.template.spec.volumes[0].emptyDir.medium []: Remove the brackets*',
  ],
  ['a volume that a claim replaces', SET('{name: data, emptyDir: {sizeLimit: -1}}'), {}],
  [
    'of a List only the items are judged',
    `apiVersion: v1\nkind: List\nmetadata: {strange: 1}\nstrange: 1\nitems:\n  - ${POD(`spec: {${WEB}}`).trimEnd().replaceAll('\n', '\n    ')}\n` +
      '  - {apiVersion: v1, kind: Pod, metadata: {name: B}, spec: {containers: [{name: web, image: a:1}]}}\n',
    {},
    'error name-invalid items[1].metadata.name: Change to `b`*',
  ],
  [
    'an object in the place of a list is judged as its item',
    POD('spec: {containers: {name: web, image: [a]}}'),
    {},
    'error wrong-type spec.containers []: Change to a list*',
    'error wrong-type spec.containers.image []: Remove the brackets*',
  ],
  [
    'an object that is no item is not',
    POD('spec: {containers: {web: [a]}}'),
    {},
    'error wrong-type spec.containers []: Change to a list*',
  ],
  [
    'nothing in a list of objects is an object without fields',
    POD('spec: {containers: [~]}'),
    {},
    'error required-field spec.containers[0].image [spec.containers[0].image]',
    'error required-field spec.containers[0].name [spec.containers[0].name]',
  ],
  [
    'nothing in a map is left alone, and other values are judged',
    POD(`spec: {${WEB}}`).replace('name: a}', 'name: a, labels: {a: 1, b: ~, c: yes, d: [x]}}'),
    {},
    'error unquoted-string metadata.labels.a []: Quote the value*!',
    'error unquoted-string metadata.labels.c []: Quote the value*!',
    'error wrong-type metadata.labels.d []: Remove the brackets*',
  ],
  [
    'values of other types: each by its own rule',
    POD(
      'spec: {containers: [{name: web, image: 7, stdin: "x", resources: {limits: {cpu: x, memory: [1]}}}], nodeSelector: 7}',
    ),
    {},
    'error quantity spec.containers[0].resources.limits.cpu []: Remove `cpu`',
    'error unquoted-string spec.containers[0].image []: Quote the value*!',
    'error wrong-type spec.containers[0].resources.limits.memory []: Remove the brackets*',
    'error wrong-type spec.containers[0].stdin []: Remove `stdin`*',
    'error wrong-type spec.nodeSelector []: Remove `nodeSelector`',
  ],
  [
    'a merge that takes the place of a field is a Warning; one that a field takes the place of is nothing',
    POD(
      'spec: {containers: [{tty: false, <<: {tty: true}, name: web, image: a:1}, {<<: {tty: true}, tty: false, name: b, image: a:1}]}',
    ),
    {},
    'warning duplicate-key spec.containers[0].tty []',
  ],
  [
    'words of Docker Compose and typos are not misplaced',
    POD(
      'spec: {containers: [{name: web, image: a:1, restart: always, environment: {A: b}, mem_limit: 512m, Restart: always, hostname: x}]}',
    ),
    {},
    'error unknown-field spec.containers[0].Restart []: Remove `Restart`*',
    'error unknown-field spec.containers[0].environment []: Change to `env`*',
    'error unknown-field spec.containers[0].hostname []',
    'error unknown-field spec.containers[0].mem_limit []: Change to `resources.limits.memory: 512Mi`*',
    'error unknown-field spec.containers[0].restart []: Change to `restartPolicy: Always`*',
    'error wrong-type spec.containers[0].environment []: Change to a list*',
  ],
  [
    'volumes of Docker Compose in a container',
    POD('spec: {containers: [{name: web, image: a:1, volumes: ["data:/data"]}]}'),
    {},
    'error unknown-field spec.containers[0].volumes []: Change to `volumeMounts` of a PersistentVolumeClaim, Change to `volumeMounts` of an `emptyDir`',
  ],
  [
    'volumes of Docker Compose in a Pod, and the same text elsewhere',
    POD(`spec: {volumes: ["data:/data"], tolerations: ["data:/data"], ${WEB}}`),
    {},
    'error wrong-type spec.tolerations[0] []',
    'error wrong-type spec.volumes []: Change to `volumeMounts` of a PersistentVolumeClaim, Change to `volumeMounts` of an `emptyDir`',
  ],
  [
    'a List without items is an object like any other',
    'apiVersion: v1\nkind: List\nmetadata: {}\nstrange: 1\n',
    {},
    'error unknown-field strange []: Remove `strange`*',
  ],
  [
    'an empty word is none where the server takes it for none',
    POD(
      'spec: {dnsPolicy: "", restartPolicy: "", containers: [{name: web, image: a:1, terminationMessagePolicy: "", ' +
        'imagePullPolicy: "", ports: [{containerPort: 80, protocol: ""}]}]}',
    ),
    {},
  ],
  [
    'pairs: their keys, their values, each at its own path',
    POD(`spec: {nodeSelector: {x: "y z", "u v": w}, ${WEB}}`).replace(
      'name: a}',
      'name: a, annotations: {a b: c}, labels: {a b: c, d: "e f"}}',
    ),
    {},
    'error label-value metadata.labels[d]: Change to `e-f`*',
    'error label-value spec.nodeSelector[x]: Change to `y-z`*',
    'error qualified-name metadata.annotations[a b]: Change to `a-b`*',
    'error qualified-name metadata.labels[a b]: Change to `a-b`*',
    'error qualified-name spec.nodeSelector[u v]: Change to `u-v`*',
  ],
  [
    'what is misplaced fills what is missing, and nothing else',
    POD('spec: {imagePullPolicy: Always, ports: [{containerPort: 80}], containers: [{name: web}]}'),
    {},
    'error required-field spec.containers[0].image [spec.containers[0].image]: Add `image: registry.example.com/web:1.0`',
    'error unknown-field spec.imagePullPolicy []',
  ],
  [
    'in a version that looks into a StatefulSet, all in it is an Error',
    SET('{name: w, secret: {secretName: A_}}, {name: V, emptyDir: {}}'),
    { version: 34 },
    'error dns-label spec.template.spec.volumes[1].name: Change to `v`*',
  ],
  [
    'in an older one it fails later: what is decoded is an Error, all else a Warning',
    SET('{name: w, secret: {secretName: [x]}}, {name: V, emptyDir: {}}'),
    { version: 33 },
    'error wrong-type spec.template.spec.volumes[0].secret.secretName []: Remove the brackets*',
    'warning dns-label spec.template.spec.volumes[1].name: Change to `v`*',
  ],
  [
    'in a newer version what moves is kept, and only what deletes is not offered',
    POD(WEB),
    { version: NEWEST_VERSION + 1 },
    'warning unknown-field containers []: Move `containers` to `spec`',
  ],
  [
    'a word of a list that has only some words',
    'apiVersion: v1\nkind: Service\nmetadata: {name: a}\nspec: {ports: [{port: 80}], selector: {a: b}, ipFamilies: [IPv5]}\n',
    {},
    'error enum-value spec.ipFamilies[0]: Change to `IPv4`*, Change to `IPv6`',
  ],
  [
    'volumes that a claim replaces are not twice there',
    SET('{name: data, emptyDir: {}}, {name: data, emptyDir: {}}'),
    {},
  ],
  [
    'status is decoded wherever it is an object, and judged where it is a field of its own',
    POD(`spec: {${WEB}}`, 'status: [x]\n'),
    {},
    'error wrong-type status []: Remove `status`',
  ],
  [
    'another strange list of a container is not volumes of Docker Compose',
    POD('spec: {containers: [{name: web, image: a:1, finalizers: ["data:/data"]}]}'),
    {},
    'error unknown-field spec.containers[0].finalizers []: Move `finalizers` to `metadata`*',
  ],
  [
    'key and value checks of a map that is wrong twice',
    POD(`spec: {nodeSelector: {"a b": "c d"}, ${WEB}}`),
    {},
    'error label-value spec.nodeSelector[a b]: Change to `c-d`*',
    'error qualified-name spec.nodeSelector[a b]: Change to `a-b`*',
  ],
  ['an empty value is no value', POD(`spec: {${WEB}, nodeSelector: ~, hostname: ~, tolerations: ~}`), {}],
];

describe('a walk through an object', () => {
  for (const [name, text, asked, ...expected] of cases) it(name, () => assert.deepEqual(found(text, asked), expected));
});
