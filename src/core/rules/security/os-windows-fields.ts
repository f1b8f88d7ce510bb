import { containersOf } from '../../manifest/containers.ts';
import { isGateOpen } from '../../kubernetes/schema.ts';
import type { MapValue } from '../../yaml/values.ts';
import { preferredFix, rule } from '../rule.ts';
import type { RuleContext } from '../rule.ts';
import { yaml } from '../yaml-example.ts';
import { remove } from '../../wording/fix-titles.ts';
import { notAllowed } from '../../wording/messages.ts';

const POD = ['hostUsers', 'shareProcessNamespace'];
/** These two may be written as false. */
const POD_TRUE = ['hostPID', 'hostIPC'];
const POD_SECURITY = [
  'appArmorProfile',
  'seLinuxOptions',
  'seccompProfile',
  'fsGroup',
  'fsGroupChangePolicy',
  'sysctls',
  'runAsUser',
  'runAsGroup',
  'supplementalGroups',
  'supplementalGroupsPolicy',
  'seLinuxChangePolicy',
];
const CONTAINER_SECURITY = [
  'appArmorProfile',
  'seLinuxOptions',
  'seccompProfile',
  'capabilities',
  'readOnlyRootFilesystem',
  'privileged',
  'allowPrivilegeEscalation',
  'procMount',
  'runAsUser',
  'runAsGroup',
];

export const osWindowsFields = rule({
  id: 'os-windows-fields',
  title: 'Linux field in a Windows Pod',
  severity: 'error',
  source: 'pkg/apis/core/validation.validateWindows',
  lesson: 'security-context#windows',
  watches: ['PodSpec'],
  why:
    'The API server rejects the Pod. Numeric user IDs, capabilities, seccomp, AppArmor and SELinux exist only on ' +
    'Linux. With `os.name: windows`, remove the field or use `windowsOptions`.',
  check(spec, context) {
    if (spec.map('os')?.text('name') !== 'windows') return;
    forbid(spec, POD, context);
    forbid(
      spec,
      POD_TRUE.filter((name) => spec.bool(name) === true),
      context,
    );
    const security = spec.map('securityContext');
    if (security) forbid(security, POD_SECURITY, context);
    for (const { container } of containersOf(spec)) {
      const own = container.map('securityContext');
      if (own) forbid(own, CONTAINER_SECURITY, context);
    }
  },
  examples: [
    {
      in: 'document',
      bad: yaml`
        apiVersion: v1
        kind: Pod
        metadata:
          name: web
        spec:
          os:
            name: windows
          securityContext:
            runAsNonRoot: true
            «runAsUser»: 1000
          containers:
            - name: web
              image: registry.example.com/shop/web:2.4.1
      `,
      fixed: yaml`
        apiVersion: v1
        kind: Pod
        metadata:
          name: web
        spec:
          os:
            name: windows
          securityContext:
            runAsNonRoot: true
          containers:
            - name: web
              image: registry.example.com/shop/web:2.4.1
      `,
    },
    {
      in: 'pod-spec',
      good: yaml`
        os:
          name: linux
        securityContext:
          runAsUser: 1000
      `,
    },
  ],
});

function forbid(map: MapValue, names: readonly string[], { report, edits, typeOf, version }: RuleContext): void {
  for (const name of names) {
    const entry = map.has(name) ? map.entry(name) : undefined;
    if (!entry) continue;
    const gate = typeOf(map)?.fields.get(name)?.gate;
    if (gate && !isGateOpen(gate, version)) continue;
    report(entry, notAllowed(name, 'with `os.name: windows`'), {
      fixes: preferredFix(remove(name), edits.removeField(map, entry)),
    });
  }
}
