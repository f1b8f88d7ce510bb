/** Mistakes of form that newcomers make: each is one finding at its cause, and its first fix gives a clean manifest. */

import assert from 'node:assert/strict';
import { Analyzer } from '../../../src/core/analysis/analysis.ts';
import { allFindings } from '../../../src/core/analysis/diagnostics.ts';
import { defaultSettings } from '../../../src/core/settings/settings.ts';
import { atLeast } from '../../../src/core/rules/finding.ts';
import { applyEdits } from '../../../src/core/text.ts';
import { fixOf } from './mistake.ts';
import type { Mistake } from './mistake.ts';

const POD = `apiVersion: v1
kind: Pod
metadata:
  name: web
  labels:
    app: web
spec:
  imagePullSecrets:
    - name: registry
  containers:
    - name: web
      image: nginx:1.27
      command:
        - sh
        - -c
        - run
      ports:
        - containerPort: 8080
      env:
        - name: LEVEL
          value: info
        - name: PASSWORD
          valueFrom:
            secretKeyRef:
              name: db
              key: password
      livenessProbe:
        httpGet:
          path: /live
          port: 8080
      volumeMounts:
        - name: data
          mountPath: /data
        - name: config
          mountPath: /config
  volumes:
    - name: data
      emptyDir: {}
    - name: config
      configMap:
        name: app
`;

const mistakes: readonly Mistake[] = [
  {
    name: 'a value under its own name in braces',
    right: '- name: LEVEL',
    wrong: '- name: {name: LEVEL}',
    marks: '{name: LEVEL}',
    says: /must be a string/,
  },
  {
    name: 'a list in a list',
    right: '      ports:\n        - containerPort: 8080\n',
    wrong: '      ports: [[{containerPort: 8080}]]\n',
    marks: '[{containerPort: 8080}]',
    says: /must be an object, not a list/,
    becomes: '      ports: [{containerPort: 8080}]\n',
  },
  {
    name: 'items under their names',
    right:
      '      volumeMounts:\n        - name: data\n          mountPath: /data\n        - name: config\n          mountPath: /config\n',
    wrong: '      volumeMounts: {data: {mountPath: /data}, config: {mountPath: /config}}\n',
    marks: '{data: {mountPath: /data}, config: {mountPath: /config}}',
    says: /must be a list of objects/,
    becomes: '      volumeMounts: [{name: data, mountPath: /data}, {name: config, mountPath: /config}]\n',
  },
  {
    name: 'a label beside `labels`',
    right: '    app: web',
    wrong: '  app: web',
    marks: 'app',
    says: /belongs under `labels`; indent it/,
  },
  {
    name: 'the fields of httpGet beside it',
    right: '          path: /live\n          port',
    wrong: '        path: /live\n        port',
    marks: 'path',
    says: /`path` and `port` belong under `httpGet`/,
  },
  {
    name: 'a reference without valueFrom',
    right: '          valueFrom:\n            secretKeyRef:\n              name: db\n              key',
    wrong: '          secretKeyRef:\n            name: db\n            key',
    marks: 'secretKeyRef',
    says: /belongs in `valueFrom`/,
  },
  {
    name: 'volumes in a container',
    right:
      '  volumes:\n    - name: data\n      emptyDir: {}\n    - name: config\n      configMap:\n        name: app\n',
    wrong:
      '      volumes:\n        - name: data\n          emptyDir: {}\n        - name: config\n' +
      '          configMap:\n            name: app\n',
    marks: 'volumes',
    says: /belongs in `spec`/,
  },
  {
    name: 'port for containerPort',
    right: '- containerPort: 8080',
    wrong: '- port: 8080',
    marks: 'port',
    says: /Did you mean `containerPort`/,
  },
  {
    name: 'environment for env',
    right: '      env:',
    wrong: '      environment:',
    marks: 'environment',
    says: /Did you mean `env`/,
  },
  {
    name: 'a bare port',
    right: '- containerPort: 8080',
    wrong: '- 8080',
    marks: '8080',
    says: /Each item of `ports` must be an object/,
  },
  {
    name: 'a bare name',
    right: '- name: registry',
    wrong: '- registry',
    marks: 'registry',
    says: /Each item of `imagePullSecrets`/,
  },
  {
    name: 'a bare name of a ConfigMap',
    right: 'configMap:\n        name: app',
    wrong: 'configMap: app',
    marks: 'app',
    says: /`configMap` must be an object/,
    becomes: 'configMap: {name: app}',
  },
  {
    name: 'a variable as a pair',
    right: '- name: LEVEL\n          value: info',
    wrong: '- LEVEL: info',
    marks: 'LEVEL',
    says: /must have a `name`/,
  },
  {
    name: 'a variable as in a shell',
    right: '- name: LEVEL\n          value: info',
    wrong: '- LEVEL=info',
    marks: 'LEVEL=info',
    says: /must have a `name`/,
  },
  {
    name: 'labels as a list',
    right: '    app: web',
    wrong: '    - app: web',
    marks: 'labels',
    says: /map of strings/,
  },
  {
    name: 'a label without a space',
    right: '    app: web',
    wrong: '    app:web',
    marks: 'app:web',
    says: /Missing space after `:`/,
  },
  {
    name: 'a label with an equals sign',
    right: '    app: web',
    wrong: '    app=web',
    marks: 'app=web',
    says: /Key `app` must be followed by `:`/,
  },
  {
    name: 'a colon in an item of a command',
    right: '        - run',
    wrong: '        - echo hello: world',
    marks: 'echo hello: world',
    says: /must be quoted/,
    becomes: '        - "echo hello: world"',
  },
];

describe('mistakes of form', () => {
  const analyzer = new Analyzer();
  const findingsIn = (text: string) =>
    allFindings(analyzer.analyse(text, defaultSettings)).filter(({ severity }) => atLeast(severity, 'warning'));

  it('begin with a clean manifest', () => {
    assert.deepEqual(findingsIn(POD), []);
  });

  for (const mistake of mistakes) {
    it(mistake.name, () => void fixOf(POD, mistake, findingsIn));
  }

  it('a forgotten --- between two objects', () => {
    const [finding, ...others] = findingsIn(POD + POD);
    assert.deepEqual(others, []);
    assert.equal(applyEdits(POD + POD, finding?.fixes[0]?.edits ?? []), `${POD}---\n${POD}`);
  });

  it('a kind that is missing, by what the object holds', () => {
    const text = POD.replace('kind: Pod\n', '');
    const [finding, ...others] = findingsIn(text);
    assert.deepEqual(others, []);
    assert.deepEqual(findingsIn(applyEdits(text, finding?.fixes[0]?.edits ?? [])), []);
  });

  it('an object that stops after its first lines misses its spec once', () => {
    assert.deepEqual(
      findingsIn('apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\n').map(({ rule }) => rule),
      ['spec-missing'],
    );
  });

  it('a file mode as kubectl prints it is right', () => {
    assert.deepEqual(
      findingsIn(POD.replace('        name: app\n', '        name: app\n        defaultMode: 420\n')),
      [],
    );
  });

  it('containers right under the spec of a Deployment get their template, with the labels that are asked for', () => {
    const start =
      'apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: web\nspec:\n  selector:\n    matchLabels:\n' +
      '      app: web\n';
    const text = `${start}  containers:\n    - name: web\n      image: nginx:1.27\n`;
    const [finding, ...others] = findingsIn(text);
    assert.deepEqual(others, []);
    const fixed = applyEdits(text, finding?.fixes[0]?.edits ?? []);
    assert.equal(
      fixed,
      `${start}  template:\n    metadata:\n      labels:\n        app: web\n    spec:\n      containers:\n` +
        '        - name: web\n          image: nginx:1.27\n',
    );
    assert.deepEqual(findingsIn(fixed), []);
  });
});
