import { containersOf } from '../../manifest/containers.ts';
import { preferredFix } from '../rule.ts';
import type { Rule } from '../rule.ts';

export const osLinuxFields: Rule = {
  id: 'os-linux-fields',
  title: 'Windows settings in a Linux Pod',
  severity: 'error',
  lesson: 'security-context#windows',
  watches: ['PodSpec'],
  why: '`windowsOptions` are for Windows containers. With `os.name: linux` remove them.',
  check(spec, { report, edits }) {
    if (spec.kind !== 'map' || spec.map('os')?.text('name') !== 'linux') return;
    const contexts = [spec, ...containersOf(spec).map(({ container }) => container)].flatMap((map) => map.map('securityContext') ?? []);
    for (const security of contexts) {
      const entry = security.has('windowsOptions') ? security.entry('windowsOptions') : undefined;
      if (entry) report(entry, 'This Pod is for Linux; it cannot have Windows options.', { fixes: preferredFix('Remove windowsOptions', edits.removeField(security, entry)) });
    }
  },
  examples: [
    {
      in: 'pod-spec',
      bad: 'os:\n  name: linux\nsecurityContext:\n  runAsNonRoot: true\n  «windowsOptions»:\n    runAsUserName: web',
      fixed: 'os:\n  name: linux\nsecurityContext:\n  runAsNonRoot: true',
    },
    { in: 'pod-spec', good: 'os:\n  name: linux\nsecurityContext:\n  runAsNonRoot: true' },
  ],
};
