import { OBJECT_TYPES } from '../../kubernetes/kinds.ts';
import { nameSyntaxOf } from '../../kubernetes/object-names.ts';
import { nameProblem } from '../name-problem.ts';
import { preferredFix, rule } from '../rule.ts';
import { yaml } from '../yaml-example.ts';
import { changeTo } from '../../wording/fix-titles.ts';

export const nameInvalid = rule({
  id: 'name-invalid',
  title: 'Object name is not valid',
  severity: 'error',
  source: 'k8s.io/apimachinery/pkg/api/validation.ValidateObjectMeta',
  lesson: 'pod-anatomy#names-and-labels',
  watches: OBJECT_TYPES,
  why:
    'The API server rejects the object. Names become part of host names, so they have lowercase letters, digits ' +
    'and `-` (most kinds also allow `.`), and start and end with a letter or a digit. Services (which start with a ' +
    'letter before Kubernetes 1.36) and StatefulSets allow 63 characters, CronJobs 52, most others 253.',
  check(root, { manifest, version, edits, report }) {
    if (root !== manifest.root) return;
    const name = manifest.root.map('metadata')?.scalar('name');
    const syntax = nameSyntaxOf(manifest.kind.kind, version);
    if (!name?.string || syntax.isName(name.string)) return;
    const closest = syntax.closest(name.string);
    const fixes = closest === undefined ? [] : preferredFix(changeTo(closest), edits.setText(name.node, closest));
    report(name, nameProblem(`A ${manifest.kind.kind} name`, name.string, syntax), { fixes });
  },
  examples: [
    {
      bad: yaml`
        apiVersion: v1
        kind: Secret
        metadata: {name: «Web_Login»}
      `,
      fixed: yaml`
        apiVersion: v1
        kind: Secret
        metadata: {name: web-login}
      `,
    },
    {
      bad: yaml`
        apiVersion: v1
        kind: ConfigMap
        metadata:
          name: «Web_Config»
      `,
      fixed: yaml`
        apiVersion: v1
        kind: ConfigMap
        metadata:
          name: web-config
      `,
    },
    {
      bad: yaml`
        apiVersion: v1
        kind: Service
        metadata:
          name: «1web»
        spec:
          ports:
            - port: 80
      `,
      fixed: yaml`
        apiVersion: v1
        kind: Service
        metadata:
          name: svc-1web
        spec:
          ports:
            - port: 80
      `,
      version: 35,
    },
    {
      good: yaml`
        apiVersion: v1
        kind: Service
        metadata:
          name: 1web
        spec:
          ports:
            - port: 80
      `,
      version: 36,
    },
    {
      good: yaml`
        apiVersion: v1
        kind: ConfigMap
        metadata:
          name: web.config
      `,
    },
  ],
});
