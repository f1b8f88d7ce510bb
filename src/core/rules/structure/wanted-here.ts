/**
 * A value of the wrong type whose other side tells what it must be: a mount asks for the volume, a selector for the
 * label.
 */

import { wantedLabel } from '../../manifest/labels.ts';
import { wantedVolume } from '../../manifest/missing-volume-values.ts';
import { changeTo } from '../../wording/fix-titles.ts';
import { isFlow } from '../../yaml/nodes.ts';
import type { Value } from '../../yaml/values.ts';
import type { Fix } from '../finding.ts';
import { preferredFix } from '../rule.ts';
import type { RuleContext } from '../rule.ts';

/** The fix that writes it, where it is something else than what is there. */
export function wantedHere(value: Value, name: string, { edits, manifest, typeOf }: RuleContext): Fix[] {
  const map = value.parent;
  const isVolume = map?.kind === 'map' && name === 'name' && typeOf(map)?.name === 'Volume';
  const wanted = isVolume ? wantedVolume(map) : wantedLabel(value, manifest);
  if (wanted === undefined || !isInline(value)) return [];
  return value.kind === 'scalar' && value.source === wanted
    ? []
    : preferredFix(changeTo(wanted), edits.replaceValue(value, wanted));
}

function isInline({ kind, node }: Value): boolean {
  return kind === 'scalar' || isFlow(node);
}
