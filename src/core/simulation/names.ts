/** Names, UIDs and addresses that look like a cluster's and are counted, so that every run gives the same. */

/** The characters that Kubernetes takes for the ends of names: no vowels, so no words. */
const alphabet = 'bcdfghjklmnpqrstvwxz2456789';

/** Spreads counted numbers, so that YAML extensions look different and no two are the same. */
function spread(number: number, size: number): number {
  const step = 7_368_787;
  return (number * step + 3_141_593) % size;
}

function letters(number: number, length: number): string {
  let rest = spread(number, alphabet.length ** length);
  let text = '';
  for (let place = 0; place < length; place++) {
    text += alphabet[rest % alphabet.length] ?? '';
    rest = Math.floor(rest / alphabet.length);
  }
  return text;
}

/** `web-5b8fd-x2k4q`: the workload, its version of the template, the Pod. */
export function randomPodName(workload: string, made: number): string {
  return `${workload}-${letters(workload.length * 31, 5)}-${letters(made, 5)}`;
}

/** The first eight digits of a UID. */
export function podUid(made: number): string {
  return (((made + 1) * 2_654_435_761) % 16 ** 8).toString(16).padStart(8, '0');
}

/** Counts up from 10.1.0.1; an address is never given twice. */
export function podIp(made: number): string {
  return `10.1.${Math.floor(made / 254)}.${(made % 254) + 1}`;
}

/** Counts up from 10.96.0.20 in tens. */
export function serviceIp(index: number): string {
  return `10.96.${Math.floor(index / 20)}.${20 + (index % 20) * 10}`;
}

/** Which of several Pods gets the request: looks like chance, and is counted. */
export function choose(request: number, from: number): number {
  return Math.floor(((request * 16_861 + 31_337) % 65_521) / 97) % from;
}
