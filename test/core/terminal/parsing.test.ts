import assert from 'node:assert/strict';
import { parseArguments, type Flag } from '../../../src/core/terminal/flags.ts';
import { splitWords } from '../../../src/core/terminal/split-words.ts';

const texts = (line: string): string[] => splitWords(line).words.map(({ text }) => text);

describe('a command line', () => {
  it('is split at spaces, outside quotes and backslashes', () => {
    assert.deepEqual(texts('  kubectl   get pods '), ['kubectl', 'get', 'pods']);
    assert.deepEqual(texts(`exec shop -- sh -c 'ls -l /data'`), ['exec', 'shop', '--', 'sh', '-c', 'ls -l /data']);
    assert.deepEqual(texts('a\\ b "c d"e ""'), ['a b', 'c de', '']);
    assert.deepEqual(texts(''), []);
  });

  it('tells an open quote and a shell operator', () => {
    assert.equal(splitWords('echo "a').openQuote, '"');
    assert.equal(splitWords('get pods | grep web').operator, '|');
    assert.equal(splitWords('echo "a | b"').operator, '');
  });

  it('knows where each word begins', () =>
    assert.deepEqual(
      splitWords('get  "my pod"').words.map(({ start }) => start),
      [0, 5],
    ));
});

describe('the flags of a command', () => {
  const flags: readonly Flag[] = [
    { name: 'namespace', short: 'n', value: 'NAMESPACE', about: '' },
    { name: 'stdin', short: 'i', about: '' },
    { name: 'tty', short: 't', about: '' },
  ];
  const read = (line: string) => parseArguments(texts(line), flags);

  it('are read in every way in which kubectl reads them', () => {
    for (const line of [
      'pods -n shop',
      'pods --namespace shop',
      'pods --namespace=shop',
      '-nshop pods',
      'pods -n=shop',
    ]) {
      const { flags: found, names } = read(line);
      assert.deepEqual([found.get('namespace'), names], ['shop', ['pods']], line);
    }
    assert.deepEqual([...read('-it shop').flags.keys()], ['stdin', 'tty']);
  });

  it('end at --', () => {
    const { names, command, flags: found } = read('shop -- ls -n /data');
    assert.deepEqual([names, command, found.size], [['shop'], ['ls', '-n', '/data'], 0]);
  });

  it('that are not known are named as kubectl names them', () => {
    assert.equal(read('--nam x').problem, 'unknown flag: --nam');
    assert.equal(read('-x').problem, "unknown shorthand flag: 'x' in -x");
    assert.equal(read('pods -n').problem, "flag needs an argument: 'n' in -n");
  });
});
