/** Where the metadata of objects stands, and what the API server makes of it there. */

import { generatedName, nameSyntaxOf } from '../kubernetes/object-names.ts';
import { OLDEST_VERSION } from '../kubernetes/versions.ts';
import type { MapValue, ScalarValue } from '../yaml/values.ts';
import type { Manifest } from './manifest.ts';

/**
 * Metadata that the API server stores without looking: that of a CronJob's Jobs and of a StatefulSet's claims. What is
 * wrong in it fails later, when the controller makes the object.
 */
export function isCheckedLater(metadata: MapValue): boolean {
  const { parent } = metadata;
  return (
    metadata.key === 'metadata' && (parent?.key === 'jobTemplate' || parent?.parent?.key === 'volumeClaimTemplates')
  );
}

/** The name of an object, or what the API server makes it from. */
export interface ObjectName {
  readonly text: string;
  /** The scalar that it comes from: metadata.name or metadata.generateName. */
  readonly source: ScalarValue;
}

/** Undefined when neither is there (or one is no text). */
export function nameOf({ root }: Manifest): ObjectName | undefined {
  const metadata = root.map('metadata');
  const name = metadata?.scalar('name');
  if (name?.string) return { text: name.string, source: name };
  const prefix = metadata?.scalar('generateName');
  return prefix?.string && (!name || name.string === '')
    ? { text: generatedName(prefix.string), source: prefix }
    : undefined;
}

/** A name that would suit an object, from what else it says. */
export function suggestedName({ root, kind, podSpec, podMetadata }: Manifest): string {
  const labels = [root.map('metadata')?.map('labels'), podMetadata?.map('labels'), root.map('spec')?.map('selector')];
  const candidates = [
    ...labels.flatMap((map) => [map?.text('app.kubernetes.io/name'), map?.text('app')]),
    podSpec?.maps('containers')[0]?.text('name'),
  ];
  const syntax = nameSyntaxOf(kind.kind, OLDEST_VERSION);
  return candidates.find((text) => text !== undefined && syntax.isName(text)) ?? `my-${kind.kind.toLowerCase()}`;
}
