/** lessons/glossary.yaml: the words of the course, each with its meaning in one sentence. */
import type { Term } from '../../src/core/lessons/lesson.ts';
import { listOf, oneOf, readableItems, shape, text } from '../../src/core/decode.ts';
import { checkFields, itemsAt, optional, sentence, sentences } from './fields.ts';
import type { Report } from './messages.ts';
import { readYaml } from './yaml-text.ts';

const also = oneOf<readonly string[]>(listOf(text), (value) => (value === undefined ? [] : undefined));
const term = shape<Term>({ term: text, also, meaning: text });

/** Reads the glossary; what is not in order is reported and left out. */
export function readGlossary(source: string, report: Report): readonly Term[] {
  const yaml = readYaml(source, 1, report);
  if (!yaml) return [];
  for (const path of itemsAt(yaml, [])) {
    checkFields(yaml, path, { term: sentence, also: optional(sentences), meaning: sentence }, report);
  }
  return readableItems(term, yaml.value);
}
