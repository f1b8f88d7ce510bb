/** What the API server decodes and then drops. Nothing is said of what is in it but that it cannot be decoded. */

import { isGateOpen } from '../kubernetes/schema.ts';
import type { FieldSchema, Schema } from '../kubernetes/schema.ts';
import { holdsIn } from '../kubernetes/versions.ts';
import type { Manifest } from '../manifest/manifest.ts';
import { claimTemplateNames } from '../manifest/volumes.ts';
import type { MapValue } from '../yaml/values.ts';

/** Of one manifest, in one version. */
export class Dropped {
  /** The names of the claim templates, which replace volumes. */
  readonly claims: ReadonlySet<string>;
  /** The names of the volumes whose source has a closed gate. */
  readonly closed: ReadonlySet<string>;
  readonly #schema: Schema;
  readonly #version: number;

  constructor(manifest: Manifest, schema: Schema, version: number) {
    this.#schema = schema;
    this.#version = version;
    this.claims = new Set(claimTemplateNames(manifest));
    this.closed = new Set(
      manifest.podSpec
        ?.maps('volumes')
        .flatMap((volume) => (this.#hasClosedSource(volume) ? (volume.text('name') ?? []) : [])),
    );
  }

  /** Is a field only decoded: behind a closed gate, or of the server? */
  field({ name, gate, type }: FieldSchema): boolean {
    return (
      (name === 'status' && type.kind === 'object') ||
      name === 'managedFields' ||
      (gate !== undefined && !isGateOpen(gate, this.#version))
    );
  }

  /** A volume that a claim template replaces or whose source has a closed gate, and a mount of the latter. */
  object(map: MapValue, type: string): boolean {
    if (type === 'Volume') return this.#isReplaced(map) || this.#hasClosedSource(map);
    const name = type === 'VolumeMount' ? map.text('name') : undefined;
    return name !== undefined && this.closed.has(name);
  }

  /** Is a volume put aside for a claim template of the same name? */
  #isReplaced(volume: MapValue): boolean {
    const name = volume.text('name');
    return name !== undefined && this.claims.has(name);
  }

  #hasClosedSource(volume: MapValue): boolean {
    const sources = this.#schema.type('Volume')?.fields;
    return volume.entries.some(({ name }) => {
      const source = sources?.get(name);
      return source?.gate !== undefined && holdsIn(source, this.#version) && this.field(source) && volume.has(name);
    });
  }
}

/** Is the same dropped? */
export function areSameDropped(first: Dropped, second: Dropped): boolean {
  return areSame(first.claims, second.claims) && areSame(first.closed, second.closed);
}

function areSame(first: ReadonlySet<string>, second: ReadonlySet<string>): boolean {
  return first.size === second.size && [...first].every((name) => second.has(name));
}
