import type { FieldSchema } from '../../kubernetes/schema.ts';
import type { Entry } from '../../yaml/values.ts';
import { otherFix } from '../rule.ts';
import type { RuleContext, RuleDeclaration } from '../rule.ts';
import type { MapValue } from '../../yaml/values.ts';

export const fieldVersion: RuleDeclaration = {
  id: 'field-version',
  title: 'A field that this Kubernetes version does not have',
  severity: 'error',
  lesson: 'pod-anatomy#versions',
  why: 'Fields come and go with Kubernetes versions. The version that Pod Coach checks for does not know this one. Remove it, or set the version of your cluster in the settings.',
  examples: [
    { in: 'pod-spec', good: 'hostname: web', version: 32 },
  ],
};

export function reportFieldVersion(map: MapValue, entry: Entry, field: FieldSchema, context: RuleContext): void {
  const fixes = otherFix(`Remove ${entry.name}`, context.edits.removeField(map, entry));
  const life = field.since !== undefined && field.since > context.version ? `exists since 1.${field.since}` : `is gone since 1.${(field.until ?? 0) + 1}`;
  context.report(entry, `\`${entry.name}\` ${life}; this is checked for 1.${context.version}.`, { fixes });
}
