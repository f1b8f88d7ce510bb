import assert from 'node:assert/strict';
import { runProgram } from './program.ts';

const YAML = '# The shop.\nkind: Pod\nmetadata:\n  name: web\n';

describe('pod-coach convert', () => {
  it('writes another format, and says what is lost', async () => {
    const kyaml = '---\n# The shop.\n{\n  kind: "Pod",\n  metadata: {\n    name: "web",\n  },\n}\n';
    assert.deepEqual(await runProgram(['convert', '-', '--to', 'kyaml'], YAML), { code: 0, out: kyaml, problems: '' });
    const { code, out, problems } = await runProgram(['convert', '-', '--to', 'json'], YAML);
    assert.equal(code, 0);
    assert.deepEqual(JSON.parse(out), { kind: 'Pod', metadata: { name: 'web' } });
    assert.equal(problems, 'pod-coach: JSON has no comments: 1 comment left out.\n');
  });

  it('says why it cannot', async () => {
    const { code, out, problems } = await runProgram(['convert', '-', '--to', 'json'], 'a: 1\na: 2\n');
    assert.deepEqual({ code, out }, { code: 2, out: '' });
    assert.match(problems, /cannot convert <stdin>: The file has duplicate keys/);
    assert.match((await runProgram(['convert', 'no-such.yaml', '--to', 'json'])).problems, /cannot read no-such\.yaml/);
  });

  it('wants a file and a format', async () => {
    for (const words of [
      ['a.yaml'],
      ['--to', 'json'],
      ['a.yaml', 'b.yaml', '--to', 'json'],
      ['a.yaml', '--to', 'toml'],
    ])
      assert.equal((await runProgram(['convert', ...words])).code, 2);
    assert.match((await runProgram(['convert', '--help'])).out, /--to FORMAT/);
  });
});
