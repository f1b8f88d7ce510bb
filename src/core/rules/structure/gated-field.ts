import type { FeatureGate } from '../../kubernetes/schema.ts';
import { versionName } from '../../kubernetes/versions.ts';
import type { Entry, MapValue } from '../../yaml/values.ts';
import { otherFix } from '../rule.ts';
import type { RuleContext, RuleDeclaration } from '../rule.ts';
import { yaml } from '../yaml-example.ts';
import { code } from '../../wording/code.ts';
import { remove } from '../../wording/fix-titles.ts';

export const gatedField: RuleDeclaration = {
  id: 'gated-field',
  kind: 'structure',
  title: 'Field is behind a feature gate that is off by default',
  severity: 'warning',
  source: 'docs/reference/command-line-tools-reference/feature-gates/',
  lesson: 'pod-anatomy#versions',
  why:
    'The API server silently drops the field as long as its feature gate is off, so the field has no effect. New ' +
    'fields usually start behind such a gate. Remove the field, or turn on the gate in the cluster and ignore this ' +
    'rule.',
  examples: [
    {
      in: 'container',
      bad: yaml`
        lifecycle:
          «stopSignal»: SIGUSR1
      `,
      version: 36,
    },
    { in: 'pod-spec', bad: '«hostUsers»: false', version: 32 },
    { in: 'pod-spec', good: 'hostUsers: false', version: 36 },
  ],
};

/** Says that the server drops the field because its gate is off by default. */
export function reportGatedField(map: MapValue, entry: Entry, gate: FeatureGate, context: RuleContext): void {
  const fixes = otherFix(remove(entry.name), context.edits.removeField(map, entry));
  context.report(
    entry,
    `${code(entry.name)} is ignored: feature gate ${gate.name} is off by default in ${versionName(context.version)}.`,
    { fixes },
  );
}
