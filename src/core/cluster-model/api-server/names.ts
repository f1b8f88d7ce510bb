/** Ends of names that look like a cluster's and are counted, so that every run gives the same. */

import type { PodState } from '../state.ts';

/** The characters that Kubernetes takes: no vowels, so no words. Source: k8s.io/apimachinery/pkg/util/rand. */
const alphabet = 'bcdfghjklmnpqrstvwxz2456789';

function letters(number: number, length: number): string {
  let rest = (number * 7_368_787 + 3_141_593) % alphabet.length ** length;
  let text = '';
  for (let place = 0; place < length; place++) {
    text += alphabet[rest % alphabet.length] ?? '';
    rest = Math.floor(rest / alphabet.length);
  }
  return text;
}

export function podSuffix(made: number): string {
  return letters(made, 5);
}

/** A ReplicaSet's part of a Pod's name: another one for each version of the template. */
export function templateSuffix(workload: string, revision: number): string {
  return `${letters(workload.length * 31 + revision, 5)}${letters(revision, 4)}`;
}

/** Counts up from 10.96.0.20 in tens. */
export function serviceIp(index: number): string {
  return `10.96.${Math.floor(index / 20)}.${20 + (index % 20) * 10}`;
}

/** A UID that looks like a cluster's, the same in every run. */
export function uidOf(text: string): string {
  const digits = [1, 2, 3, 4].map((seed) => hash(`${seed}/${text}`).toString(16).padStart(8, '0')).join('');
  const cuts: readonly (readonly [number, number])[] = [
    [0, 8],
    [8, 12],
    [12, 16],
    [16, 20],
    [20, 32],
  ];
  return cuts.map(([from, to]) => digits.slice(from, to)).join('-');
}

/** FNV-1a in 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193) >>> 0;
  return value;
}

/** As the kubelet names a Pod. Source: pkg/kubelet/util/format, Pod. */
export function fullPodName({ name, namespace, uid }: PodState): string {
  return `${name}_${namespace}(${podUid(uid)})`;
}

/** `metadata.uid` of the Pod that was made as the `made`th. */
export function podUid(made: number): string {
  return uidOf(`Pod/${made}`);
}
