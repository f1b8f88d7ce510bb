/**
 * What a ConfigMap or a Secret holds, by key, as a container gets it.
 * Source: kubernetes.io/docs/concepts/configuration/secret and configmap: `data` of a Secret and `binaryData` are
 * Base64.
 */
import { decodeBase64 } from '../kubernetes/base64.ts';
import type { ClusterObject } from './cluster-object.ts';
import { mapAt, scalarText, type PlainMap } from './plain-object.ts';

export function objectData({ kind, body }: ClusterObject): PlainMap {
  const [data, encoded] = [mapAt(body, 'data') ?? {}, mapAt(body, 'binaryData') ?? {}];
  // `stringData` wins over `data`, as the API server writes it over it.
  if (kind === 'Secret') return { ...decoded(data), ...mapAt(body, 'stringData') };
  return { ...data, ...decoded(encoded) };
}

/** What a container gets as variables: `envFrom` and `configMapKeyRef` do not know `binaryData`. */
export function textData(object: ClusterObject): PlainMap {
  return object.kind === 'Secret' ? objectData(object) : (mapAt(object.body, 'data') ?? {});
}

/** Bytes that are no text show as the character for what cannot be shown. */
function decoded(map: PlainMap): PlainMap {
  return Object.fromEntries(
    Object.entries(map).map(([key, value]) => [key, decodeBase64(scalarText(value) ?? '') ?? '\uFFFD']),
  );
}
