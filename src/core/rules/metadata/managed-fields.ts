import { OBJECT_TYPES } from '../../kubernetes/kinds.ts';
import { rule } from '../rule.ts';
import { yaml } from '../yaml-example.ts';
import { codeList } from '../../wording/code.ts';
import { mustBe } from '../../wording/messages.ts';

const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  operation: ['Apply', 'Update'],
  fieldsType: ['', 'FieldsV1'],
};

export const managedFields = rule({
  id: 'managed-fields',
  title: 'managedFields in a manifest',
  severity: 'error',
  source: 'k8s.io/apimachinery/pkg/apis/meta/v1/validation.ValidateManagedFields',
  since: 36,
  lesson: 'pod-anatomy#server-fields',
  watches: OBJECT_TYPES,
  why:
    'The API server rejects the object (since Kubernetes 1.36), because it could not have written this entry ' +
    'itself. It tracks in `managedFields` who set which field. Remove the whole field.',
  check(root, { manifest, report, pathOf }) {
    if (root !== manifest.root) return;
    const metadata = manifest.root.map('metadata');
    for (const entry of metadata?.maps('managedFields') ?? []) {
      for (const [field, allowed] of Object.entries(ALLOWED)) {
        const value = entry.scalar(field);
        if (value?.string === undefined || allowed.includes(value.string)) continue;
        report(
          value,
          mustBe(
            field,
            codeList(
              allowed.filter((text) => text !== ''),
              'or',
            ),
          ),
          {
            path: `${pathOf(entry)}.${field}`,
          },
        );
      }
    }
  },
  examples: [
    {
      bad: yaml`
        apiVersion: v1
        kind: ConfigMap
        metadata:
          name: web
          managedFields:
            - manager: kubectl
              operation: Update
              fieldsType: «FieldsV2»
      `,
      version: 36,
    },
    {
      good: yaml`
        apiVersion: v1
        kind: ConfigMap
        metadata:
          name: web
          managedFields:
            - manager: kubectl
              operation: Update
              fieldsType: FieldsV1
      `,
    },
  ],
});
