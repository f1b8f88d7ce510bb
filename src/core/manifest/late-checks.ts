/** What an API server stores without looking into it: it fails later, when the controller makes the Pods. */

import type { Manifest } from './manifest.ts';

/** The first version that looks into the pod spec and the claim templates of a StatefulSet. */
export const LOOKS_INTO_STATEFUL_SETS = 34;

const POD_SPEC_OR_CLAIM =
  /(?:^|\.)spec\.(?:template\.spec(?!\.(?:restartPolicy|activeDeadlineSeconds)$)|volumeClaimTemplates)(?:[.[]|$)/;

/** Is what stands at `path` not validated when the object is created? (It is still decoded.) */
export function isValidatedLater({ kind }: Manifest, path: string, version: number): boolean {
  return version < LOOKS_INTO_STATEFUL_SETS && kind.kind === 'StatefulSet' && POD_SPEC_OR_CLAIM.test(path);
}
