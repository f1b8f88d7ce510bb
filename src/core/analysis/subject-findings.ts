/** What is found in one object of a document: all that its kind asks for, or only what is wrong with its kind. */

import { checkManifestInSteps } from '../linter/engine.ts';
import type { RulePlan } from '../linter/plan.ts';
import { Reporter } from '../linter/reporter.ts';
import { manifestOf } from '../manifest/manifest.ts';
import type { Manifest } from '../manifest/manifest.ts';
import type { Subject } from '../manifest/subjects.ts';
import type { Finding } from '../rules/finding.ts';
import { objectKind, reportKindProblem } from '../rules/structure/object-kind.ts';
import { reportSecretData, secretData } from '../rules/structure/secret-data.ts';
import { reportSecretType, secretType } from '../rules/structure/secret-type.ts';
import type { RuleContext, RuleDeclaration } from '../rules/rule.ts';
import type { MapValue } from '../yaml/values.ts';
import type { Settings } from '../settings/settings.ts';
import type { Edits } from '../yaml/edits.ts';
import { customTemplateFindings } from './custom-template-findings.ts';

/** What the schema does not say of a Secret. */
const SECRET_CHECKS: readonly (readonly [RuleDeclaration, (root: MapValue, context: RuleContext) => void])[] = [
  [secretData, reportSecretData],
  [secretType, reportSecretType],
];

/** Pauses between rules. Offsets are those of the document's text. */
export function* subjectFindings(
  subject: Subject,
  plan: RulePlan,
  { kubernetesVersion: version, podSecurityVersion, parameters, images }: Settings,
  edits: Edits,
  isSilent: (rule: string) => boolean,
): Generator<void, Finding[]> {
  switch (subject.type) {
    case 'manifest':
    case 'pod-template': {
      const { manifest } = subject;
      const found = yield* checkManifestInSteps(
        manifest,
        plan,
        version,
        edits,
        isSilent,
        parameters,
        podSecurityVersion,
        images,
      );
      if (subject.type === 'pod-template') return customTemplateFindings(found, manifest, plan.schema);
      return manifest.kind.kind === 'Secret'
        ? [...found, ...secretFindings(manifest, version, edits, isSilent)]
        : found;
    }
    case 'kind-problem': {
      const reporter = new Reporter(manifestOf(subject.root, subject.kind), version, edits);
      reportKindProblem(subject.root, subject.problem, reporter.as(objectKind));
      return reporter.findings;
    }
    case 'other-kind':
    case 'not-kubernetes':
      return [];
  }
}

function secretFindings(
  manifest: Manifest,
  version: number,
  edits: Edits,
  isSilent: (rule: string) => boolean,
): Finding[] {
  const reporter = new Reporter(manifest, version, edits);
  for (const [rule, report] of SECRET_CHECKS) if (!isSilent(rule.id)) report(manifest.root, reporter.as(rule));
  return reporter.findings;
}
