import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { runProgram, withFiles } from './program.ts';

const CONFIG = (key: string): string =>
  `apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: shop\ndata:\n  ${key}: info\n`;
const POD = `apiVersion: v1
kind: Pod
metadata:
  name: web
  labels:
    app: web
spec:
  containers:
    - name: web
      image: nginx
      env:
        - name: LEVEL
          valueFrom:
            configMapKeyRef:
              name: shop
              key: level
`;
const SERVICE = `# pod-coach: ignore-file service-selects-nothing the Pods come later
apiVersion: v1
kind: Service
metadata:
  name: web
spec:
  selector:
    app: wbe
  ports:
    - port: 80
`;
const FILES = { 'all/config.yaml': CONFIG('level'), 'all/pod.yaml': POD, 'all/service.yaml': SERVICE };

/** What a check of the folder says, in a format that shows what is suppressed as well. */
async function report(folder: string, ...more: string[]): Promise<string> {
  const { out, problems } = await runProgram(['check', path.join(folder, 'all'), '--format', 'sarif', ...more]);
  assert.equal(problems, '');
  return out;
}

/** Lets a first run write a cache, changes something, and compares a second run with one that has no cache. */
async function sameAfter(change: (folder: string) => Promise<unknown>): Promise<void> {
  await withFiles(FILES, async (folder) => {
    const cache = path.join(folder, 'results');
    const before = await report(folder, '--cache', cache);
    assert.match(before, /inSource/);
    assert.equal(await report(folder, '--cache', cache), before);
    await change(folder);
    const alone = await report(folder);
    assert.notEqual(alone, before);
    assert.equal(await report(folder, '--cache', cache), alone);
    assert.equal(await report(folder, '--cache', cache), alone);
  });
}

describe('pod-coach check --cache', () => {
  it('notices a change of another file that a finding depends on', () =>
    sameAfter((folder) => writeFile(path.join(folder, 'all/config.yaml'), CONFIG('levle'))));

  it('notices that a file is gone', () => sameAfter((folder) => rm(path.join(folder, 'all/pod.yaml'))));

  it('notices a new file', () =>
    sameAfter((folder) => writeFile(path.join(folder, 'all/second.yaml'), POD.replaceAll('web', 'wbe'))));

  it('notices settings of the folder', () =>
    sameAfter((folder) => writeFile(path.join(folder, '.pod-coach.yaml'), 'rules:\n  image-tag: error\n')));

  it('notices that a file is ignored now', () =>
    sameAfter((folder) => writeFile(path.join(folder, '.pod-coach.yaml'), 'ignore:\n  - all/pod.yaml\n')));

  it('notices a chart, which is no file that is checked', () =>
    withFiles({ ...FILES, 'all/config.yaml': CONFIG('levle') }, async (folder) => {
      const cache = path.join(folder, 'results');
      assert.match(await report(folder, '--cache', cache), /level/);
      await writeFile(path.join(folder, 'Chart.yaml'), 'name: shop\n');
      const alone = await report(folder);
      assert.equal(await report(folder, '--cache', cache), alone);
      await rm(path.join(folder, 'Chart.yaml'));
      assert.notEqual(await report(folder, '--cache', cache), alone);
    }));

  it('takes a file that exists for the cache, and a manifest or a folder for what is checked', () =>
    withFiles(FILES, async (folder) => {
      for (const name of ['results', 'results.json', 'results.yaml']) {
        const cache = path.join(folder, name);
        const first = await report(folder, '--cache', cache);
        assert.equal(await report(folder, '--cache', cache), first);
        assert.match(await readFile(cache, 'utf8'), /^\{"podCoachCache":2,/);
      }
      const pod = path.join(folder, 'all/pod.yaml');
      const { problems } = await runProgram(['check', '--cache', pod]);
      await rm('.pod-coach-cache.json');
      assert.equal(problems, '');
      assert.equal(await readFile(pod, 'utf8'), POD);
    }));

  describe('takes for none', () => {
    const broken: Readonly<Record<string, (bytes: string) => string>> = {
      'one that is cut off': (bytes) => bytes.slice(0, -40),
      'one in which something is changed': (bytes) => bytes.replaceAll('"image-tag"', '"image-gat"'),
      'one of another build': (bytes) =>
        signed(bytes, (body) => body).replace(/"program":"[^"]*"/, '"program":"0.0.0"'),
      'one whose lines are no JSON': (bytes) => signed(bytes, (body) => body.replaceAll('{', '[')),
      'one whose findings have no place': (bytes) => signed(bytes, (body) => body.replaceAll('"range"', '"where"')),
      'one that is signed, but whose findings are something else': (bytes) =>
        signed(bytes, (body) => body.replaceAll(/"findings":\[/g, '"findings":[null,')),
      'one of the old kind': () => '\u00ff\u000fo"\u0006format',
      nothing: () => '',
    };
    for (const [name, damaged] of Object.entries(broken))
      it(name, () =>
        withFiles(FILES, async (folder) => {
          const cache = path.join(folder, 'results');
          const before = await report(folder, '--cache', cache);
          await writeFile(cache, damaged(await readFile(cache, 'utf8')));
          assert.equal(await report(folder, '--cache', cache), before);
        }),
      );
  });

  it('survives names that are none in a cache that is signed', () =>
    withFiles(FILES, async (folder) => {
      const cache = path.join(folder, 'results');
      await report(folder, '--cache', cache);
      const bytes = await readFile(cache, 'utf8');
      await writeFile(
        cache,
        signed(bytes, (body) => body.replaceAll(/^\{"lineStarts.*$/gm, '{"documents":[{}]}')),
      );
      await writeFile(path.join(folder, 'all/second.yaml'), POD);
      assert.match(await report(folder, '--cache', cache), /second/);
    }));

  it('says that it cannot write', () =>
    withFiles(FILES, async (folder) => {
      await mkdir(path.join(folder, 'results'));
      const words = ['check', path.join(folder, 'all'), `--cache=${path.join(folder, 'results')}`];
      const { code, problems } = await runProgram(words);
      assert.match(problems, /cannot write the cache: it is a folder/);
      assert.equal(code, 2);
    }));
});

/** A cache with another body and a digest that is right: what somebody who means harm would make. */
function signed(bytes: string, change: (body: string) => string): string {
  const end = bytes.indexOf('\n');
  const body = change(bytes.slice(end + 1));
  const digest = createHash('sha256').update(body).digest('hex');
  return `${bytes.slice(0, end).replace(/"digest":"[^"]*"/, `"digest":"${digest}"`)}\n${body}`;
}
