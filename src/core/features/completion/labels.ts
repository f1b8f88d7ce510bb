/** Label pairs that lead somewhere: those that Pods carry, for selectors; those that are selected, for Pods. */

import type { MapValue, Value } from '../../yaml/values.ts';
import { distinct } from './distinct.ts';
import { isClean } from './context.ts';
import type { CompletionContext } from './context.ts';
import { textPairs } from './workspace-names.ts';

export interface LabelPair {
  readonly name: string;
  readonly value: string;
  /** Who carries it or asks for it. */
  readonly detail: string;
}

const SELECTORS: ReadonlySet<string> = new Set([
  'LabelSelector.matchLabels',
  'ServiceSpec.selector',
  'ReplicationControllerSpec.selector',
]);

/** Pairs for a free map of labels; `map` is where they stand (or will). */
export function labelPairs(key: string, map: Value, here: CompletionContext): readonly LabelPair[] {
  if (key === 'ObjectMeta.labels') return usable([...selectedBy(here), ...ownPairs(map, here)]);
  if (!SELECTORS.has(key)) return [];
  const own = pairs(
    here.manifest.podMetadata?.map('labels'),
    here.manifest.isTemplate ? 'template of this object' : 'this Pod',
  );
  if (key === 'ReplicationControllerSpec.selector' || (here.manifest.isTemplate && isOwnSelector(map)))
    return usable(own);
  if (here.manifest.kind.kind === 'PersistentVolumeClaim') return [];
  const others = here.names
    .pods()
    .flatMap(({ owner, labels }) => Object.entries(labels).map(([name, value]) => ({ name, value, detail: owner })));
  return usable([...own, ...others]);
}

/** What the object itself selects by: its template must carry it. */
function selectedBy({ manifest }: CompletionContext): LabelPair[] {
  const selector = manifest.root.map('spec')?.map('selector');
  if (
    manifest.podSpec === undefined &&
    manifest.kind.kind !== 'ReplicationController' &&
    manifest.kind.podSpecPath === undefined
  )
    return [];
  return pairs(
    selector?.map('matchLabels') ?? (manifest.kind.kind === 'ReplicationController' ? selector : undefined),
    'the selector',
  );
}

/** On the object itself: the labels of its Pods, as most people repeat them. */
function ownPairs(map: Value, { manifest, objectName }: CompletionContext): LabelPair[] {
  const own = manifest.podMetadata?.map('labels');
  const isTemplates = own !== undefined && (own === map || manifest.podMetadata === map.parent);
  const pods = isTemplates
    ? pairs(manifest.root.map('metadata')?.map('labels'), 'the object')
    : pairs(own, 'template of this object');
  return [...pods, { name: 'app', value: objectName, detail: 'name of the object' }];
}

/** `spec.selector` of a workload, in contrast to the selectors inside its Pods. */
function isOwnSelector(map: Value): boolean {
  const holder = map.key === 'matchLabels' ? map.parent : map;
  return holder?.key === 'selector' && holder.parent?.key === 'spec' && holder.parent.parent?.parent === undefined;
}

function pairs(map: MapValue | undefined, detail: string): LabelPair[] {
  return map ? Object.entries(textPairs(map)).map(([name, value]) => ({ name, value, detail })) : [];
}

function usable(all: readonly LabelPair[]): LabelPair[] {
  const clean = all.filter(({ name, value }) => name !== '' && isClean(name) && isClean(value));
  return distinct(clean, ({ name, value }) => `${name}=${value}`);
}
