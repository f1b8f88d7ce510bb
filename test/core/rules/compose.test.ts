/** What people paste from Docker Compose: one finding each, and nothing is lost. */

import assert from 'node:assert/strict';
import { Analyzer } from '../../../src/core/analysis/analysis.ts';
import { verifiedFixes } from '../../../src/core/features/fixes/verified-fixes.ts';
import { defaultSettings } from '../../../src/core/settings/settings.ts';
import { applyEdits } from '../../../src/core/text.ts';

const analyzer = new Analyzer();

const HEAD = `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  containers:
    - name: web
      image: nginx:1.27
`;

/** The Errors of a Pod, and what each fix of the first makes of it. */
function errorsOf(rest: string): { errors: string[]; fixed: Record<string, string> } {
  const [document] = analyzer.analyse(HEAD + rest, defaultSettings).documents;
  const errors = document?.analysis.findings.filter(({ severity }) => severity === 'error') ?? [];
  const [first] = errors;
  const fixes = document && first ? verifiedFixes(first, document.analysis, analyzer) : [];
  return {
    errors: errors.map(({ rule, path }) => `${rule} ${path}`),
    fixed: Object.fromEntries(
      fixes.map(({ title, preferred, edits }) => [
        `${title}${preferred ? '*' : ''}`,
        applyEdits(HEAD + rest, edits).slice(HEAD.length),
      ]),
    ),
  };
}

describe('volumes of Docker Compose', () => {
  it('become mounts of a volume that the Pod has', () => {
    const volumes = '  volumes:\n    - name: data\n      emptyDir: {}\n';
    assert.deepEqual(errorsOf(`      volumes:\n        - data:/var/lib/web:ro\n${volumes}`), {
      errors: ['unknown-field spec.containers[0].volumes'],
      fixed: {
        'Change to `volumeMounts`*':
          '      volumeMounts:\n        - name: data\n          mountPath: /var/lib/web\n' +
          `          readOnly: true\n${volumes}`,
      },
    });
  });

  it('ask what a volume shall be that is only named', () => {
    const { errors, fixed } = errorsOf('      volumes: ["data:/data"]\n');
    assert.deepEqual(errors, ['unknown-field spec.containers[0].volumes']);
    assert.deepEqual(Object.keys(fixed), [
      'Change to `volumeMounts` of a PersistentVolumeClaim',
      'Change to `volumeMounts` of an `emptyDir`',
    ]);
  });

  it('are one finding without a fix where a path is relative: it is on the computer of the author', () => {
    assert.deepEqual(errorsOf('      volumes:\n        - ./data:/data\n        - /cache\n'), {
      errors: ['unknown-field spec.containers[0].volumes'],
      fixed: {},
    });
  });

  it('are one finding in the Pod, too, and the one container mounts them', () => {
    const { errors, fixed } = errorsOf('  volumes:\n    - /var/log:/logs\n    - /cache\n');
    assert.deepEqual(errors, ['wrong-type spec.volumes']);
    assert.deepEqual(Object.values(fixed), [
      `      volumeMounts:
        - name: var-log
          mountPath: /logs
        - name: cache
          mountPath: /cache
  volumes:
    - name: var-log
      hostPath:
        path: /var/log
    - name: cache
      emptyDir: {}
`,
    ]);
  });
});

describe('a healthcheck of Docker Compose', () => {
  it('is one finding, and becomes a liveness probe', () => {
    const { errors, fixed } = errorsOf(
      '      healthcheck:\n        test: curl -f localhost\n        interval: 1m\n        start_period: 5s\n',
    );
    assert.deepEqual(errors, ['unknown-field spec.containers[0].healthcheck']);
    assert.match(
      Object.values(fixed)[0] ?? '',
      /livenessProbe:\n {8}exec:\n[^]*periodSeconds: 60\n {8}initialDelaySeconds: 5\n/,
    );
  });

  it('keeps its comments: no fix rather than one without them', () => {
    const { errors, fixed } = errorsOf('      healthcheck:\n        test: [CMD, ls] # cheap\n');
    assert.deepEqual(errors, ['unknown-field spec.containers[0].healthcheck']);
    assert.deepEqual(fixed, {});
  });
});
