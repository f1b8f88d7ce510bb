import assert from 'node:assert/strict';
import path from 'node:path';
import { runProgram, withFiles } from './program.ts';

const WRONG =
  'apiVersion: v1\nkind: Pod\nmetadata:\n  name: "a|b`<img>[x](command:y)"\nspec:\n  restartPolicy: always\n' +
  '  containers:\n    - name: web\n      image: nginx:1.27\n' +
  '      resources: {requests: {cpu: 10m, memory: 8Mi}, limits: {memory: 8Mi}}\n';
const ERRORS = 2;

async function report(format: string, ...words: readonly string[]): Promise<{ out: string; code: number }> {
  let outcome = { out: '', code: 0 };
  await withFiles({ 'a b.yaml': WRONG }, async (folder) => {
    outcome = await runProgram(['check', path.join(folder, 'a b.yaml'), '--format', format, ...words]);
  });
  return outcome;
}

describe('pod-coach check --format', () => {
  it('github: one command a line, with what its parser would read undone', async () => {
    const { out } = await report('github');
    const lines = out.trimEnd().split('\n');
    for (const line of lines) assert.match(line, /^::(error|warning|notice) file=[^,:]+,line=\d+,endLine=\d+,.*::.+$/);
    assert.equal(lines.filter((line) => line.startsWith('::error ')).length, ERRORS);
  });

  it('gitlab: an array of issues, each with what the Code Quality format asks for, no fingerprint twice', async () => {
    const issues = JSON.parse((await report('gitlab')).out) as Record<string, unknown>[];
    assert.ok(issues.length >= ERRORS);
    assert.equal(new Set(issues.map(({ fingerprint }) => fingerprint)).size, issues.length);
    for (const { description, check_name: name, severity, location } of issues) {
      assert.ok(typeof description === 'string' && typeof name === 'string');
      assert.ok(['info', 'minor', 'major', 'critical', 'blocker'].includes(String(severity)));
      const { path: file, lines } = location as { path: string; lines: { begin: number } };
      assert.ok(file.endsWith('a b.yaml') && lines.begin >= 1);
    }
  });

  it('junit: well-formed XML whose counts are true', async () => {
    const { out } = await report('junit', '--fail-on', 'error');
    assert.match(out, /^<\?xml version="1\.0" encoding="UTF-8"\?>\n<testsuites /);
    const [, tests, failures] = /tests="(\d+)" failures="(\d+)"/.exec(out) ?? [];
    assert.equal(Number(tests), out.split('<testcase ').length - 1);
    assert.equal(Number(failures), out.split('<failure ').length - 1);
    assert.equal(Number(failures), ERRORS);
    // Outside of tags and of what is escaped, no character of XML is left.
    const rest = out
      .replaceAll(/<\/?[a-z]+(?: [a-z]+="[^"<]*")*\/?>|<\?xml [^>]*\?>/g, '')
      .replaceAll(/&(?:amp|lt|gt|quot|#\d+);/g, '');
    assert.doesNotMatch(rest, /[<>&"]/);
  });

  it('markdown: a table whose cells hold what comes from the file as text', async () => {
    const { out } = await report('markdown');
    const rows = out.split('\n').filter((line) => line.startsWith('| `'));
    assert.ok(rows.length >= ERRORS);
    for (const row of rows) assert.equal(row.replaceAll('\\|', '').split('|').length, 6, row);
    assert.doesNotMatch(out.replaceAll(/`[^`]*`/g, ''), /(?<!\\)[<[]/);
  });

  it('markdown and text say that nothing was found', async () => {
    await withFiles({ 'a.yaml': 'a: 1\n' }, async (folder) => {
      assert.match((await runProgram(['check', folder, '--format', 'markdown'])).out, /No problems found in 1 file\./);
      assert.equal((await runProgram(['check', folder, '--format', 'github'])).out, '');
    });
  });
});

describe('pod-coach check', () => {
  it('--fail-on says from which severity on it fails', async () => {
    assert.equal((await report('text', '--fail-on', 'never')).code, 0);
    assert.equal((await report('text', '--fail-on', 'error')).code, 1);
    assert.equal((await report('text', '--fail-on', 'warning', '--rule', 'image-tag')).code, 0);
  });

  it('--rule and --ignore-rule choose, and name the nearest rule when there is no such one', async () => {
    const only = JSON.parse((await report('json', '--rule', 'enum-value')).out) as { findings: { rule: string }[] }[];
    assert.deepEqual(
      only.flatMap(({ findings }) => findings.map(({ rule }) => rule)),
      ['enum-value'],
    );
    const without = (await report('json', '--ignore-rule', 'enum-value')).out;
    assert.doesNotMatch(without, /"enum-value"/);
    const { code, problems } = await runProgram(['check', '.', '--rule', 'enum-valu']);
    assert.deepEqual(
      { code, problems: problems.split('\n')[0] },
      { code: 2, problems: 'pod-coach: Unknown rule "enum-valu". Did you mean enum-value?' },
    );
  });

  it('--statistics counts each rule', async () => {
    assert.match((await report('text', '--statistics')).out, /^1 {2}error {8}enum-value/m);
    const rows = JSON.parse((await report('json', '--statistics')).out) as { rule: string; count: number }[];
    assert.equal(rows.find(({ rule }) => rule === 'enum-value')?.count, 1);
  });

  it('--quiet tells errors only, --color paints', async () => {
    assert.doesNotMatch((await report('text', '--quiet')).out, / (warning|information|hint): /);
    assert.match((await report('text', '--color', 'always')).out, /\u001b\[31;1merror/);
    assert.doesNotMatch((await report('text', '--color', 'never')).out, /\u001b/);
  });

  it('- is standard input', async () => {
    const { code, out } = await runProgram(['check', '-'], WRONG);
    assert.deepEqual([code, out.includes('<stdin>:6:18  error')], [1, true]);
  });

  it('names the nearest command and option', async () => {
    assert.match((await runProgram(['chekc', '.'])).problems, /Did you mean check\?/);
    assert.match((await runProgram(['check', '.', '--formt', 'json'])).problems, /Did you mean --format\?/);
    for (const command of ['check', 'explain', 'rules', 'upgrade'])
      assert.match((await runProgram([command, '--help'])).out, new RegExp(`^Usage: pod-coach ${command}`));
  });

  it('--prune takes from the baseline what occurs no longer', async () => {
    await withFiles({ 'a.yaml': WRONG, 'b.yaml': WRONG }, async (folder) => {
      const list = path.join(folder, 'baseline.json');
      const files = [path.join(folder, 'a.yaml'), path.join(folder, 'b.yaml')];
      assert.equal((await runProgram(['check', ...files, '--write-baseline', list])).code, 0);
      await runProgram(['check', files[0] ?? '', '--fix']);
      assert.match((await runProgram(['check', ...files, '--baseline', list])).problems, /no longer has enum-value/);
      assert.equal((await runProgram(['check', ...files, '--baseline', list, '--prune'])).code, 0);
      assert.equal((await runProgram(['check', ...files, '--accepted', list])).problems, '');
    });
  });
});

describe('pod-coach explain, rules and upgrade', () => {
  it('explain tells why, with an example', async () => {
    const { code, out } = await runProgram(['explain', 'enum-value']);
    assert.equal(code, 0);
    assert.match(out, /\(enum-value\)\n\nError: /);
    assert.match(out, /Example:\n\n {2}\S/);
    assert.equal((await runProgram(['explain', 'nothing-like-it'])).code, 2);
  });

  it('rules lists them all', async () => {
    const rules = JSON.parse((await runProgram(['rules', '--json'])).out) as { id: string }[];
    assert.equal(rules.length, (await runProgram(['rules'])).out.trimEnd().split('\n').length);
    assert.ok(rules.length > 250);
  });

  it('upgrade tells what a newer version rejects', async () => {
    const service =
      'apiVersion: v1\nkind: Service\nmetadata:\n  name: web\nspec:\n  externalIPs: [10.01.2.3]\n' +
      '  selector: {app: web}\n  ports: [{port: 80}]\n';
    await withFiles({ 'a.yaml': service }, async (folder) => {
      const { code, out } = await runProgram(['upgrade', folder, '--from', '1.35', '--to', '1.36']);
      assert.equal(code, 1, out);
      assert.match(out, /a\.yaml:6 {2}rejected: /);
      assert.match(out, /1 file from Kubernetes 1\.35 to 1\.36: 1 newly rejected, /);
      assert.equal((await runProgram(['upgrade', folder, '--from', '1.36', '--to', '1.35'])).code, 2);
    });
  });
});
