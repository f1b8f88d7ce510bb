import { createHash } from 'node:crypto';
import type { CheckedFile, PlacedFinding } from '../checking/check.ts';
import { slashed } from './place.ts';

/**
 * Names of findings that stay when lines move: made of rule, file, object and path, as 32 hexadecimal digits.
 * Of several findings that share all of these, each gets its own by counting, so that no two are equal in one report.
 */
export class Fingerprints {
  readonly #seen = new Map<string, number>();

  of({ finding, object }: PlacedFinding, file: CheckedFile): string {
    const key = JSON.stringify([finding.rule, slashed(file.file), object, finding.path]);
    const count = this.#seen.get(key) ?? 0;
    this.#seen.set(key, count + 1);
    return createHash('sha256').update(`${key}${count}`).digest('hex').slice(0, 32);
  }
}
