import assert from 'node:assert/strict';
import { Analyzer } from '../../../src/core/features/analysis.ts';
import { allFindings } from '../../../src/core/features/diagnostics.ts';
import { fixAllSafe } from '../../../src/core/features/fix-all.ts';
import { defaultSettings } from '../../../src/core/features/settings.ts';
import { applyEdits } from '../../../src/core/text.ts';

const analyzer = new Analyzer();

function fixed(text: string): { text: string; repairs: number } {
  const { edits, file, repairs } = fixAllSafe(analyzer.analyse(text, defaultSettings), analyzer, defaultSettings);
  const result = applyEdits(text, edits);
  assert.equal(result, file.text);
  return { text: result, repairs };
}

const SLIPS = `apiVersion: v1
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

const MENDED = `apiVersion: v1
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
    assert.deepEqual(fixed(SLIPS), { text: MENDED, repairs: 4 });
  });

  it('reaches all documents, and keeps CRLF', () => {
    const twice = `${SLIPS}---\n${SLIPS}`.replaceAll('\n', '\r\n');
    assert.deepEqual(fixed(twice), { text: `${MENDED}---\n${MENDED}`.replaceAll('\n', '\r\n'), repairs: 8 });
  });

  it('does nothing the second time', () => {
    assert.deepEqual(fixed(MENDED), { text: MENDED, repairs: 0 });
  });

  it('leaves alone what is not safe', () => {
    const text = SLIPS.replace(/Metadata|imagepullpolicy|"80"|Protocol/g, (slip) => (slip === '"80"' ? '80' : `x${slip}`));
    const findings = allFindings(analyzer.analyse(text, defaultSettings));
    assert.ok(findings.some(({ fixes }) => fixes.length > 0));
    assert.deepEqual(fixed(text), { text, repairs: 0 });
  });

  it('mends five thousand slips of one file', () => {
    const ports = Array.from({ length: 5000 }, (_, at) => `        - ContainerPort: ${at + 1}\n`);
    const head = SLIPS.slice(0, SLIPS.indexOf('        - containerPort')).replace('Metadata', 'metadata').replace('imagepullpolicy', 'imagePullPolicy');
    const { text } = fixed(head + ports.join(''));
    assert.ok(text === head + ports.join('').replaceAll('Container', 'container'));
  });
});
