import assert from 'node:assert/strict';
import { Analyzer } from '../../../../src/core/analysis/analysis.ts';
import { allFindings } from '../../../../src/core/analysis/diagnostics.ts';
import { fixAll, fixAllSafe } from '../../../../src/core/features/fixes/fix-all.ts';
import { defaultSettings } from '../../../../src/core/settings/settings.ts';
import { applyEdits } from '../../../../src/core/text.ts';

const analyzer = new Analyzer();

function fixed(text: string): { text: string; repairs: number } {
  const { edits, file, repairs } = fixAllSafe(analyzer.analyse(text, defaultSettings), analyzer, defaultSettings);
  const result = applyEdits(text, edits);
  assert.equal(result, file.text);
  return { text: result, repairs };
}

const TYPOS = `apiVersion: v1
kind: Pod
Metadata: # who
  name: web
spec:
  containers:
    - name: web
      image: nginx:1.27
      imagepullpolicy: Always # always
      ports:
        - containerPort: "80"
          Protocol: TCP
`;

const FIXED = `apiVersion: v1
kind: Pod
metadata: # who
  name: web
spec:
  containers:
    - name: web
      image: nginx:1.27
      imagePullPolicy: Always # always
      ports:
        - containerPort: 80
          protocol: TCP
`;

describe('fix all', () => {
  it('makes every safe repair, also those that others bring to light', () => {
    assert.deepEqual(fixed(TYPOS), { text: FIXED, repairs: 4 });
  });

  it('reaches all documents, and keeps CRLF', () => {
    const twice = `${TYPOS}---\n${TYPOS}`.replaceAll('\n', '\r\n');
    assert.deepEqual(fixed(twice), { text: `${FIXED}---\n${FIXED}`.replaceAll('\n', '\r\n'), repairs: 8 });
  });

  it('does nothing the second time', () => {
    assert.deepEqual(fixed(FIXED), { text: FIXED, repairs: 0 });
  });

  it('leaves alone what is not safe', () => {
    const text = TYPOS.replace(/Metadata|imagepullpolicy|"80"|Protocol/g, (typo) =>
      typo === '"80"' ? '80' : `x${typo}`,
    );
    const findings = allFindings(analyzer.analyse(text, defaultSettings));
    assert.ok(findings.some(({ fixes }) => fixes.length > 0));
    assert.deepEqual(fixed(text), { text, repairs: 0 });
  });

  it('keeps the end of a line whose line break is not the usual one', () => {
    const head =
      '# made on Windows\r\napiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  restartPolicy: Never\n';
    const text = `${head}  containers:\n    - name: web\n      image: nginx:1.27\n  nodeName: node-12\n  nodeName: node-12`;
    assert.equal(fixed(text).text, text.slice(0, -'\n  nodeName: node-12'.length));
    const windows = text.replaceAll(/\r?\n/g, '\r\n').replace('# made on Windows\r\n', '# made on Windows\n');
    assert.equal(fixed(windows).text, windows.slice(0, -'\r\n  nodeName: node-12'.length));
  });

  it('applies nothing that was not tried, however large the document is', () => {
    const pod = (at: number): string =>
      `  - apiVersion: v1\n    kind: Pod\n    metadata:\n      name: web-${at}\n    spec:\n      containers:\n` +
      '        - name: web\n          image: nginx:1.27\n          ports:\n            - containerPort: "80"\n';
    const filler = `    # ${'.'.repeat(2500)}\n`;
    const broken = '      volumes:\n        - name: database\n          image: postgres:17.2\n';
    const text =
      'apiVersion: v1\nkind: List\nitems:\n' +
      `${Array.from({ length: 40 }, (_, at) => filler + pod(at)).join('')}${broken}`;
    assert.ok(text.length > 100_000);
    const { text: result, repairs } = fixed(text);
    assert.equal(repairs, 40);
    assert.equal(result, text.replaceAll('"80"', '80'));
  });

  it('fixes five thousand typos of one file', () => {
    const ports = Array.from({ length: 5000 }, (_, at) => `        - ContainerPort: ${at + 1}\n`);
    const head = TYPOS.slice(0, TYPOS.indexOf('        - containerPort'))
      .replace('Metadata', 'metadata')
      .replace('imagepullpolicy', 'imagePullPolicy');
    const { text } = fixed(head + ports.join(''));
    assert.ok(text === head + ports.join('').replaceAll('Container', 'container'));
  });

  it('makes a safe repair together with what it brings to light, where that is safe too', () => {
    const service = (type: string, clusterIP: string): string =>
      `apiVersion: v1\nkind: Service\nmetadata:\n  name: web\nspec:\n  type: ${type}\n  clusterIP: ${clusterIP}\n` +
      '  selector:\n    app: web\n  ports:\n    - port: 80\n';
    assert.equal(fixed(service('clusterIP', 'none')).text, service('ClusterIP', 'None'));
    assert.equal(fixed(service('clusterIP', 'web')).text, service('clusterIP', 'web'));
  });

  const numbers = (policy: string, volume: string): string =>
    'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  containers:\n    - name: web\n' +
    '      image: nginx:1.27\n      resources: {limits: {cpu: 1, memory: 64Mi}}\n' +
    `      terminationMessagePolicy: ${policy}\n      volumeMounts:\n        - name: ${volume}\n` +
    '          mountPath: /data\n  volumes:\n    - name: data\n      emptyDir: {}\n';

  it('leaves alone what would need a choice one step further', () => {
    assert.equal(fixed(numbers('7', '1')).text, numbers('7', '1'));
  });

  it('makes the preferred ones one step further when asked to, before it follows advice that rests on them', () => {
    const text = numbers('7', '1');
    const { edits } = fixAll(analyzer.analyse(text, defaultSettings), analyzer, defaultSettings, 'preferred');
    assert.equal(applyEdits(text, edits), numbers('File', 'data'));
  });
});
