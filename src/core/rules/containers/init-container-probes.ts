import { containerAround } from '../../manifest/containers.ts';
import { otherFix, preferredFix, rule } from '../rule.ts';
import { yaml } from '../yaml-example.ts';
import { notAllowed } from '../../wording/messages.ts';
import { addField, remove } from '../../wording/fix-titles.ts';

const FIELDS = ['lifecycle', 'livenessProbe', 'readinessProbe', 'startupProbe'];

export const initContainerProbes = rule({
  id: 'init-container-probes',
  title: 'Init container has a probe or lifecycle hook',
  severity: 'error',
  source: 'pkg/apis/core/validation.validateInitContainers',
  lesson: 'init-and-sidecars#init-no-probes',
  watches: ['Container'],
  why:
    'The API server rejects the Pod. An init container runs to completion before the others start, so probes and ' +
    'lifecycle hooks make no sense for it. Move the field to the container that it belongs to, or turn the init ' +
    'container into a sidecar, which keeps running, with `restartPolicy: Always`.',
  check(container, { edits, report }) {
    if (!FIELDS.some((name) => container.has(name))) return;
    if (
      containerAround(container)?.role !== 'init' ||
      !isPlainInit(container.text('restartPolicy'), container.has('restartPolicy'))
    )
      return;
    const policy = container.scalar('restartPolicy');
    const sidecar = policy
      ? edits.setText(policy.node, 'Always')
      : edits.addField(container, 'restartPolicy', 'Always');
    for (const name of FIELDS) {
      const entry = container.has(name) ? container.entry(name) : undefined;
      if (!entry) continue;
      const fixes = [
        ...preferredFix(remove(name), edits.removeField(container, entry)),
        ...otherFix(addField('restartPolicy', 'Always'), sidecar),
      ];
      report(entry, notAllowed(name, 'in an init container, which runs to completion'), { fixes });
    }
  },
  examples: [
    {
      in: 'pod-spec',
      bad: yaml`
        initContainers:
          - name: setup
            image: busybox:1.37
            «livenessProbe»:
              tcpSocket: {port: 80}
      `,
      fixed: yaml`
        initContainers:
          - name: setup
            image: busybox:1.37
      `,
    },
    {
      in: 'pod-spec',
      good: yaml`
        initContainers:
          - name: proxy
            image: envoy:1.31
            restartPolicy: Always
            livenessProbe:
              tcpSocket: {port: 80}
      `,
    },
  ],
});

/** A misspelt policy is the cause itself: it may be meant to make a sidecar. */
function isPlainInit(policy: string | undefined, isWritten: boolean): boolean {
  return isWritten ? policy === 'OnFailure' || policy === 'Never' : true;
}
