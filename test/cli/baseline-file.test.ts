import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { baselineText, prunedBaseline, readBaseline, withBaseline } from '../../src/cli/checking/baseline.ts';
import { runProgram, withFiles } from './program.ts';

const FINDING = { file: 'pod.yaml', object: 'Pod web', rule: 'image-tag', path: 'spec.containers[0].image', count: 1 };

function baseline(...accepted: readonly unknown[]): unknown {
  return { version: 1, accepted };
}

/** What is read of a file with this content, or why nothing is. */
async function read(content: string): Promise<unknown> {
  let read: unknown;
  await withFiles({ 'baseline.json': content }, async (folder) => {
    const result = await readBaseline(path.join(folder, 'baseline.json'));
    read = 'reason' in result ? result.reason : result.findings;
  });
  return read;
}

describe('A baseline file', () => {
  it('is read as it was written', async () =>
    assert.deepEqual(await read(JSON.stringify(baseline(FINDING))), [FINDING]));

  it('is not read when it is something else', async () => {
    const { count, ...uncounted } = FINDING;
    const others: readonly unknown[] = [
      ...[null, 1, 'baseline', [], {}, { version: 1 }, { version: 2, accepted: [] }, { version: 1, accepted: {} }],
      ...[null, 'text', {}, uncounted, { ...FINDING, count: 0 }, { ...FINDING, count: '1' }].map((one) =>
        baseline(one),
      ),
      ...(['file', 'object', 'rule', 'path'] as const).map((key) => baseline(FINDING, { ...FINDING, [key]: count })),
    ];
    for (const other of others)
      assert.equal(await read(JSON.stringify(other)), 'it is not a baseline file', JSON.stringify(other));
    assert.equal(await read('{'), 'it is not valid JSON');
  });

  it('that cannot be read is not read, and its reason told', () =>
    withFiles({}, async (folder) => {
      const file = path.join(folder, 'baseline.json');
      assert.deepEqual(await readBaseline(file), { file, reason: 'no such file' });
    }));

  it('knows what is piped in by its own name', () =>
    withFiles({}, async (folder) => {
      const file = path.join(folder, 'baseline.json');
      await runProgram(['check', '-', '--write-baseline', file], pod('web'));
      const { accepted } = JSON.parse(await readFile(file, 'utf8')) as { accepted: (typeof FINDING)[] };
      assert.deepEqual([...new Set(accepted.map((one) => one.file))], ['<stdin>']);
      const { out } = await runProgram(['check', '-', '--baseline', file], pod('web'));
      assert.doesNotMatch(out, /image-tag/);
    }));

  it('has equal findings of two branches as one', async () => {
    const other = { ...FINDING, object: 'Pod other' };
    const three = [{ ...FINDING, count: 2 }, other, FINDING];
    assert.deepEqual(await read(JSON.stringify(baseline(...three))), [{ ...FINDING, count: 3 }, other]);
  });

  it('accepts as many equal findings as it says, and names the rest of them', async () => {
    const two = [pod('web'), pod('web')].join('---\n');
    await withFiles({ 'pod.yaml': two, 'other.yaml': pod('other') }, async (folder) => {
      const file = path.join(folder, 'baseline.json');
      const written = async (...findings: readonly unknown[]): Promise<void> =>
        writeFile(file, JSON.stringify(baseline(...findings)));
      const tag = { ...FINDING, object: 'Pod/web' };
      const tagsLeft = async (...words: string[]): Promise<[left: number, said: string]> => {
        const { out, problems } = await runProgram([
          'check',
          path.join(folder, 'pod.yaml'),
          '--baseline',
          file,
          ...words,
        ]);
        return [out.split('(image-tag)').length - 1, problems];
      };
      for (const [count, left] of [
        [1, 1],
        [2, 0],
      ]) {
        await written({ ...tag, count });
        assert.deepEqual(await tagsLeft(), [left, '']);
      }
      const gone = { ...tag, object: 'Pod/gone', count: 2 };
      const unchecked = { ...tag, file: 'other.yaml', object: 'Pod/gone' };
      await written(gone, { ...tag, count: 5 }, unchecked);
      const [left, said] = await tagsLeft();
      assert.equal(left, 0);
      assert.deepEqual(
        said.split('\n').map((line) => line.replace(/ no longer.*/, '')),
        [
          'pod-coach: pod.yaml Pod/gone spec.containers[0].image',
          'pod-coach: pod.yaml Pod/web spec.containers[0].image',
          '',
        ],
      );
      assert.match((await tagsLeft('--prune'))[1], /^pod-coach: removed 2 entries from .*baseline\.json\.\n$/);
      assert.deepEqual(JSON.parse(await readFile(file, 'utf8')), baseline({ ...tag, count: 2 }, unchecked));
      assert.deepEqual(await tagsLeft('--prune'), [0, '']);
    });
  });

  it('is as it was when nothing of it is stale', () => {
    const findings = [FINDING, { ...FINDING, object: 'Pod other', count: 2 }];
    assert.deepEqual(JSON.parse(prunedBaseline({ folder: '/', findings }, [])), baseline(...findings));
    assert.deepEqual(
      JSON.parse(prunedBaseline({ folder: '/', findings }, [{ ...FINDING, object: 'Pod other' }])),
      baseline(FINDING, { ...FINDING, object: 'Pod other' }),
    );
    assert.deepEqual(withBaseline({ folder: '/', findings }, []), { files: [], stale: [] });
    assert.equal(baselineText([], 'baseline.json'), '{\n  "version": 1,\n  "accepted": []\n}\n');
  });

  it('lists findings by file and object, so that it changes little from one time to the next', () =>
    withFiles({ 'b.yaml': pod('web'), 'a.yaml': `${pod('z')}---\n${pod('c')}` }, async (folder) => {
      const file = path.join(folder, 'baseline.json');
      await runProgram(['check', folder, '--write-baseline', file]);
      const { accepted } = JSON.parse(await readFile(file, 'utf8')) as { accepted: (typeof FINDING)[] };
      const tags = accepted.filter(({ rule }) => rule === 'image-tag').map((one) => `${one.file} ${one.object}`);
      assert.deepEqual(tags, ['a.yaml Pod/c', 'a.yaml Pod/z', 'b.yaml Pod/web']);
    }));
});

function pod(name: string): string {
  return `apiVersion: v1\nkind: Pod\nmetadata:\n  name: ${name}\nspec:\n  containers:\n    - name: web\n      image: nginx\n`;
}
