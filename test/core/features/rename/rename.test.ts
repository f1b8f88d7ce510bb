import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileOffset } from '../../../../src/core/analysis/file-offsets.ts';
import { allFindings } from '../../../../src/core/analysis/diagnostics.ts';
import { prepareRename, rename } from '../../../../src/core/features/rename/rename.ts';
import { defaultSettings } from '../../../../src/core/settings/settings.ts';
import { applyEdits } from '../../../../src/core/text.ts';
import { commentRanges } from '../../../../src/core/yaml/comments.ts';
import { analyzer, workspace } from '../marked.ts';
import type { Marked } from '../marked.ts';

type Texts = Readonly<Record<string, string>>;

/** The changed files, or why not. */
function renamed(marked: Marked, newName: string): Texts | string {
  const changes = rename(marked.index, marked.path, fileOffset(marked.offset), newName, marked.files, analyzer);
  if ('refusal' in changes) return changes.refusal;
  return Object.fromEntries(
    [...changes].map(([path, edits]) => [path, applyEdits(marked.files.get(path)?.text ?? '', edits)]),
  );
}

const pod = (spec: string): string =>
  `apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\n  labels: {app: web}\nspec:\n${spec}`;

const VOLUMES = `  volumes:
    - name: "da¦ta" # for all
      emptyDir: {}
    - {name: logs, emptyDir: {}}
  containers:
    - name: app
      image: nginx:1.27
      volumeMounts:
        - {mountPath: /data, name: data}
        - mountPath: /logs
          name: logs
    - name: other
      image: busybox:1.36
      volumeMounts: [{name: 'data', mountPath: /data}]
`;

describe('rename', () => {
  it('writes the new name in every place, in the quotes that are there', () => {
    const before = pod(VOLUMES).replace('¦', '');
    const after = before
      .replace('"data" #', '"files" #')
      .replace('name: data}', 'name: files}')
      .replace("'data'", "'files'");
    assert.deepEqual(renamed(workspace({ a: pod(VOLUMES) }), 'files'), { a: after });
  });

  it('quotes a name that would be read as something else', () => {
    const text = renamed(workspace({ a: pod('  containers:\n    - name: a¦pp\n      image: nginx:1.27\n') }), 'on');
    assert.deepEqual(text, { a: pod('  containers:\n    - name: "on"\n      image: nginx:1.27\n') });
  });

  it('refuses to make two things one', () => {
    assert.match(String(renamed(workspace({ a: pod(VOLUMES) }), 'logs')), /^Duplicate /);
    const variables = pod(
      '  containers:\n    - name: app\n      image: nginx:1.27\n' +
        '      env: [{name: DI¦R, value: a}, {name: B, value: $(HOME)}]\n',
    );
    assert.equal(renamed(workspace({ a: variables }), 'HOME'), 'A variable named "HOME" already exists.');
    const config = (name: string) => `apiVersion: v1\nkind: ConfigMap\nmetadata: {name: ${name}}\n`;
    const files = {
      'x/a': config('o¦ne'),
      'x/b': config('two'),
      'x/pod': pod(
        '  containers: [{name: a, image: nginx:1.27, envFrom: [{configMapRef: {name: one}}, {configMapRef: ' +
          '{name: two}}]}]\n',
      ),
    };
    assert.equal(renamed(workspace(files), 'two'), 'A ConfigMap named "two" already exists.');
  });

  it('refuses what the field does not allow, in the words of its check', () => {
    assert.match(String(renamed(workspace({ a: pod(VOLUMES) }), 'My_Data')), /lowercase letters, digits and `-`/);
    const port = pod(
      '  containers:\n    - name: app\n      image: nginx:1.27\n      ports: [{name: ht¦tp, containerPort: 80}]\n',
    );
    assert.match(String(renamed(workspace({ a: port }), 'this-is-far-too-long')), /15/);
    assert.match(String(renamed(workspace({ a: port }), '')), /must not be empty/);
    const account = 'apiVersion: v1\nkind: ServiceAccount\nmetadata: {name: re¦ader}\n';
    assert.match(String(renamed(workspace({ a: account }), 'Reader!')), /ServiceAccount may contain lowercase letters/);
  });

  it('and what Kubernetes itself has created', () => {
    const envFrom = '      envFrom: [{configMapRef: {name: kube-ro¦ot-ca.crt}}]\n';
    const text = pod(`  containers:\n    - name: app\n      image: nginx:1.27\n${envFrom}`);
    assert.match(
      String(renamed(workspace({ a: text }), 'ca')),
      /creates the ConfigMap "kube-root-ca.crt" in every namesp/,
    );
  });

  it('also when the rule is turned off', () => {
    const marked = workspace({ a: pod(VOLUMES) });
    const silent = new Map(
      [...marked.files].map(([path, file]) => [
        path,
        analyzer.analyse(file.text, { ...defaultSettings, rules: { 'dns-label': 'off' } }),
      ]),
    );
    assert.match(String(renamed({ ...marked, files: silent }, 'My_Data')), /lowercase letters, digits and `-`/);
  });

  it('refuses while the YAML is broken, and when a file changed meanwhile', () => {
    assert.match(String(renamed(workspace({ a: pod(`${VOLUMES}  x: [`) }), 'files')), /syntax error/);
    const marked = workspace({ a: pod(VOLUMES) });
    const changed = new Map([['a', analyzer.analyse('a: 1\n', defaultSettings)]]);
    assert.match(String(renamed({ ...marked, files: changed }, 'files')), /Try again/);
    assert.match(String(renamed({ ...marked, files: new Map() }, 'files')), /Try again/);
  });

  it('does not rename keys, or what Kubernetes makes', () => {
    const { index, path, offset } = workspace({
      a: 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\ndata: {mo¦de: fast}\n',
    });
    assert.ok('refusal' in (prepareRename(index, path, fileOffset(offset)) ?? {}));
    const account = workspace({ a: pod('  serviceAccountName: def¦ault\n') });
    assert.ok('refusal' in (prepareRename(account.index, account.path, fileOffset(account.offset)) ?? {}));
  });

  it('changes labels, selectors and Services together', () => {
    const deployment =
      'apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web, labels: {app: web}}\nspec:\n' +
      '  selector: {matchLabels: {app: w¦eb}}\n  template:\n    metadata: {labels: {app: web}}\n' +
      '    spec: {containers: [{name: web, image: nginx:1.27}]}\n';
    const service =
      'apiVersion: v1\nkind: Service\nmetadata: {name: web}\nspec: {selector: {app: web}, ports: [{port: 80}]}\n';
    const marked = workspace({ 'x/d': deployment, 'x/s': service, 'y/s': service });
    assert.deepEqual(prepareRename(marked.index, marked.path, fileOffset(marked.offset)), {
      range: { start: marked.offset - 1, end: marked.offset + 2 },
      name: 'web',
      paths: ['x/d', 'x/s', 'y/s'],
    });
    assert.deepEqual(renamed(marked, 'shop'), {
      'x/d': deployment.replace('w¦eb', 'web').replaceAll('app: web', 'app: shop'),
      'x/s': service.replace('app: web', 'app: shop'),
      'y/s': service.replace('app: web', 'app: shop'),
    });
    const both = workspace({
      'x/d': deployment,
      'x/s': service,
      'x/other': service.replace('name: web', 'name: shop').replace('app: web', 'app: shop'),
    });
    assert.equal(renamed(both, 'shop'), 'A label named "shop" already exists.');
  });

  describe('follows a reference that means several objects to all of them', () => {
    const secret = (rest = '') => `apiVersion: v1\nkind: Secret\nmetadata:\n  name: key\n${rest}`;
    const user = (name: string, rest = '') =>
      `apiVersion: v1\nkind: Pod\nmetadata:\n  name: ${name}\n${rest}spec:\n` +
      '  containers: [{name: app, image: "nginx:1.27"}]\n  imagePullSecrets:\n    - name: key\n';
    const all = (texts: Texts): Texts =>
      Object.fromEntries(
        Object.entries(texts).map(([path, text]) => [path, text.replace('¦', '').replaceAll('name: key', 'name: new')]),
      );

    it('in files that are equally near', () => {
      const texts = {
        'a/x.yaml': `${secret()}---\n${user('a').replace('key', 'ke¦y')}`,
        'b/x.yaml': secret(),
        'c/x.yaml': user('c'),
      };
      assert.deepEqual(renamed(workspace(texts), 'new'), all(texts));
    });

    it('in namespaces that one without a namespace may be in', () => {
      const [one, two] = ['  namespace: one\n', '  namespace: two\n'];
      const texts = {
        a: [user('p', one).replace('key', 'ke¦y'), user('q'), secret(one), secret(two)].join('---\n'),
      };
      assert.deepEqual(renamed(workspace(texts), 'new'), all(texts));
    });
  });

  it('changes a port with its probes and Services, a variable inside texts', () => {
    const text = pod(
      '  containers:\n    - name: app\n      image: nginx:1.27\n      ports: [{name: web, containerPort: 80}]\n' +
        '      readinessProbe: {httpGet: {port: w¦eb}}\n      env: [{name: A, value: "1"}]\n      args:\n' +
        '        - |\n          echo $(A) $$(A)\n          echo $(A)\n',
    );
    const plain = text.replace('¦', '');
    assert.deepEqual(renamed(workspace({ a: text }), 'http'), {
      a: plain.replace('name: web, containerPort', 'name: http, containerPort').replace('port: web}', 'port: http}'),
    });
    const variable = plain.replace('name: A', 'name: ¦A');
    assert.deepEqual(renamed(workspace({ a: variable }), 'NUMBER'), {
      a: plain.replace('name: A', 'name: NUMBER').replaceAll('$(A)', '$(NUMBER)').replace('$$(NUMBER)', '$$$(A)'),
    });
    assert.match(String(renamed(workspace({ a: variable }), 'N U')), /Inside a longer string/);
  });
});

const top = join(import.meta.dirname, '../../../..');
const paths = ['samples', 'test/conformance/bases', 'lessons'].flatMap((folder) =>
  readdirSync(join(top, folder), { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
);
const samples = paths
  .filter((path) => path.endsWith('.yaml'))
  .map((path): [string, string] => [path, readFileSync(join(top, path), 'utf8')]);

describe('rename in every sample, of every name, to a fresh one', () => {
  for (const [name, text] of samples) {
    it(name, () => {
      const marked = workspace({ [name]: text });
      const file = marked.index.file(name);
      assert.ok(file);
      for (const { start, names } of file.documents) {
        for (const one of names.names) {
          const offset = start + one.range.start;
          const prepared = prepareRename(marked.index, name, fileOffset(offset));
          assert.ok(prepared);
          if ('refusal' in prepared) continue;
          const fresh = `fresh-${prepared.name.length}`;
          const after = renamed({ ...marked, path: name, offset }, fresh);
          assert.notEqual(typeof after, 'string', `${one.kind} ${one.name}: ${String(after)}`);
          const result = (after as Texts)[name] ?? '';
          const found = analyzer.analyse(result, defaultSettings);
          assert.ok(found.documents.every(({ analysis }) => analysis.parsed.problems.length === 0));
          assert.ok(
            allFindings(found).length <= allFindings(analyzer.analyse(text, defaultSettings)).length,
            `${one.kind} ${one.name}`,
          );
          assert.deepEqual(commentsOf(result), commentsOf(text));
        }
      }
    });
  }
});

function commentsOf(text: string): string[] {
  return commentRanges(text).map(({ start, end }) => text.slice(start, end));
}
