/** Containers, volumes and Pods that break a check, in the words of k8s.io/pod-security-admission/policy. */

import type { MapValue } from '../../yaml/values.ts';
import type { SecuredContainer, SecuredPod } from './secured-pod.ts';

export type Holds = (security: MapValue) => boolean;

export function plural(count: number, one: string, many = `${one}s`): string {
  return count === 1 ? one : many;
}

/** `"web", "sync"`. */
export function quoted(items: readonly string[]): string {
  return items.map((item) => `"${item}"`).join(', ');
}

export function sorted(items: Iterable<string>): string[] {
  return [...new Set(items)].sort();
}

export function named(items: readonly string[], what = 'container'): string {
  return `${plural(items.length, what)} ${quoted(items)}`;
}

export function nameOf(map: MapValue): string {
  return map.text('name') ?? '';
}

export function containersWith({ containers }: SecuredPod, isBad: (one: SecuredContainer) => boolean): string[] {
  return containers.filter(isBad).map(({ container }) => nameOf(container));
}

/** `pod and containers "a", "b"`: those whose own security context is bad. */
export function setters(pod: SecuredPod, isBad: Holds): string {
  const own = pod.security && isBad(pod.security) ? ['pod'] : [];
  const bad = containersWith(pod, ({ security }) => security !== undefined && isBad(security));
  return [...own, ...(bad.length > 0 ? [named(bad)] : [])].join(' and ');
}
