/**
 * How Docker writes sizes and durations.
 * https://docs.docker.com/reference/compose-file/extension/#specifying-byte-values
 */

/** In Docker's sizes every letter is a power of 1024: `512m` is 512 MiB. */
const BINARY: Readonly<Record<string, string>> = { '': '', b: '', k: 'Ki', m: 'Mi', g: 'Gi' };

/** `512m`, `1gb` -> a quantity of Kubernetes; undefined for anything else. */
export function dockerSize(text: string): string | undefined {
  const [, digits = '', letter = ''] = /^(\d{1,15})([bkmg]?)b?$/i.exec(text) ?? [];
  return digits === '' ? undefined : `${digits}${BINARY[letter.toLowerCase()] ?? ''}`;
}

/** `1m30s` -> 90; undefined where it is no duration, or has parts of a second. */
export function dockerSeconds(text: string): number | undefined {
  const [whole = '', hours = '0', minutes = '0', seconds = '0'] =
    /^(?:(\d{1,6})h)?(?:(\d{1,6})m)?(?:(\d{1,6})s)?$/.exec(text) ?? [];
  return whole === '' ? undefined : Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
}
