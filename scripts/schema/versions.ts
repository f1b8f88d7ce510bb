/** From which and up to which Kubernetes minor version a field exists. */
import { readFileSync } from 'node:fs';

export interface FieldVersions {
  /** Minor version -> the fields (`Type.field`) that came with it. */
  readonly since: Readonly<Record<string, readonly string[]>>;
  /** Minor version -> the fields that it was the last one to have. */
  readonly until: Readonly<Record<string, readonly string[]>>;
}

/** Reads the checked-in result of comparing the releases of the packages. */
export function readFieldVersions(): FieldVersions {
  return JSON.parse(readFileSync(new URL('field-versions.json', import.meta.url), 'utf8')) as FieldVersions;
}

/** The minor version under which a field is listed, if any. */
export function versionOf(listed: Readonly<Record<string, readonly string[]>>, field: string): number | undefined {
  const entry = Object.entries(listed).find(([, fields]) => fields.includes(field));
  return entry === undefined ? undefined : Number(entry[0]);
}
