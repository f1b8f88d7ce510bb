/** What a word in a manifest means: plain data, made of the schema, our own words and what was found there. */

import { plainKind, plainWords } from '../../kubernetes/plain-words/index.ts';
import type { Finding } from '../../rules/finding.ts';
import { lessonOf } from '../../rules/lessons.ts';
import type { Range } from '../../text.ts';
import type { Analyzer, FileAnalysis } from '../../analysis/analysis.ts';
import { wordAt } from './field-at.ts';
import type { WordPlace } from './field-at.ts';
import { allowedValues, fieldFacts } from './field-facts.ts';
import type { AllowedValue } from './field-facts.ts';
import { documentAt } from '../../analysis/file-place.ts';
import { objectAt } from '../../analysis/object-at.ts';
import type { PlaceInObject } from '../../analysis/object-at.ts';
import { nodeAt } from '../../workspace/links/name-node.ts';
import type { NameNode } from '../../workspace/links/name-node.ts';
import { firstSentence, withoutAddresses } from './sentences.ts';
import type { Settings } from '../../settings/settings.ts';
import { valueHover } from './values/value-hover.ts';
import type { HoverSurroundings, ValueWords } from './values/context.ts';
import { nameWords } from './values/name-words.ts';
import { rulesAt, rulesOf } from './rules-at.ts';
import type { RuleAtField } from './rules-at.ts';
import { offsetInDocument, rangeInFile } from '../../analysis/file-offsets.ts';
import type { FileOffset, FileRange } from '../../analysis/file-offsets.ts';

export interface HoverFacts {
  /** The word that is explained, in the file. */
  readonly range: FileRange;
  readonly on: WordPlace['on'];
  /** The name of the field or kind; '' where there is only something found. */
  readonly title: string;
  /** One plain sentence. */
  readonly summary: string;
  readonly facts: readonly string[];
  readonly values: readonly AllowedValue[];
  readonly rulesHere: readonly RuleAtField[];
  /** What the value here means; it comes first. */
  readonly value: ValueWords | undefined;
  /** What Kubernetes says. */
  readonly description: string;
  readonly lesson: string;
}

/**
 * Explains the word at an offset of a file; undefined where there is nothing to explain. Values only where their
 * `surroundings` are known.
 */
export function hoverAt(
  file: FileAnalysis,
  offset: FileOffset,
  analyzer: Analyzer,
  settings: Settings,
  surroundings?: HoverSurroundings,
): HoverFacts | undefined {
  const document = documentAt(file, offset);
  if (!document) return undefined;
  const at = offsetInDocument(offset, document);
  const place = objectAt(document.analysis, at, analyzer.schema);
  if (!place) return undefined;
  const name = surroundings && nameHere(surroundings, offset);
  const word = wordAt(document.analysis.text, place, at);
  if (!word) return name && surroundings && explainPart(name, place, surroundings);
  const range = name?.name.isPart ? name.name.range : word.word;
  const found = document.analysis.findings.filter((finding) => overlap(finding.range, range));
  const facts = word.field ? explainField(word, word.field, found, analyzer, settings) : explainFindings(found);
  const { manifest, container } = place;
  const value =
    word.field &&
    manifest &&
    surroundings &&
    valueHover(
      {
        ...surroundings,
        ...word,
        manifest,
        container,
        start: document.start,
        name,
        type: word.field.type,
        field: word.field.schema,
      },
      analyzer.schema,
    );
  const on = isFreeKey(word) ? 'value' : word.on;
  return facts && { ...facts, value, on, range: rangeInFile(range, document) };
}

/** The key of a label, of a limit, …: what it means comes before what the map of them is for. */
function isFreeKey({ field, value }: WordPlace): boolean {
  return field !== undefined && value.key !== field.schema.name;
}

function nameHere({ index, path }: HoverSurroundings, offset: FileOffset): NameNode | undefined {
  const file = index.file(path);
  return file && nodeAt(file, offset);
}

/** A `$(NAME)` in a text of several lines. */
function explainPart(
  name: NameNode,
  { manifest, container, value: text }: PlaceInObject,
  surroundings: HoverSurroundings,
): HoverFacts | undefined {
  if (!name.name.isPart || !manifest) return undefined;
  const { start } = name.part;
  const value = nameWords({ ...surroundings, value: text, manifest, container, start, name });
  return (
    value && {
      ...NOTHING_FOUND,
      value,
      on: 'value',
      lesson: 'about-pods#environment',
      range: rangeInFile(name.name.range, name.part),
    }
  );
}

const NOTHING_FOUND = { title: '', summary: '', facts: [], values: [], rulesHere: [], description: '' } as const;

function explainField(
  word: WordPlace,
  field: NonNullable<WordPlace['field']>,
  found: readonly Finding[],
  analyzer: Analyzer,
  settings: Settings,
): Omit<HoverFacts, 'range' | 'on' | 'value'> {
  const { type, schema } = field;
  const written = word.on === 'value' && word.value.kind === 'scalar' ? word.value.source : undefined;
  const kind = schema.name === 'kind' && written !== undefined ? plainKind(written) : undefined;
  const description = withoutAddresses(analyzer.schema.describe(type, schema.name) ?? '');
  const summary = kind ?? plainWords(type, schema.name) ?? firstSentence(description);
  const complaints = rulesOf(found);
  const rulesHere = rulesAt(type, schema.name, schema.type, analyzer.plan, settings);
  return {
    title: kind === undefined || written === undefined ? schema.name : written,
    summary,
    facts: fieldFacts(type, schema, analyzer.plan, settings),
    values: allowedValues(type, schema, written, analyzer.schema, settings),
    rulesHere: [
      ...complaints,
      ...rulesHere.filter(({ title }) => !complaints.some((complaint) => complaint.title === title)),
    ],
    description: description === summary ? '' : description,
    lesson: complaints[0]?.lesson ?? lessonOf(type, schema.name) ?? rulesHere[0]?.lesson ?? 'about-pods',
  };
}

/** A word that Kubernetes does not have, with a mistake on it: why it is one. */
function explainFindings(found: readonly Finding[]): Omit<HoverFacts, 'range' | 'on' | 'value'> | undefined {
  const rulesHere = rulesOf(found);
  const [first] = rulesHere;
  return first && { ...NOTHING_FOUND, rulesHere, lesson: first.lesson };
}

function overlap(a: Range, b: Range): boolean {
  return a.start < b.end && b.start < a.end;
}
