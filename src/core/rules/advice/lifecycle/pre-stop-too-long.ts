import { graceSeconds } from '../../../manifest/effective/restarts.ts';
import type { MapValue } from '../../../yaml/values.ts';
import { preferredFix, rule } from '../../rule.ts';
import { setField } from '../../../yaml/set-field.ts';
import { yaml } from '../../yaml-example.ts';
import { setTo } from '../../../wording/fix-titles.ts';

const PROGRAM = /^(?:\/bin\/|\/usr\/bin\/)?sleep$/;
const SHELL = /^(?:\/bin\/|\/usr\/bin\/)?(?:ba|da|a)?sh$/;
const SLEEP_LINE = /^\s*(?:\/bin\/)?sleep\s+(\d{1,6})s?\s*(?:$|[;&])/;
/** What a program may need to end after its hook. */
const TIME_TO_END = 30;

export const preStopTooLong = rule({
  id: 'pre-stop-too-long',
  title: 'preStop hook uses the whole grace period',
  severity: 'warning',
  source: 'docs/concepts/workloads/pods/pod-lifecycle/#pod-termination',
  lesson: 'lifecycle-and-probes#stopping',
  watches: ['Lifecycle.preStop'],
  why:
    'The container is killed before the process can shut down: the `preStop` hook runs within ' +
    '`terminationGracePeriodSeconds` (30 by default), and after that time the container gets SIGKILL. Raise the ' +
    'grace period, or shorten the hook.',
  check(hook, { report, edits, manifest: { podSpec } }) {
    const exec = hook.map('exec');
    const seconds = exec && sleepSeconds(exec);
    const grace = podSpec && graceSeconds(podSpec);
    const command = exec?.entry('command');
    if (!podSpec || !command || seconds === undefined || grace === undefined || grace <= 0 || seconds < grace) return;
    const time = seconds + TIME_TO_END;
    report(command, `\`preStop\` waits ${seconds} s, but the container is killed after ${grace} s.`, {
      fixes: preferredFix(
        setTo(podSpec, 'terminationGracePeriodSeconds', time),
        setField(edits, podSpec, 'terminationGracePeriodSeconds', time),
      ),
    });
  },
  examples: [
    {
      in: 'pod-spec',
      bad: yaml`
        terminationGracePeriodSeconds: 30
        containers:
          - name: web
            image: nginx:1.27
            lifecycle:
              preStop:
                exec:
                  «command»: [sleep, "60"]
      `,
      fixed: yaml`
        terminationGracePeriodSeconds: 90
        containers:
          - name: web
            image: nginx:1.27
            lifecycle:
              preStop:
                exec:
                  command: [sleep, "60"]
      `,
    },
    {
      in: 'container',
      good: yaml`
        lifecycle:
          preStop:
            exec:
              command: [sh, -c, "sleep 5; nginx -s quit"]
      `,
    },
  ],
});

/** How long the command surely waits at its beginning; undefined when that cannot be seen. */
function sleepSeconds(exec: MapValue): number | undefined {
  const [program = '', first = '', second = ''] = exec.list('command')?.texts() ?? [];
  const line = PROGRAM.test(program) ? `sleep ${first}` : SHELL.test(program) && first === '-c' ? second : '';
  const seconds = SLEEP_LINE.exec(line)?.[1];
  return seconds === undefined ? undefined : Number(seconds);
}
