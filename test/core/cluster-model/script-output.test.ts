/** What a command writes to its log. Source: POSIX, Shell Command Language; kubernetes.io, the `args` of its examples. */
import assert from 'node:assert/strict';
import { readContainer } from '../../../src/core/cluster-model/objects/container-spec.ts';
import { outputOf } from '../../../src/core/cluster-model/programs/script-output.ts';

const rows: readonly (readonly [command: readonly string[], lines: readonly string[]])[] = [
  [['echo', '$(GREETING) all'], ['0 hello all']],
  [['sh', '-c', 'echo The app is running! && sleep 3600'], ['0 The app is running!']],
  [['/bin/sh', '-ec', 'sleep 5; echo done'], ['5 done']],
  [['sh', '-c', `echo "I'm $GREETING; really" 'as $GREETING'`], ["0 I'm hello; really as $GREETING"]],
  [
    ['sh', '-c', 'echo ${GREETING}s\necho 2'],
    ['0 hellos', '0 2'],
  ],
  [
    ['sh', '-c', 'date; ls; echo end'],
    ['0 …', '0 end'],
  ],
  [
    ['sh', '-c', 'echo "now $(date)"; echo end'],
    ['0 …', '0 end'],
  ],
  [['sh', '-c', 'echo $UNKNOWN'], []],
  [['sh', '-c', 'echo start; while true; do echo again; sleep 1; done'], ['0 start']],
  [['sh', '-c', 'echo text > /dev/termination-log'], []],
  [['sh', '-c', 'test -f x || echo no'], []],
  [
    ['sh', '-c', 'echo -n part; echo end'],
    ['0 …', '0 end'],
  ],
  [['python3', '-c', 'echo'], []],
];

describe('what a command of a container prints', () => {
  for (const [command, lines] of rows) {
    it(command.join(' '), () => {
      const spec = readContainer({ name: 'a', image: 'busybox', command: [...command] }, {}, [], false);
      const output = outputOf(spec, new Map([['GREETING', 'hello']]));
      assert.deepEqual(
        output.map(({ at, text }) => `${at} ${text}`),
        lines,
      );
    });
  }
});
