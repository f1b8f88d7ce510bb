import { containersOf } from '../../manifest/containers.ts';
import { preferredFix, rule } from '../rule.ts';
import { yaml } from '../yaml-example.ts';
import { remove } from '../../wording/fix-titles.ts';
import { notAllowed } from '../../wording/messages.ts';

export const osLinuxFields = rule({
  id: 'os-linux-fields',
  title: 'windowsOptions in a Linux Pod',
  severity: 'error',
  source: 'pkg/apis/core/validation.validateLinux',
  lesson: 'security-context#windows',
  watches: ['PodSpec'],
  why:
    'The API server rejects the Pod. `windowsOptions` apply only to Windows containers, but the Pod sets `os.name: ' +
    'linux`. Remove them.',
  check(spec, { report, edits }) {
    if (spec.map('os')?.text('name') !== 'linux') return;
    const contexts = [spec, ...containersOf(spec).map(({ container }) => container)].flatMap(
      (map) => map.map('securityContext') ?? [],
    );
    for (const security of contexts) {
      const entry = security.has('windowsOptions') ? security.entry('windowsOptions') : undefined;
      if (entry)
        report(entry, notAllowed('windowsOptions', 'with `os.name: linux`'), {
          fixes: preferredFix(remove('windowsOptions'), edits.removeField(security, entry)),
        });
    }
  },
  examples: [
    {
      in: 'pod-spec',
      bad: yaml`
        os:
          name: linux
        securityContext:
          runAsNonRoot: true
          «windowsOptions»:
            runAsUserName: web
      `,
      fixed: yaml`
        os:
          name: linux
        securityContext:
          runAsNonRoot: true
      `,
    },
    {
      in: 'pod-spec',
      good: yaml`
        os:
          name: linux
        securityContext:
          runAsNonRoot: true
      `,
    },
  ],
});
