/** What a word in a manifest means: plain data, made of the schema, our own words and what was found there. */

import { plainKind, plainWords } from '../kubernetes/plain-words/index.ts';
import { coverActions } from '../manifest/template-text.ts';
import { subjectsOf } from '../manifest/subjects.ts';
import type { Finding } from '../rules/finding.ts';
import { lessonOf } from '../rules/lessons.ts';
import { shiftRange } from '../text.ts';
import type { Range } from '../text.ts';
import { parseDocument } from '../yaml/parse.ts';
import { readValues } from '../yaml/values.ts';
import type { Analyzer, DocumentAnalysis, FileAnalysis } from './analysis.ts';
import { wordAt } from './field-at.ts';
import type { WordPlace } from './field-at.ts';
import { allowedValues, fieldFacts } from './field-facts.ts';
import type { AllowedValue } from './field-facts.ts';
import { documentAt } from './file-place.ts';
import { firstSentence } from './sentences.ts';
import type { Settings } from './settings.ts';
import { watchedAt, watchedFindings } from './watched-at.ts';
import type { Watched } from './watched-at.ts';

export interface HoverFacts {
  /** The word that is explained, in the file. */
  readonly range: Range;
  /** The name of the field or kind; '' where there is only something found. */
  readonly title: string;
  /** One plain sentence. */
  readonly summary: string;
  readonly facts: readonly string[];
  readonly values: readonly AllowedValue[];
  readonly watched: readonly Watched[];
  /** What Kubernetes says. */
  readonly description: string;
  readonly lesson: string;
}

/** Explains the word at an offset of a file; undefined where there is nothing to explain. */
export function hoverAt(file: FileAnalysis, offset: number, analyzer: Analyzer, settings: Settings): HoverFacts | undefined {
  const document = documentAt(file, offset);
  const word = document && wordOf(document.analysis, offset - document.start, analyzer);
  if (!word) return undefined;
  const found = document.analysis.findings.filter(({ range }) => overlap(range, word.word));
  const facts = word.field ? explainField(word, word.field, found, analyzer, settings) : explainFindings(found);
  return facts && { ...facts, range: shiftRange(word.word, document.start) };
}

function wordOf({ text, root, subjects, isTemplate }: DocumentAnalysis, offset: number, { schema }: Analyzer): WordPlace | undefined {
  if (!isTemplate) return wordAt(text, root, subjects, offset, schema);
  const covered = readValues(parseDocument(coverActions(text)).root).root;
  return wordAt(text, covered, subjectsOf(covered), offset, schema);
}

function explainField(word: WordPlace, field: NonNullable<WordPlace['field']>, found: readonly Finding[], analyzer: Analyzer, settings: Settings): Omit<HoverFacts, 'range'> {
  const { type, schema } = field;
  const written = word.on === 'value' && word.value.kind === 'scalar' ? word.value.source : undefined;
  const kind = schema.name === 'kind' && written !== undefined ? plainKind(written) : undefined;
  const description = analyzer.schema.describe(type, schema.name) ?? '';
  const summary = kind ?? plainWords(type, schema.name) ?? firstSentence(description);
  const complaints = watchedFindings(found);
  const watched = watchedAt(type, schema.name, schema.type, analyzer.plan, settings);
  return {
    title: kind === undefined || written === undefined ? schema.name : written,
    summary,
    facts: fieldFacts(type, schema, analyzer.plan, settings),
    values: allowedValues(type, schema, written, analyzer.schema, settings),
    watched: [...complaints, ...watched.filter(({ title }) => !complaints.some((complaint) => complaint.title === title))],
    description: description === summary ? '' : description,
    lesson: complaints[0]?.lesson ?? lessonOf(type, schema.name) ?? watched[0]?.lesson ?? 'about-pods',
  };
}

/** A word that Kubernetes does not have, with a mistake on it: why it is one. */
function explainFindings(found: readonly Finding[]): Omit<HoverFacts, 'range'> | undefined {
  const watched = watchedFindings(found);
  const [first] = watched;
  return first && { title: '', summary: '', facts: [], values: [], watched, description: '', lesson: first.lesson };
}

function overlap(a: Range, b: Range): boolean {
  return a.start < b.end && b.start < a.end;
}
