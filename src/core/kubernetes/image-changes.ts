/** What Kustomize makes of an image before it is applied: the `images` of a kustomization. */

import { imageParts } from './images.ts';

/** An item of `images`. https://kubectl.docs.kubernetes.io/references/kustomize/kustomization/images/ */
export interface ImageChange {
  /** As the image is written, without tag and digest. */
  readonly name: string;
  readonly newName?: string;
  readonly newTag?: string;
  readonly digest?: string;
  readonly tagSuffix?: string;
}

/** The image that is applied, after the changes in their order. */
export function changedImage(image: string, changes: readonly ImageChange[]): string {
  return changes.reduce(changed, image);
}

function changed(image: string, { name, newName, newTag, digest, tagSuffix = '' }: ImageChange): string {
  const parts = imageParts(image);
  const written = parts.registry === undefined ? parts.name : `${parts.registry}/${parts.name}`;
  if (written !== name) return image;
  const path = newName ?? written;
  if (digest !== undefined) return `${path}@${digest}`;
  if (newTag !== undefined) return `${path}:${newTag}${tagSuffix}`;
  const tag = parts.tag === undefined ? '' : `:${parts.tag}${tagSuffix}`;
  return path + tag + (parts.digest === undefined ? '' : `@${parts.digest}`);
}
