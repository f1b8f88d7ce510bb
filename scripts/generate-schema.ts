/**
 * Writes the generated files of `src/core/kubernetes` again, from the pinned packages and what is kept in
 * `scripts/schema`.
 */
import { generateSchema } from './schema/generate.ts';
import { writeSchema } from './schema/write.ts';

writeSchema(generateSchema());
