import { safeFix, preferredFix } from '../rule.ts';
import type { Rule } from '../rule.ts';

export const sysctlInvalid: Rule = {
  id: 'sysctl-invalid',
  title: 'A kernel setting twice, or of the node',
  severity: 'error',
  lesson: 'security-context#sysctls',
  watches: ['PodSecurityContext.sysctls'],
  why: 'A kernel setting can be made once for a Pod, and only where the Pod has that part of the kernel for itself: with `hostNetwork: true` the network is the node’s, with `hostIPC: true` so are shared memory and message queues.',
  check(sysctls, { report, edits, manifest: { podSpec } }) {
    if (sysctls.kind !== 'list') return;
    const seen = new Set<string>();
    for (const [at, sysctl] of sysctls.items.entries()) {
      const name = sysctl.kind === 'map' ? sysctl.scalar('name') : undefined;
      if (!name?.string) continue;
      const host = hostFieldOf(name.string);
      const remove = edits.removeItem(sysctls, at);
      if (seen.has(name.string)) report(name, `\`${name.string}\` is set already.`, { fixes: safeFix('Remove the second one', remove) });
      else if (host && podSpec?.bool(host) === true) report(name, `With \`${host}: true\` this setting is the node’s.`, { fixes: preferredFix('Remove the setting', remove) });
      seen.add(name.string);
    }
  },
  examples: [
    {
      in: 'pod-spec',
      bad: 'hostIPC: true\nsecurityContext:\n  sysctls:\n    - name: net.ipv4.tcp_syncookies\n      value: "1"\n    - name: «kernel.shmmax»\n      value: "65536"',
      fixed: 'hostIPC: true\nsecurityContext:\n  sysctls:\n    - name: net.ipv4.tcp_syncookies\n      value: "1"',
    },
    { in: 'pod-spec', good: 'securityContext:\n  sysctls:\n    - name: net.ipv4.tcp_syncookies\n      value: "1"' },
  ],
};

/** The field that makes a setting the node's own. Source: Kubernetes' component-helpers/node/util/sysctl. */
function hostFieldOf(name: string): 'hostNetwork' | 'hostIPC' | undefined {
  const first = name.search(/[./]/);
  const dotted = name.charAt(first) === '/' ? name.replace(/[./]/g, (mark) => (mark === '/' ? '.' : '/')) : name;
  if (dotted.startsWith('net.')) return 'hostNetwork';
  return dotted === 'kernel.sem' || /^(?:kernel\.shm|kernel\.msg|fs\.mqueue\.)/.test(dotted) ? 'hostIPC' : undefined;
}
