/** Shapes of several lines: complete, right, and in the right place. */

import assert from 'node:assert/strict';
import { defaultSettings } from '../../../../src/core/settings/settings.ts';
import { allFindings } from '../../../../src/core/analysis/diagnostics.ts';
import { analyzer, choose, chosen, completeAt, readCursor } from './completing.ts';

const POD = 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\n  labels:\n    app: web\nspec:\n';
const CONTAINER = `${POD}  containers:\n    - name: app\n      image: registry.example.com/app:1.0\n`;

/** What is found at Warning or above. */
function seriousIn(text: string): string[] {
  return allFindings(analyzer.analyse(text, defaultSettings))
    .filter(({ severity }) => severity === 'error' || severity === 'warning')
    .map(({ rule, message }) => `${rule}: ${message}`);
}

describe('shapes', () => {
  const places: readonly [place: string, text: string, labels: readonly string[]][] = [
    [
      'an empty document',
      '‸',
      [
        'Pod',
        'Deployment with its Service',
        'Deployment',
        'StatefulSet with its Service',
        'DaemonSet',
        'Job',
        'CronJob',
        'Service',
        'ConfigMap',
        'PersistentVolumeClaim',
      ],
    ],
    ['containers', `${CONTAINER}    - ‸`, ['container', 'container with a port', 'hardened container']],
    ['containers, before the dash', `${CONTAINER}    ‸`, ['container', 'container with a port', 'hardened container']],
    ['init containers', `${CONTAINER}  initContainers:\n    - ‸`, ['init container', 'sidecar container']],
    [
      'a container',
      `${CONTAINER}      ‸`,
      [
        'securityContext: hardened',
        'livenessProbe: HTTP',
        'livenessProbe: TCP',
        'livenessProbe: gRPC',
        'livenessProbe: command',
        'readinessProbe: HTTP',
        'startupProbe: HTTP',
      ],
    ],
    [
      'a sidecar',
      `${CONTAINER}  initContainers:\n    - name: helper\n      image: registry.example.com/helper:1.0\n` +
        '      restartPolicy: Always\n      ‸',
      ['livenessProbe: HTTP'],
    ],
    [
      'variables',
      `${CONTAINER}      env:\n        - ‸`,
      ['variable', 'variable from a ConfigMap', 'variable from a Secret', 'variable from the Pod'],
    ],
    [
      'sources of variables',
      `${CONTAINER}      envFrom:\n        - ‸`,
      ['all keys of a ConfigMap', 'all keys of a Secret'],
    ],
    ['ports', `${CONTAINER}      ports:\n        - ‸`, ['named port']],
    [
      'volumes',
      `${CONTAINER}  volumes:\n    - ‸`,
      [
        'emptyDir',
        'configMap',
        'secret',
        'persistentVolumeClaim',
        'downwardAPI',
        'projected',
        'ephemeral',
        'hostPath',
        'nfs',
        'image',
      ].map((source) => `${source} volume, mounted`),
    ],
    [
      'mounts',
      `${CONTAINER}      volumeMounts:\n        - ‸\n  volumes:\n    - name: old\n      emptyDir: {}\n`,
      ['mount old', 'new emptyDir volume', 'new configMap volume', 'new persistentVolumeClaim volume'],
    ],
    ['mounts, before there are volumes', `${CONTAINER}      volumeMounts:\n        - ‸`, ['new emptyDir volume']],
    ['a Pod', `${CONTAINER}  ‸`, ['securityContext: hardened']],
    ['tolerations', `${CONTAINER}  tolerations:\n    - ‸`, ['key, operator, effect']],
  ];
  for (const [place, text, labels] of places) {
    it(`for ${place} are right as they are`, () => {
      const { text: plain } = readCursor(text);
      const offered = completeAt(text).filter(({ kind }) => kind === 'shape');
      assert.deepEqual(
        labels.filter((label) => !offered.some((shape) => shape.label === label)),
        [],
      );
      for (const shape of offered) {
        const result = choose(plain, shape);
        const label = `${shape.label}\n${result}`;
        assert.deepEqual(seriousIn(result), [], label);
      }
    });
  }

  it('put a volume and its mount where each belongs', () => {
    assert.equal(
      chosen(`${CONTAINER}  volumes:\n    - ‸`, 'emptyDir volume, mounted'),
      `${CONTAINER}      volumeMounts:\n        - name: scratch\n          mountPath: /scratch\n  volumes:\n` +
        '    - name: scratch\n      emptyDir: {}',
    );
    assert.equal(
      chosen(`${CONTAINER}      volumeMounts:\n        - ‸\n  restartPolicy: Never\n`, 'new secret volume'),
      `${CONTAINER}      volumeMounts:\n        - name: secret\n          mountPath: /etc/secret\n` +
        '          readOnly: true\n  restartPolicy: Never\n  volumes:\n    - name: secret\n      secret:\n' +
        '        secretName: secret\n',
    );
    assert.equal(
      chosen(`${CONTAINER}      volumeMounts:\n        - ‸`, 'new emptyDir volume'),
      `${CONTAINER}      volumeMounts:\n        - name: scratch\n          mountPath: /scratch\n  volumes:\n` +
        '    - name: scratch\n      emptyDir: {}',
    );
  });

  it('ask the ports that the container has', () => {
    const text = `${CONTAINER}      ports:\n        - name: web\n          containerPort: 3000\n      ‸`;
    assert.match(
      chosen(text, 'livenessProbe: HTTP') ?? '',
      /livenessProbe:\n {8}httpGet:\n {10}path: \/healthz\n {10}port: web\n {8}periodSeconds: 10$/,
    );
    assert.match(chosen(text, 'readinessProbe: gRPC') ?? '', /grpc:\n {10}port: 3000\n/);
  });

  it('type a name once for all its places', () => {
    const shape = completeAt('‸').find(({ label }) => label === 'Deployment with its Service');
    const links = shape?.parts.flatMap((part) => (typeof part === 'string' ? [] : (part.link ?? []))) ?? [];
    assert.ok(links.length >= 6 && links.every((link) => link === 'name'), links.join());
  });

  it('are not for objects that have such a field already', () => {
    const labels = completeAt(`${CONTAINER}      livenessProbe:\n        tcpSocket:\n          port: 80\n      ‸`).map(
      ({ label }) => label,
    );
    assert.ok(!labels.includes('livenessProbe: HTTP') && labels.includes('readinessProbe: HTTP'));
  });
});
