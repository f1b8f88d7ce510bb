import { preferredFix, rule, safeFix } from '../rule.ts';
import { yaml } from '../yaml-example.ts';
import { removeThe } from '../../wording/fix-titles.ts';
import { code } from '../../wording/code.ts';
import { duplicate } from '../../wording/messages.ts';

export const sysctlInvalid = rule({
  id: 'sysctl-invalid',
  title: 'Sysctl is duplicated or belongs to the node',
  severity: 'error',
  source: 'pkg/apis/core/validation.validateSysctls',
  lesson: 'security-context#sysctls',
  watches: ['PodSecurityContext.sysctls'],
  why:
    'The API server rejects the Pod. A sysctl can be set once per Pod, and only in a namespace that the Pod does ' +
    'not share with the node: with `hostNetwork: true`, network sysctls belong to the node, and with `hostIPC: ' +
    'true`, so do shared memory and message queues. Remove it.',
  check(sysctls, { report, edits, manifest: { podSpec } }) {
    const seen = new Set<string>();
    for (const [at, sysctl] of sysctls.items.entries()) {
      const name = sysctl.kind === 'map' ? sysctl.scalar('name') : undefined;
      if (!name?.string) continue;
      const host = hostFieldOf(name.string);
      const remove = edits.removeItem(sysctls, at);
      if (seen.has(name.string))
        report(name, duplicate('sysctl', name.string), { fixes: safeFix(removeThe('duplicate'), remove) });
      else if (host && podSpec?.bool(host) === true)
        report(name, `Sysctl ${code(name.string)} belongs to the node with \`${host}: true\`.`, {
          fixes: preferredFix(removeThe('sysctl'), remove),
        });
      seen.add(name.string);
    }
  },
  examples: [
    {
      in: 'pod-spec',
      bad: yaml`
        hostIPC: true
        securityContext:
          sysctls:
            - name: net.ipv4.tcp_syncookies
              value: "1"
            - name: «kernel.shmmax»
              value: "65536"
      `,
      fixed: yaml`
        hostIPC: true
        securityContext:
          sysctls:
            - name: net.ipv4.tcp_syncookies
              value: "1"
      `,
    },
    {
      in: 'pod-spec',
      good: yaml`
        securityContext:
          sysctls:
            - name: net.ipv4.tcp_syncookies
              value: "1"
      `,
    },
  ],
});

/** The field that makes a setting the node's own. Source: Kubernetes' component-helpers/node/util/sysctl. */
function hostFieldOf(name: string): 'hostNetwork' | 'hostIPC' | undefined {
  const first = name.search(/[./]/);
  const dotted = name.charAt(first) === '/' ? name.replace(/[./]/g, (mark) => (mark === '/' ? '.' : '/')) : name;
  if (dotted.startsWith('net.')) return 'hostNetwork';
  return dotted === 'kernel.sem' || /^(?:kernel\.shm|kernel\.msg|fs\.mqueue\.)/.test(dotted) ? 'hostIPC' : undefined;
}
