/** Ends of names that look like a cluster's and are counted, so that every run gives the same. */

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
