/** Environment variables: where a container defines them, and where `$(NAME)` stands for them. */

import { pathOf } from '../../yaml/path.ts';
import type { MapValue } from '../../yaml/values.ts';
import { partPlaces, placeOf } from './name-place.ts';
import type { LocalName } from './name.ts';
import { valuePath, valuesAt } from './value-path.ts';

const NAMES = valuePath('env[].name');

/** Where Kubernetes itself fills in `$(NAME)`. */
const EXPANDED = [
  'command[]',
  'args[]',
  'env[].value',
  'volumeMounts[].subPathExpr',
  'livenessProbe.exec.command[]',
  'readinessProbe.exec.command[]',
  'startupProbe.exec.command[]',
].map(valuePath);

/** `$$` is a plain `$`, and what follows it no reference. A bracket that is never closed is passed over as a whole. */
const REFERENCE = /\$\$|\$\(([^)\s]*)\)|\$\([^)\s]*/g;

export function variableNames(container: MapValue, source: string): LocalName[] {
  const scope = pathOf(container);
  const definitions = valuesAt(container, NAMES).flatMap((value) => placeOf(value, 'definition') ?? []);
  const references = EXPANDED.flatMap((path) => valuesAt(container, path)).flatMap((value) => {
    if (value.kind !== 'scalar' || !value.string?.includes('$(')) return [];
    return partPlaces(value.node, source, REFERENCE, 'reference');
  });
  return [...definitions, ...references].map((place): LocalName => ({ ...place, kind: 'variable', scope }));
}
