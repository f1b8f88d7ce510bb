/** Writes the generated files of `src/core/kubernetes` anew. */
import { writeFileSync } from 'node:fs';
import { generateSchema } from './schema/generate.ts';

const { schema, descriptions } = generateSchema();
const folder = new URL('../src/core/kubernetes/', import.meta.url);
writeFileSync(new URL('schema.generated.ts', folder), schema);
writeFileSync(new URL('descriptions.generated.ts', folder), descriptions);
console.log(`schema.generated.ts: ${schema.length} characters; descriptions.generated.ts: ${descriptions.length} characters`);
