import { imageParts } from '../../../kubernetes/images.ts';
import { containersOf } from '../../../manifest/containers.ts';
import { containerRestartPolicy } from '../../../manifest/effective/restarts.ts';
import { otherFix, rule } from '../../rule.ts';
import { addField } from '../../../wording/fix-titles.ts';

/**
 * Official images whose default command is a shell or an interpreter, which ends at once without a terminal.
 * https://hub.docker.com/u/library
 */
const ENDS_AT_ONCE: ReadonlySet<string> = new Set(
  (
    'almalinux alpine alt amazonlinux archlinux bash buildpack-deps busybox centos clearlinux debian fedora gcc ' +
    'golang ' +
    'groovy haskell hello-world julia mageia node openjdk eclipse-temurin amazoncorretto maven gradle opensuse/leap ' +
    'opensuse/tumbleweed oraclelinux perl photon php python pypy r-base rockylinux ruby rust scratch sl swift ubuntu'
  ).split(' '),
);

export const nothingKeepsRunning = rule({
  id: 'nothing-keeps-running',
  title: 'Container exits immediately: base image without a command',
  severity: 'information',
  source: 'docs/concepts/workloads/pods/pod-lifecycle/',
  unfinishedIn: 'container',
  lesson: 'lifecycle-and-probes#restarts',
  watches: ['PodSpec'],
  why:
    'The container exits with 0 immediately, and the Pod ends up in `CrashLoopBackOff` (last state `Completed`): the ' +
    'default command of base images such as `busybox`, `ubuntu` or `python` is a shell or an interpreter, which has ' +
    'nothing to do without a terminal. Set `command` to a program that keeps running.',
  check(spec, { report, edits }) {
    for (const place of containersOf(spec)) {
      const { container, role } = place;
      const image = container.scalar('image');
      if (role === 'ephemeral' || !image?.string || containerRestartPolicy(place, spec) !== 'Always') continue;
      if (container.has('command') || container.has('args') || container.bool('tty') === true) continue;
      const { registry, name } = imageParts(image.string);
      const isHub = registry === undefined || registry === 'docker.io' || registry === 'index.docker.io';
      const short = name.replace(/^library\//, '');
      if (!isHub || !ENDS_AT_ONCE.has(short)) continue;
      const command = edits.addField(container, 'command', ['sleep', 'infinity'], container.entry('image'));
      report(image, `\`${short}\` exits immediately unless \`command\` is set to a program that keeps running.`, {
        fixes: otherFix(addField('command', '[sleep, infinity]'), command),
      });
    }
  },
  examples: [
    { in: 'container', bad: 'image: «busybox:1.36»' },
    { in: 'container', good: 'image: busybox:1.36\ncommand: [sleep, infinity]' },
    { in: 'container', good: 'image: registry.example.com/shop/python:1.0' },
  ],
});
