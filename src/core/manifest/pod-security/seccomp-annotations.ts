/** Old seccomp annotations that would contradict the profile RuntimeDefault. */

import type { Breach } from './breach.ts';
import type { SecuredPod } from './secured-pod.ts';

const NAMES = /^(?:container\.)?seccomp\.security\.alpha\.kubernetes\.io\//;

/** Removes them: nothing reads them any more. */
export function contradictingSeccomp({ annotations }: SecuredPod): Breach['repair'] {
  const wrong = (annotations?.entries ?? []).filter(
    ({ name, value }) =>
      NAMES.test(name) && value.kind === 'scalar' && !/^(?:runtime|docker)\/default$/.test(value.string ?? ''),
  );
  return (edits) => (annotations ? wrong.map((entry) => edits.removeField(annotations, entry)) : []);
}
