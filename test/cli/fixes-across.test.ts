/** `--fix-suggested` between files. What the files must be afterwards is written by hand. */

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { runProgram, withFiles } from './program.ts';

const POD = `apiVersion: v1
kind: Pod
metadata:
  name: web
  labels:
    app: web
spec:
  containers:
    - name: web
      image: shop/web:2.4.1
      env:
        - name: PASSWORD
          valueFrom:
            secretKeyRef:
              name: shop-login
              key: password
      envFrom:
        - configMapRef:
            name: prices
`;

const PORTS = '      ports:\n        - containerPort: 8080\n';
const SERVICE = `apiVersion: v1
kind: Service
metadata:
  name: web
spec:
  selector:
    app: web
  ports:
    - port: 80
      targetPort: http
`;

const RULES = ['config-missing', 'target-port-unknown', 'service-selects-nothing', 'secret-key-empty'].flatMap(
  (rule) => ['--rule', rule],
);

const CREATED = `---
# Fill in the values before you apply this Secret.
apiVersion: v1
kind: Secret
metadata:
  name: shop-login
stringData:
  password: ""
---
apiVersion: v1
kind: ConfigMap
metadata:
  name: prices
`;

describe('pod-coach check --fix-suggested across files', () => {
  it('creates what is missing in the profile production, and warns of values to fill in', () =>
    withFiles({ 'web.yaml': POD }, async (folder) => {
      const words = ['check', folder, '--profile', 'production', ...RULES];
      const { out } = await runProgram(words);
      assert.match(out, /information: Secret `shop-login` is not defined in these files/);
      assert.match(out, /warning: ConfigMap `prices` is not defined in these files/);
      const fixed = await runProgram([...words, '--fix-suggested']);
      assert.equal(await readFile(path.join(folder, 'web.yaml'), 'utf8'), POD + CREATED);
      assert.match(fixed.out, /warning: Key `password` of Secret `shop-login` is empty/);
      assert.match(fixed.problems, /web\.yaml: Create Secret `shop-login` with empty values: fill in the values\.\n/);
      const again = await runProgram([...words, '--fix-suggested']);
      assert.equal(again.problems, '');
      assert.equal(await readFile(path.join(folder, 'web.yaml'), 'utf8'), POD + CREATED);
    }));

  it('says nothing of it in other profiles, and for files that git names', () =>
    withFiles({ 'web.yaml': POD }, async (folder) => {
      assert.doesNotMatch((await runProgram(['check', folder, '--profile', 'standard'])).out, /config-missing/);
      const git = (...words: string[]): unknown =>
        execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.com', ...words], { cwd: folder });
      git('init', '-q');
      git('add', '.');
      const home = process.cwd();
      process.chdir(folder);
      const staged = await runProgram(['check', '--staged', '--profile', 'production']).finally(() =>
        process.chdir(home),
      );
      assert.doesNotMatch(staged.out, /config-missing/);
      assert.match(staged.out, /web\.yaml/);
    }));

  it('knows what is beside a file that is named alone', () =>
    withFiles({ 'web.yaml': POD, 'rest.yaml': CREATED.slice('---\n'.length) }, async (folder) => {
      const { out } = await runProgram(['check', path.join(folder, 'web.yaml'), '--profile', 'production', ...RULES]);
      assert.doesNotMatch(out, /config-missing/);
    }));

  it('changes the other file, and prints one patch for each file', () =>
    withFiles({ 'pod.yaml': POD + PORTS, 'service.yaml': SERVICE }, async (folder) => {
      const words = ['check', folder, '--fix-suggested', '--rule', 'target-port-unknown'];
      const named = POD + PORTS.replace('- containerPort', '- name: http\n          containerPort');
      const { out, code } = await runProgram([...words, '--diff']);
      assert.equal(code, 1);
      assert.equal(out.match(/^\+\+\+ /gm)?.length, 1);
      assert.match(out, /^\+ {8}- name: http$/m);
      assert.equal(await readFile(path.join(folder, 'pod.yaml'), 'utf8'), POD + PORTS);
      assert.equal((await runProgram(words)).code, 0);
      assert.equal(await readFile(path.join(folder, 'pod.yaml'), 'utf8'), named);
      assert.equal(await readFile(path.join(folder, 'service.yaml'), 'utf8'), SERVICE);
    }));

  it('takes the name that is nearly right, and --fix alone does neither', () =>
    withFiles(
      { 'pod.yaml': POD, 'map.yaml': 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: price\ndata:\n  a: b\n' },
      async (folder) => {
        const words = ['check', folder, '--rule', 'config-missing'];
        await runProgram([...words, '--fix']);
        assert.equal(await readFile(path.join(folder, 'pod.yaml'), 'utf8'), POD);
        await runProgram([...words, '--fix-suggested']);
        assert.equal(await readFile(path.join(folder, 'pod.yaml'), 'utf8'), POD.replace('name: prices', 'name: price'));
      },
    ));
});
