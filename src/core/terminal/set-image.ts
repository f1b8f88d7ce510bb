/** `kubectl set image`. Source: kubernetes.io/docs/reference/kubectl/generated/kubectl_set_image. */
import { podSpecOf } from '../cluster-model/api-server/apply.ts';
import type { ClusterObject } from '../cluster-model/objects/cluster-object.ts';
import { isPlainMap, textAt, type Plain } from '../cluster-model/objects/plain-object.ts';
import { namespaceOf } from './find-objects.ts';
import type { Flag } from './flags.ts';
import { qualifiedName } from './resource-kinds.ts';
import { editorNote, workloadNamed } from './rollout.ts';
import { fails, says, type Context, type Result } from './reply.ts';

export const setFlags: readonly Flag[] = [
  { name: 'namespace', short: 'n', value: 'NAMESPACE', about: 'The namespace of the object' },
];

/** `set image deployment/shop web=shop-web:2.1`. */
export function setImage({ run, given }: Context): Result {
  const [what, word = '', ...pairs] = given.names;
  if (what !== 'image')
    return fails('This terminal supports only kubectl set image. Change anything else in the manifest, then apply it.');
  const named = word.includes('/') ? undefined : pairs[0];
  const object = workloadNamed(run, namespaceOf(given) ?? 'default', word, named);
  if (typeof object === 'string') return fails(object);
  const images = new Map(
    (named === undefined ? pairs : pairs.slice(1)).map((pair) => {
      const at = pair.indexOf('=');
      return [pair.slice(0, at), pair.slice(at + 1)] as const;
    }),
  );
  if (images.size === 0) return fails('error: at least one image update is required');
  const path = podSpecOf(object)?.path ?? [];
  const known = new Set(podSpecOf(object)?.containers.map(({ name }) => name));
  const missing = [...images.keys()].find((name) => name !== '*' && !known.has(name));
  if (missing !== undefined) return fails(`error: unable to find container named "${missing}"`);
  const changed = withImages(object, path, images);
  return {
    ...says(`${qualifiedName(object.kind, object.name)} image updated`, editorNote),
    events: [{ type: 'apply', objects: [changed] }],
  };
}

function withImages(
  object: ClusterObject,
  path: readonly (string | number)[],
  images: ReadonlyMap<string, string>,
): ClusterObject {
  const change = (value: Plain, keys: readonly (string | number)[]): Plain => {
    if (!isPlainMap(value)) return value;
    const [key, ...rest] = keys;
    if (key !== undefined) return { ...value, [key]: change(value[key] ?? null, rest) };
    return { ...value, ...withList(value, 'containers', images), ...withList(value, 'initContainers', images) };
  };
  const body = change(object.body, path);
  // What was wrong with the object before need not be wrong now, and the other way round: only the checker knows.
  return isPlainMap(body) ? { ...object, body } : object;
}

function withList(spec: Plain, field: string, images: ReadonlyMap<string, string>): Record<string, Plain> {
  const list = isPlainMap(spec) ? spec[field] : undefined;
  if (!Array.isArray(list)) return {};
  return {
    [field]: (list as readonly Plain[]).map((item) => {
      const image = images.get(textAt(item, 'name') ?? '') ?? images.get('*');
      return isPlainMap(item) && image !== undefined ? { ...item, image } : item;
    }),
  };
}
