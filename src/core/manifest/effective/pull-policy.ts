/** When a node asks the registry for an image. Source: Kubernetes' pkg/apis/core/v1, SetDefaults_Container. */

import { imageParts } from '../../kubernetes/images.ts';
import type { MapValue } from '../../yaml/values.ts';

/** The policy that an image gets when none is written. */
export function defaultPullPolicy(image: string): 'Always' | 'IfNotPresent' {
  const { tag, digest } = imageParts(image);
  const isLatest = tag === 'latest' || (tag === undefined && digest === undefined);
  return isLatest ? 'Always' : 'IfNotPresent';
}

/** The policy in force; undefined while there is neither a policy nor an image. */
export function pullPolicyOf(container: MapValue): string | undefined {
  const written = container.text('imagePullPolicy');
  if (written) return written;
  const image = container.text('image');
  return image ? defaultPullPolicy(image) : undefined;
}
