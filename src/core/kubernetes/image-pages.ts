/** Pages about images, for a fixed list of public registries. */

import { imageParts } from './images.ts';

/** A component of a repository's name. Source: the distribution project's reference grammar. */
const COMPONENT = /^[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*$/;

const TAG = /^\w[\w.-]{0,127}$/;
const DIGEST = /^[A-Za-z][A-Za-z0-9+._-]*:[0-9a-fA-F]+$/;

/** From the encoded components of a name to the address of its page; undefined where the registry has none for it. */
type Page = (names: readonly string[]) => string | undefined;

const dockerHub: Page = ([first, second, ...more]) => {
  if (first === undefined || more.length > 0) return undefined;
  if (second === undefined) return `https://hub.docker.com/_/${first}`;
  return first === 'library' ? `https://hub.docker.com/_/${second}` : `https://hub.docker.com/r/${first}/${second}`;
};

const PAGES: Readonly<Record<string, Page>> = {
  'docker.io': dockerHub,
  'index.docker.io': dockerHub,
  'registry-1.docker.io': dockerHub,
  'quay.io': (names) => (names.length === 2 ? `https://quay.io/repository/${names.join('/')}` : undefined),
  'ghcr.io': (names) => (names.length > 1 ? `https://ghcr.io/${names.join('/')}` : undefined),
  'gcr.io': (names) => (names.length > 1 ? `https://gcr.io/${names.join('/')}` : undefined),
  'mcr.microsoft.com': (names) => `https://mcr.microsoft.com/artifact/mar/${names.join('/')}/about`,
  'public.ecr.aws': (names) => (names.length === 2 ? `https://gallery.ecr.aws/${names.join('/')}` : undefined),
};

/** The page of an image reference; undefined for other registries, and for names that no registry could have. */
export function imagePage(image: string): string | undefined {
  const { registry = 'docker.io', name, tag = 'latest', digest = 'sha256:0' } = imageParts(image);
  const names = name.split('/');
  if (!TAG.test(tag) || !DIGEST.test(digest)) return undefined;
  if (!Object.hasOwn(PAGES, registry) || name.length > 255 || !names.every((one) => COMPONENT.test(one)))
    return undefined;
  return PAGES[registry]?.(names.map(encodeURIComponent));
}
