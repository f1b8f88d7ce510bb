import type { FieldSchema } from '../../kubernetes/schema.ts';
import { versionName } from '../../kubernetes/versions.ts';
import type { Entry } from '../../yaml/values.ts';
import { otherFix } from '../rule.ts';
import type { RuleContext, RuleDeclaration } from '../rule.ts';
import type { MapValue } from '../../yaml/values.ts';
import { yaml } from '../yaml-example.ts';
import { code } from '../../wording/code.ts';
import { placeOf } from '../place-words.ts';
import { remove } from '../../wording/fix-titles.ts';

export const fieldVersion: RuleDeclaration = {
  id: 'field-version',
  kind: 'structure',
  title: 'Field does not exist in this Kubernetes version',
  severity: 'error',
  source: 'docs/reference/command-line-tools-reference/feature-gates/',
  judges: 'value',
  decided: true,
  lesson: 'pod-anatomy#versions',
  why:
    'The API server of this version rejects the field or drops it. Fields are added and removed between Kubernetes ' +
    'versions. Remove the field, or set the version of your cluster in the settings.',
  examples: [
    {
      in: 'container',
      bad: yaml`
      livenessProbe:
        grpc:
          port: 9000
          «mode»: TLS
    `,
      version: 36,
    },
    { in: 'pod-spec', good: 'hostname: web', version: 32 },
  ],
};

export function reportFieldVersion(map: MapValue, entry: Entry, field: FieldSchema, context: RuleContext): void {
  const fixes = otherFix(remove(entry.name), context.edits.removeField(map, entry));
  const comes = field.since !== undefined && field.since > context.version;
  const life = comes
    ? `it was added in ${versionName(field.since ?? 0)}`
    : `it was removed in ${versionName((field.until ?? 0) + 1)}`;
  const version = versionName(context.version);
  context.report(entry, `Kubernetes ${version} has no field ${code(entry.name)} ${placeOf(map)}; ${life}.`, { fixes });
}
