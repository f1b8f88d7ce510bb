/** The Kubernetes minor version that a field came with. */
import { readFileSync } from 'node:fs';

export interface FieldVersions {
  /** Minor version -> the package release that stands for it. */
  readonly from: Readonly<Record<string, string>>;
  /**
   * Minor version -> the fields (`Type.field`) that came with it; fields as old as the oldest release are not listed.
   */
  readonly since: Readonly<Record<string, readonly string[]>>;
}

/** Reads the checked-in result of comparing the releases; `scripts/generate-schema.ts --versions` recreates it. */
export function readFieldVersions(): FieldVersions {
  return JSON.parse(readFileSync(new URL('field-versions.json', import.meta.url), 'utf8')) as FieldVersions;
}

/** The minor version under which a field is listed, if any. */
export function sinceOf(versions: FieldVersions, field: string): number | undefined {
  const entry = Object.entries(versions.since).find(([, fields]) => fields.includes(field));
  return entry === undefined ? undefined : Number(entry[0]);
}
