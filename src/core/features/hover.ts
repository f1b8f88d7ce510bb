/** What a word in a manifest means: plain data, made of the schema, our own words and what was found there. */

import { plainKind, plainWords } from '../kubernetes/plain-words/index.ts';
import { coverActions } from '../manifest/template-text.ts';
import type { Manifest } from '../manifest/manifest.ts';
import { subjectsOf } from '../manifest/subjects.ts';
import type { Subject } from '../manifest/subjects.ts';
import { manifestIn } from '../manifest/symbols.ts';
import type { Finding } from '../rules/finding.ts';
import { lessonOf } from '../rules/lessons.ts';
import { shiftRange } from '../text.ts';
import type { Range } from '../text.ts';
import { placeAt } from '../yaml/cursor.ts';
import { parseDocument } from '../yaml/parse.ts';
import { readValues } from '../yaml/values.ts';
import type { Value } from '../yaml/values.ts';
import type { Analyzer, DocumentAnalysis, FileAnalysis } from './analysis.ts';
import { wordAt } from './field-at.ts';
import type { WordPlace } from './field-at.ts';
import { allowedValues, fieldFacts } from './field-facts.ts';
import type { AllowedValue } from './field-facts.ts';
import { documentAt } from './file-place.ts';
import { nodeAt } from './navigation/name-node.ts';
import type { NameNode } from './navigation/name-node.ts';
import { firstSentence } from './sentences.ts';
import type { Settings } from './settings.ts';
import { valueHover } from './value-hover.ts';
import type { HoverSurroundings, ValueWords } from './value-hover/context.ts';
import { nameWords } from './value-hover/name-words.ts';
import { watchedAt, watchedFindings } from './watched-at.ts';
import type { Watched } from './watched-at.ts';

export interface HoverFacts {
  /** The word that is explained, in the file. */
  readonly range: Range;
  readonly on: WordPlace['on'];
  /** The name of the field or kind; '' where there is only something found. */
  readonly title: string;
  /** One plain sentence. */
  readonly summary: string;
  readonly facts: readonly string[];
  readonly values: readonly AllowedValue[];
  readonly watched: readonly Watched[];
  /** What the value here means; it comes first. */
  readonly value: ValueWords | undefined;
  /** What Kubernetes says. */
  readonly description: string;
  readonly lesson: string;
}

/** Explains the word at an offset of a file; undefined where there is nothing to explain. Values only where their `surroundings` are known. */
export function hoverAt(file: FileAnalysis, offset: number, analyzer: Analyzer, settings: Settings, surroundings?: HoverSurroundings): HoverFacts | undefined {
  const document = documentAt(file, offset);
  if (!document) return undefined;
  const { root, subjects } = readable(document.analysis);
  const at = offset - document.start;
  const name = surroundings && nameHere(surroundings, offset);
  const word = wordAt(document.analysis.text, root, subjects, at, analyzer.schema);
  if (!word) return root && name && surroundings && explainPart(name, root, subjects, at, surroundings);
  const range = name?.name.isPart ? name.name.range : word.word;
  const found = document.analysis.findings.filter((finding) => overlap(finding.range, range));
  const facts = word.field ? explainField(word, word.field, found, analyzer, settings) : explainFindings(found);
  const manifest = manifestAround(word.value, subjects);
  const value = word.field && manifest && surroundings && valueHover({ ...surroundings, ...word, manifest, start: document.start, name, type: word.field.type, field: word.field.schema }, analyzer.schema);
  return facts && { ...facts, value, on: word.on, range: shiftRange(range, document.start) };
}

interface Readable {
  readonly root: Value | undefined;
  readonly subjects: readonly Subject[];
}

/** In a template, the manifest that is left when its actions are covered up. */
function readable(analysis: DocumentAnalysis): Readable {
  if (!analysis.isTemplate) return analysis;
  const covered = readValues(parseDocument(coverActions(analysis.text)).root).root;
  return { root: covered, subjects: subjectsOf(covered) };
}

function nameHere({ index, path }: HoverSurroundings, offset: number): NameNode | undefined {
  const file = index.file(path);
  return file && nodeAt(file, offset);
}

/** A `$(NAME)` in a text of several lines. */
function explainPart(name: NameNode, root: Value, subjects: readonly Subject[], offset: number, surroundings: HoverSurroundings): HoverFacts | undefined {
  const place = name.name.isPart ? placeAt(root, offset) : undefined;
  const manifest = place && manifestAround(place.value, subjects);
  const value = manifest && nameWords({ ...surroundings, value: place.value, manifest, start: name.part.start, name });
  return value && { ...NOTHING_FOUND, value, on: 'value', lesson: 'about-pods#environment', range: shiftRange(name.name.range, name.part.start) };
}

function manifestAround(value: Value, subjects: readonly Subject[]): Manifest | undefined {
  for (let at: Value | undefined = value; at; at = at.parent) {
    const subject = subjects.find((one) => one.type !== 'not-kubernetes' && (one.type === 'manifest' ? one.manifest.root : one.root) === at);
    if (subject) return manifestIn(subject);
  }
  return undefined;
}

const NOTHING_FOUND = { title: '', summary: '', facts: [], values: [], watched: [], description: '' } as const;

function explainField(word: WordPlace, field: NonNullable<WordPlace['field']>, found: readonly Finding[], analyzer: Analyzer, settings: Settings): Omit<HoverFacts, 'range' | 'on' | 'value'> {
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
function explainFindings(found: readonly Finding[]): Omit<HoverFacts, 'range' | 'on' | 'value'> | undefined {
  const watched = watchedFindings(found);
  const [first] = watched;
  return first && { ...NOTHING_FOUND, watched, lesson: first.lesson };
}

function overlap(a: Range, b: Range): boolean {
  return a.start < b.end && b.start < a.end;
}
