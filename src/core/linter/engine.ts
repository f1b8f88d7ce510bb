/** Judges one object: what is found about it along the schema. */

import type { ImageChange } from '../kubernetes/image-changes.ts';
import type { Manifest } from '../manifest/manifest.ts';
import type { Finding } from '../rules/finding.ts';
import type { RuleParameters } from '../rules/parameters.ts';
import { runToEnd } from '../steps.ts';
import type { Edits } from '../yaml/edits.ts';
import type { RulePlan } from './plan.ts';
import { Reporter } from './reporter.ts';
import { Walker } from './walker.ts';

/** Findings about one object, in the order of the walk. Offsets are those of the document's text. */
export function checkManifest(...asked: Parameters<typeof checkManifestInSteps>): Finding[] {
  return runToEnd(checkManifestInSteps(...asked));
}

/** The same, pausing between rules: the longer the text that they have looked at, the sooner. */
export function* checkManifestInSteps(
  manifest: Manifest,
  plan: RulePlan,
  version: number,
  edits: Edits,
  isOff?: (rule: string) => boolean,
  parameters?: RuleParameters,
  podSecurityVersion = version,
  images: readonly ImageChange[] = [],
): Generator<void, Finding[]> {
  const reporter = new Reporter(manifest, version, edits, isOff, parameters, podSecurityVersion, images);
  yield* new Walker(manifest, plan, reporter, version).manifest();
  return reporter.withoutConsequences();
}
