import { graceSeconds } from '../../manifest/effective/restarts.ts';
import type { MapValue } from '../../yaml/values.ts';
import { preferredFix } from '../rule.ts';
import { setField } from '../../yaml/set-field.ts';
import type { Rule } from '../rule.ts';

const PROGRAM = /^(?:\/bin\/|\/usr\/bin\/)?sleep$/;
const SHELL = /^(?:\/bin\/|\/usr\/bin\/)?(?:ba|da|a)?sh$/;
const SLEEP_LINE = /^\s*(?:\/bin\/)?sleep\s+(\d{1,6})s?\s*(?:$|[;&])/;
/** What a program may need to end after its hook. */
const TIME_TO_END = 30;

export const preStopTooLong: Rule = {
  id: 'pre-stop-too-long',
  title: 'A hook that takes all the time there is to stop',
  severity: 'warning',
  lesson: 'lifecycle-and-probes#stopping',
  watches: ['Lifecycle.preStop'],
  why: 'The hook before the stop runs within `terminationGracePeriodSeconds` (30 unless it says otherwise). When that time is over, the container is killed: the program never gets to finish its work. Give the Pod more time, or let the hook wait less.',
  check(hook, { report, edits, manifest: { podSpec } }) {
    const exec = hook.kind === 'map' ? hook.map('exec') : undefined;
    const seconds = exec && sleepSeconds(exec);
    const grace = podSpec && graceSeconds(podSpec);
    const command = exec?.entry('command');
    if (!podSpec || !command || seconds === undefined || grace === undefined || grace <= 0 || seconds < grace) return;
    const time = seconds + TIME_TO_END;
    report(command, `This waits ${seconds} s, but after ${grace} s the container is killed.`, {
      fixes: preferredFix(`Write terminationGracePeriodSeconds: ${time}`, setField(edits, podSpec, 'terminationGracePeriodSeconds', time)),
    });
  },
  examples: [
    {
      in: 'pod-spec',
      bad: 'terminationGracePeriodSeconds: 30\ncontainers:\n  - name: web\n    image: nginx:1.27\n    lifecycle:\n      preStop:\n        exec:\n          «command»: [sleep, "60"]',
      fixed: 'terminationGracePeriodSeconds: 90\ncontainers:\n  - name: web\n    image: nginx:1.27\n    lifecycle:\n      preStop:\n        exec:\n          command: [sleep, "60"]',
    },
    { in: 'container', good: 'lifecycle:\n  preStop:\n    exec:\n      command: [sh, -c, "sleep 5; nginx -s quit"]' },
  ],
};

/** How long the command surely waits at its beginning; undefined when that cannot be seen. */
function sleepSeconds(exec: MapValue): number | undefined {
  const [program = '', first = '', second = ''] = exec.list('command')?.texts() ?? [];
  const line = PROGRAM.test(program) ? `sleep ${first}` : SHELL.test(program) && first === '-c' ? second : '';
  const seconds = SLEEP_LINE.exec(line)?.[1];
  return seconds === undefined ? undefined : Number(seconds);
}
