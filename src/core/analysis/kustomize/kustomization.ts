/** What a kustomization says of the files beside it: which are objects, and which only patch objects. */

import type { ImageChange } from '../../kubernetes/image-changes.ts';
import { parseDocument } from '../../yaml/parse.ts';
import { readValues } from '../../yaml/read-values.ts';
import type { MapValue, Value } from '../../yaml/values.ts';

export const KUSTOMIZATION_FILES: readonly string[] = ['kustomization.yaml', 'kustomization.yml', 'Kustomization'];

export interface Kustomization {
  /** Paths from its folder, with slashes. */
  readonly patches: ReadonlySet<string>;
  readonly resources: ReadonlySet<string>;
  readonly images: readonly ImageChange[];
}

/** A kustomization above a file, whose `path` counts from its folder. */
export interface KustomizationAbove {
  readonly kustomization: Kustomization;
  readonly path: string;
}

/** What the kustomizations above a file make of it. */
export interface Kustomized {
  readonly isPatch: boolean;
  readonly images: readonly ImageChange[];
}

/** Fields whose items name a patch: as a text, or as an object with a `path`. */
const PATCH_LISTS = ['patches', 'patchesStrategicMerge', 'patchesJson6902'] as const;
const RESOURCE_LISTS = ['resources', 'bases', 'components', 'crds'] as const;

/** Reads one; what makes no sense in it names nothing. */
export function readKustomization(text: string): Kustomization {
  const { root } = readValues(parseDocument(text).root);
  const map = root?.kind === 'map' ? root : undefined;
  return { patches: pathsIn(map, PATCH_LISTS), resources: pathsIn(map, RESOURCE_LISTS), images: imagesIn(map) };
}

/** By a name such as `patches/cpu.yaml` or `web-patch.yaml` people say it too. */
const PATCH_NAME = /(?:^|[-_./])patch(?:es)?(?:[-_./]|$)/i;

/**
 * What a file is to the kustomization above it. `path` counts from the kustomization's folder; undefined where it says
 * nothing of it.
 */
export function roleIn(
  { patches, resources }: Pick<Kustomization, 'patches' | 'resources'>,
  path: string,
): 'patch' | 'resource' | undefined {
  if (patches.has(path)) return 'patch';
  if (resources.has(path)) return 'resource';
  return PATCH_NAME.test(path) ? 'patch' : undefined;
}

/**
 * What the kustomizations above a file, the nearest first, make of it. `name` is the file's own. Those count whose
 * resource it is, or the folder of one whose resource it is.
 */
export function kustomized(above: readonly KustomizationAbove[], name: string): Kustomized {
  const roles = above.map(({ kustomization, path }) => roleIn(kustomization, path));
  const role = roles.find((one) => one !== undefined);
  if (role !== 'resource') return { isPatch: role === undefined ? isPatchName(name) : true, images: [] };
  const images: ImageChange[] = [];
  let below: string | undefined;
  for (const { kustomization, path } of above) {
    const folder = below === undefined ? path : path.slice(0, -below.length - 1);
    if (!kustomization.resources.has(folder)) continue;
    images.push(...kustomization.images);
    below = path;
  }
  return { isPatch: false, images };
}

/** Is a file without a kustomization above it a patch by its own name, for `kubectl patch --patch-file`? */
export function isPatchName(path: string): boolean {
  return PATCH_NAME.test(path.slice(path.lastIndexOf('/') + 1));
}

function pathsIn(map: MapValue | undefined, fields: readonly string[]): ReadonlySet<string> {
  const items = fields.flatMap((field) => map?.list(field)?.items ?? []);
  return new Set(items.flatMap((item) => pathOf(item) ?? []).map(normal));
}

function imagesIn(map: MapValue | undefined): ImageChange[] {
  return (map?.maps('images') ?? []).flatMap((item): ImageChange[] => {
    const name = item.text('name');
    // A tag such as `1.27` may be written without quotes.
    const texts = CHANGES.flatMap((key): [string, string][] => {
      const value = item.scalar(key);
      return value && !value.isNull && value.source !== '' ? [[key, value.source]] : [];
    });
    return name ? [{ name, ...Object.fromEntries(texts) }] : [];
  });
}

const CHANGES = ['newName', 'newTag', 'digest', 'tagSuffix'] as const;

function pathOf(item: Value): string | undefined {
  const text = item.kind === 'scalar' ? item.string : item.kind === 'map' ? item.text('path') : undefined;
  // A patch may also stand there itself.
  return text === undefined || text.includes('\n') ? undefined : text;
}

/** `./a/../b.yaml` -> `b.yaml` */
function normal(path: string): string {
  const steps: string[] = [];
  for (const step of path.split('/')) {
    if (step === '..' && steps.length > 0 && steps.at(-1) !== '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}
