/** The names of resources. Source: Kubernetes' pkg/apis/core/helper. */

import { isQualifiedName } from './names.ts';
import { quantityMillis } from './quantity.ts';

export const STANDARD_RESOURCES: readonly string[] = ['cpu', 'memory', 'ephemeral-storage'];

const HUGE_PAGES = 'hugepages-';

export function isHugePages(name: string): boolean {
  return name.startsWith(HUGE_PAGES);
}

/** Thousandths of a byte in a page; undefined where the name says no size that a page can have. */
export function pageSizeMillis(name: string): bigint | undefined {
  const size = quantityMillis(name.slice(HUGE_PAGES.length));
  return size === undefined || size <= 0n || size % 1000n !== 0n ? undefined : size;
}

/** Kubernetes' own resources; others are extended ones, which name a domain. */
function isNativeResource(name: string): boolean {
  return !name.includes('/') || name.includes('kubernetes.io/');
}

/** Devices and the like, which a driver on the node offers: whole pieces only. */
export function isExtendedResource(name: string): boolean {
  return !isNativeResource(name) && !name.startsWith('requests.') && isQualifiedName(`requests.${name}`);
}

/** May a node promise more of it than it has? If not, the request is the limit. */
export function mayOvercommit(name: string): boolean {
  return isNativeResource(name) && !isHugePages(name);
}

/** Can a container ask for it? */
export function isContainerResource(name: string): boolean {
  if (!isQualifiedName(name)) return false;
  if (!name.includes('/')) return STANDARD_RESOURCES.includes(name) || isHugePages(name);
  return isNativeResource(name) || isExtendedResource(name);
}

/** Can a whole Pod ask for it? */
export function isPodResource(name: string): boolean {
  return name === 'cpu' || name === 'memory' || (isHugePages(name) && isQualifiedName(name));
}
