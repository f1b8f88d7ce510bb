import type { Rule } from '../../rule.ts';
import { baselineExamples } from './baseline-examples.ts';
import { podSecurityRules } from './pod-security-rules.ts';

/** What the level baseline forbids, in the order in which a lesson would teach it. */
export const baselineRules: readonly Rule[] = podSecurityRules(
  'baseline',
  [
    {
      id: 'pss-host-namespaces',
      finds: 'host-namespaces',
      title: 'Pod uses a host namespace',
      why:
        'With `hostNetwork`, `hostPID` or `hostIPC` the Pod has access to the network, the processes or the shared ' +
        'memory of its node and of all Pods there. Nearly all programs work without it; remove the field.',
    },
    {
      id: 'pss-privileged',
      finds: 'privileged',
      title: 'Container runs as privileged',
      why:
        'A privileged container can do nearly everything that root on the node can. Remove `privileged`, and add ' +
        'individual capabilities if the program needs them.',
    },
    {
      id: 'pss-capabilities-baseline',
      finds: 'capabilities',
      title: 'Container adds a capability beyond the default',
      why:
        'Each capability is one of the privileges of root. Baseline allows those that container runtimes grant by ' +
        'default; others, such as `SYS_ADMIN` or `NET_ADMIN`, reach beyond the container. Remove the capability; ' +
        'names have no `CAP_` prefix.',
    },
    {
      id: 'pss-hostpath',
      finds: 'hostpath',
      title: 'Pod uses a hostPath volume',
      takesAway: true,
      why:
        'A `hostPath` volume gives the container access to files of its node; with the wrong directory it can take ' +
        'over the node. Use a `persistentVolumeClaim` for data that must be kept, and an `emptyDir` for temporary ' +
        'data.',
    },
    {
      id: 'pss-hostports',
      finds: 'hostports',
      title: 'Container uses a host port',
      why:
        'A `hostPort` occupies that port on the node and can make the Pod reachable from outside the cluster. Use a ' +
        'Service to reach the Pod instead.',
    },
    {
      id: 'pss-probe-host',
      finds: 'probe-host',
      title: 'Probe or lifecycle hook sets a host',
      from: '1.34',
      why:
        'With `host`, a probe makes the node send requests to any address, even where the Pod has no access. ' +
        'Remove `host`, and the probe goes to its own Pod.',
    },
    {
      id: 'pss-apparmor',
      finds: 'apparmor',
      title: 'AppArmor profile is Unconfined',
      why:
        'AppArmor limits the files and capabilities that a process can use; baseline allows the default profile of ' +
        'the runtime (`RuntimeDefault`, or no profile set) and a `Localhost` profile. Remove `Unconfined`.',
    },
    {
      id: 'pss-selinux',
      finds: 'selinux',
      title: 'SELinux user, role or type is not allowed',
      why:
        'SELinux isolates containers by their type. Baseline allows only the container types, such as ' +
        '`container_t`, and no custom user or role; the level can be any. Remove the option.',
    },
    {
      id: 'pss-procmount',
      finds: 'procmount',
      title: 'procMount is Unmasked',
      why:
        'The runtime masks parts of `/proc` that reveal or change the node. Baseline allows `Unmasked` only with ' +
        '`hostUsers: false`, since 1.35. Use `Default`.',
    },
    {
      id: 'pss-seccomp-unconfined',
      finds: 'seccomp-unconfined',
      title: 'seccomp profile is Unconfined',
      why:
        'seccomp limits the system calls that a process can make; `Unconfined` removes the limit. Use ' +
        '`RuntimeDefault`, which works for nearly every program.',
    },
    {
      id: 'pss-sysctls',
      finds: 'sysctls',
      title: 'Pod sets an unsafe sysctl',
      why:
        'Some sysctls apply only to the Pod, others to the whole node. Baseline allows a list of safe ones, such ' +
        'as `net.ipv4.tcp_syncookies`. Remove the others.',
    },
    {
      id: 'pss-windows-hostprocess',
      finds: 'hostprocess',
      title: 'Windows HostProcess container',
      why:
        'A HostProcess container runs as a process of the Windows node, with access to its files and network. ' +
        'Remove `hostProcess`.',
    },
  ],
  baselineExamples,
);
