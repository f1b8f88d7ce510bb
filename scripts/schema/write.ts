/** Puts the generated text where the core reads it. */
import { writeFileSync } from 'node:fs';
import type { GeneratedSchema } from './generate.ts';

export function writeSchema({ schema, descriptions, names }: GeneratedSchema): void {
  const folder = new URL('../../src/core/kubernetes/', import.meta.url);
  writeFileSync(new URL('schema.generated.ts', folder), schema);
  writeFileSync(new URL('descriptions.generated.ts', folder), descriptions);
  writeFileSync(new URL('names.generated.ts', folder), names);
  console.log(
    `schema.generated.ts: ${schema.length} characters; descriptions.generated.ts: ${descriptions.length} characters`,
  );
}
