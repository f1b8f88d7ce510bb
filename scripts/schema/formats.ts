/**
 * Number and byte formats, which `kubernetes-models` leaves out, from the attribute tables of
 * `@kubernetes/client-node`.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Attribute {
  readonly baseName: string;
  readonly type: string;
  readonly format?: string;
}

/** The attribute table of a type, or undefined when the package has no such type. */
export function readAttributes(models: string, type: string): readonly Attribute[] | undefined {
  // A name that two API groups share carries its group there; `V1` alone may then be a leftover of an older release.
  // Older releases begin with a small letter, and have no formats.
  for (const name of [`CoreV1${type}`, `coreV1${type}`, `V1${type}`, `v1${type}`]) {
    const file = join(models, `${name}.js`);
    if (existsSync(file)) return parseAttributes(readFileSync(file, 'utf8'), name);
  }
  return undefined;
}

function parseAttributes(text: string, name: string): readonly Attribute[] {
  const table = /\.attributeTypeMap = (\[[\s\S]*?\n\]|\[\]);/.exec(text)?.[1];
  if (table === undefined) throw new Error(`no attribute table in ${name}`);
  const parsed: unknown = JSON.parse(table);
  if (!Array.isArray(parsed) || !parsed.every(isAttribute)) throw new Error(`strange attribute table in ${name}`);
  return parsed;
}

function isAttribute(value: unknown): value is Attribute {
  return (
    typeof value === 'object' &&
    value !== null &&
    'baseName' in value &&
    typeof value.baseName === 'string' &&
    'type' in value &&
    typeof value.type === 'string' &&
    (!('format' in value) || typeof value.format === 'string')
  );
}

const NUMBER_FORMATS: ReadonlySet<string> = new Set(['int32', 'int64', 'double']);

/** Puts the format in the place of the plain `number` or `string` at the end of a type. */
export function withFormat(type: string, format: string): string {
  if (type.endsWith('number')) {
    if (!NUMBER_FORMATS.has(format)) throw new Error(`no format for a number: ${JSON.stringify(format)}`);
    return type.replace(/number$/, format);
  }
  return format === 'byte' ? type.replace(/string$/, 'bytes') : type;
}
