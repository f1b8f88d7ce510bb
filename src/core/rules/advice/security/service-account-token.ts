import { preferredFix, rule } from '../../rule.ts';
import { yaml } from '../../yaml-example.ts';
import { setTo } from '../../../wording/fix-titles.ts';

export const serviceAccountToken = rule({
  id: 'service-account-token',
  title: 'Service account token is mounted by default',
  severity: 'hint',
  source: 'docs/tasks/configure-pod-container/configure-service-account/',
  judges: 'names',
  unfinishedIn: 'pod-spec',
  profile: 'production',
  onceInFile: true,
  lesson: 'security-context#service-account',
  watches: ['PodSpec'],
  why:
    'An attacker in the container can use the token to access the API server. Each Pod gets one by default, and ' +
    'most programs never use it. Set `automountServiceAccountToken: false`, unless the program uses the API; a ' +
    'ServiceAccount can set it for all its Pods.',
  check(spec, { report, edits }) {
    if (spec.bool('automountServiceAccountToken') === false) return;
    const account = spec.text('serviceAccountName') || 'default';
    const written = spec.scalar('automountServiceAccountToken');
    // Who gives a Pod an account of its own wants it to talk to the API server.
    const place = written ?? (account === 'default' ? spec.entry('containers') : undefined);
    const edit = written
      ? edits.setSource(written.node, 'false')
      : edits.addFirstField(spec, 'automountServiceAccountToken', false);
    if (place)
      report(place, 'Service account token is mounted by default; turn it off if unused.', {
        fixes: preferredFix(setTo(spec, 'automountServiceAccountToken', 'false'), edit),
      });
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
          «containers»:
            - name: web
              image: nginx:1.27
      `,
      fixed: yaml`
        apiVersion: v1
        kind: Pod
        metadata:
          name: web
        spec:
          automountServiceAccountToken: false
          containers:
            - name: web
              image: nginx:1.27
      `,
    },
    { in: 'pod-spec', good: 'automountServiceAccountToken: false' },
  ],
});
