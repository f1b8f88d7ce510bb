import { containersOf } from '../../manifest/containers.ts';
import type { MapValue } from '../../yaml/values.ts';
import { preferredFix } from '../rule.ts';
import type { Rule, RuleContext } from '../rule.ts';

const POD = ['hostUsers', 'shareProcessNamespace'];
/** These two may be written as false. */
const POD_TRUE = ['hostPID', 'hostIPC'];
const POD_SECURITY = [
  'appArmorProfile', 'seLinuxOptions', 'seccompProfile', 'fsGroup', 'fsGroupChangePolicy', 'sysctls', 'runAsUser', 'runAsGroup',
  'supplementalGroups', 'supplementalGroupsPolicy', 'seLinuxChangePolicy',
];
const CONTAINER_SECURITY = [
  'appArmorProfile', 'seLinuxOptions', 'seccompProfile', 'capabilities', 'readOnlyRootFilesystem', 'privileged', 'allowPrivilegeEscalation',
  'procMount', 'runAsUser', 'runAsGroup',
];

export const osWindowsFields: Rule = {
  id: 'os-windows-fields',
  title: 'A Linux setting in a Windows Pod',
  severity: 'error',
  lesson: 'security-context#windows',
  watches: ['PodSpec'],
  why: 'Users by number, capabilities, seccomp, AppArmor and SELinux are Linux’s; Windows has none of them. With `os.name: windows` remove them, or use `windowsOptions`.',
  check(spec, context) {
    if (spec.kind !== 'map' || spec.map('os')?.text('name') !== 'windows') return;
    forbid(spec, POD, context);
    forbid(spec, POD_TRUE.filter((name) => spec.bool(name) === true), context);
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
      bad: 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  os:\n    name: windows\n  securityContext:\n    runAsNonRoot: true\n    «runAsUser»: 1000\n  containers:\n    - name: web\n      image: registry.example.com/shop/web:2.4.1\n',
      fixed: 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  os:\n    name: windows\n  securityContext:\n    runAsNonRoot: true\n  containers:\n    - name: web\n      image: registry.example.com/shop/web:2.4.1\n',
    },
    { in: 'pod-spec', good: 'os:\n  name: linux\nsecurityContext:\n  runAsUser: 1000' },
  ],
};

function forbid(map: MapValue, names: readonly string[], { report, edits, typeOf, version }: RuleContext): void {
  for (const name of names) {
    const entry = map.has(name) ? map.entry(name) : undefined;
    if (!entry) continue;
    const gate = typeOf(map)?.fields.get(name)?.gate;
    if (gate && (gate.openSince ?? Infinity) > version) continue;
    report(entry, `\`${name}\` is a Linux setting; this Pod is for Windows.`, { fixes: preferredFix(`Remove ${name}`, edits.removeField(map, entry)) });
  }
}
