import type { Rule } from '../../rule.ts';
import { restrictedExamples } from './restricted-examples.ts';
import { podSecurityRules } from './pod-security-rules.ts';

/** What the level restricted forbids beyond baseline, in the order in which a lesson would teach it. */
export const restrictedRules: readonly Rule[] = podSecurityRules(
  'restricted',
  [
    {
      id: 'pss-allow-priv-esc',
      finds: 'allow-priv-esc',
      title: 'Container allows privilege escalation',
      why:
        'Unless `allowPrivilegeEscalation: false` is set, a process can gain more privileges than its parent, for ' +
        'example with `sudo`. Set it in every container.',
    },
    {
      id: 'pss-drop-all',
      finds: 'drop-all',
      title: 'Container does not drop all capabilities',
      why:
        'A container starts with some root privileges, called capabilities, and most programs need none of them. ' +
        'Set `drop: [ALL]` in every container, in uppercase.',
    },
    {
      id: 'pss-capabilities-restricted',
      finds: 'add-beyond-bind',
      title: 'Container adds a capability other than NET_BIND_SERVICE',
      why:
        'Restricted allows a container to add only one capability, `NET_BIND_SERVICE`, for ports below 1024. ' +
        'Remove the others.',
    },
    {
      id: 'pss-restricted-volumes',
      finds: 'restricted-volumes',
      title: 'Volume type is not allowed',
      takesAway: true,
      why:
        'Restricted allows only `configMap`, `csi`, `downwardAPI`, `emptyDir`, `ephemeral`, `image`, ' +
        '`persistentVolumeClaim`, `projected` and `secret` volumes. Use other storage through a ' +
        '`persistentVolumeClaim`.',
    },
    {
      id: 'pss-procmount-restricted',
      finds: 'unmasked-own-proc',
      title: 'procMount is Unmasked',
      why:
        'Baseline allows `procMount: Unmasked` for a Pod in its own user namespace (`hostUsers: false`); ' +
        'restricted never does. Use `Default`.',
    },
    {
      id: 'pss-run-as-nonroot',
      finds: 'run-as-nonroot',
      title: 'runAsNonRoot is not true',
      why:
        'With `runAsNonRoot: true` the kubelet does not start a container as root. Set it for the Pod or in every ' +
        'container; the image must then run as another user.',
    },
    {
      id: 'pss-run-as-user-0',
      finds: 'run-as-root',
      title: 'runAsUser is 0',
      why: 'User 0 is root. Use another user ID that can read the files of the image, such as 1000.',
    },
    {
      id: 'pss-seccomp-required',
      finds: 'seccomp-required',
      title: 'seccomp profile is not set',
      why:
        'Without a seccomp profile a process can make any system call. Set `RuntimeDefault` or `Localhost` for the ' +
        'Pod or in every container.',
    },
  ],
  restrictedExamples,
);
