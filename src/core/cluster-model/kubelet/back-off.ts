/**
 * kubernetes.io, Pod lifecycle: at once, then after 10 s, 20 s, 40 s … up to 300 s; ten quiet minutes forget it all.
 */
export const FORGOTTEN_AFTER_SECONDS = 600;
const FIRST_SECONDS = 10;
const MOST_SECONDS = 300;

/** The pause before the try that follows `failures` failures; the first one has none when it is a restart. */
export function backOffSeconds(failures: number): number {
  return failures <= 0 ? 0 : Math.min(MOST_SECONDS, FIRST_SECONDS * 2 ** Math.min(failures - 1, 10));
}
