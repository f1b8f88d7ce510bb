import { makeRestricted } from '../fixes/make-restricted.ts';
import { isAtHead } from './refactoring.ts';
import type { Refactoring, RefactoringPlace } from './refactoring.ts';

export const restrictPod: Refactoring = {
  title: 'Make this Pod meet the restricted Pod Security level',
  kind: 'rewrite',
  edits(place) {
    const { document, file, manifest } = place;
    if (!manifest.podSpec || !(isAtHead(place) || isAtSecurity(place))) return undefined;
    const edits = makeRestricted(document, manifest, file.settings.kubernetesVersion);
    return edits.length > 0 ? edits : undefined;
  },
};

/** Is the cursor at the spec itself, or in something that decides on security? */
function isAtSecurity({ manifest, value, steps }: RefactoringPlace): boolean {
  return value === manifest.podSpec || steps.includes('securityContext');
}
