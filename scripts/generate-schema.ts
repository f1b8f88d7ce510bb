/** Writes the generated files of `src/core/kubernetes` anew; with `--versions` asks older releases first when each field came. */
import { writeFileSync } from 'node:fs';
import { allFields, generateSchema } from './schema/generate.ts';
import { compareReleases, writeFieldVersions } from './schema/releases.ts';

if (process.argv.includes('--versions')) writeFieldVersions(compareReleases(allFields()));

const { schema, descriptions } = generateSchema();
const folder = new URL('../src/core/kubernetes/', import.meta.url);
writeFileSync(new URL('schema.generated.ts', folder), schema);
writeFileSync(new URL('descriptions.generated.ts', folder), descriptions);
console.log(`schema.generated.ts: ${schema.length} characters; descriptions.generated.ts: ${descriptions.length} characters`);
