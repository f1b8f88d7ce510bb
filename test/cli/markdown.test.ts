import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { editedPage } from '../../src/cli/files/markdown.ts';
import { runProgram, withFiles } from './program.ts';

const PAGE = `# The shop

kind: prose, which is no YAML

1. Write a Pod:

   \`\`\`yaml
   apiVersion: v1
   kind: Pod
   metadata:
     name: web
   spec:
     containers:
       - name: web
         image: shop-web:2.1
         imagePullPolicy: always # soon
   \`\`\`

2. And a Service:

\`\`\`yaml title="service.yaml"
apiVersion: v1
kind: Service
metadata:
  Name: web
spec:
  selector: {app: web}
  ports: [{port: 80}]
\`\`\`

\`\`\`sh
kubectl apply -f service.yaml
\`\`\`
`;

/** Rule, line and document of each Error. */
async function errorsIn(...words: string[]): Promise<string[]> {
  const { out } = await runProgram(['check', '--quiet', '--format', 'json', ...words]);
  const files = JSON.parse(out) as {
    findings: { rule: string; document: number; range: { start: { line: number } } }[];
  }[];
  return files.flatMap(({ findings }) =>
    findings.map(({ rule, document, range }) => `${rule} ${range.start.line + 1} ${document}`),
  );
}

describe('pod-coach check README.md', () => {
  it('checks its YAML where it stands', () =>
    withFiles({ 'README.md': PAGE }, async (folder) => {
      const file = path.join(folder, 'README.md');
      assert.deepEqual(await errorsIn(file), ['enum-value 16 0', 'unknown-field 25 1']);
      const { out } = await runProgram(['check', '--quiet', file]);
      assert.match(out, / 16 \| {10}imagePullPolicy: always # soon\n/);
    }));

  it('checks pages that a pattern names, and leaves them alone in a folder', () =>
    withFiles({ 'docs/a.md': PAGE, 'docs/b.yaml': 'a: 1\n' }, async (folder) => {
      assert.equal((await errorsIn(path.join(folder, '**/*.md'))).length, 2);
      assert.deepEqual(await errorsIn(folder), []);
    }));

  it('fixes it with the indentation of its list, and nothing around it', () =>
    withFiles({ 'README.md': PAGE }, async (folder) => {
      const file = path.join(folder, 'README.md');
      assert.equal((await runProgram(['check', '--fix', file])).code, 0);
      assert.equal(await readFile(file, 'utf8'), PAGE.replace('always', 'Always').replace('  Name', '  name'));
      await runProgram(['check', '--fix-suggested', file]);
      const lines = (await readFile(file, 'utf8')).split('\n');
      assert.equal(lines[lines.findIndex((line) => line.includes('# soon')) + 1], '         resources:');
    }));

  it('makes no edit that would end its fence or its list', () => {
    const at = PAGE.indexOf('     name: web');
    const withLine = (newText: string): string | undefined =>
      editedPage(PAGE, [{ range: { start: at, end: at }, newText }]);
    assert.ok(withLine('     namespace: shop\n'));
    assert.equal(withLine('---\n'), undefined);
    assert.equal(withLine('   ```\n'), undefined);
  });

  it('compares its examples with no other file', () =>
    withFiles({ 'README.md': PAGE, 'a.yaml': 'a: 1\n' }, async (folder) => {
      const { out } = await runProgram(['check', '--format', 'json', path.join(folder, 'README.md')]);
      assert.doesNotMatch(out, /service-selects-nothing/);
    }));
});
