/** What a line of a cache file may hold. Whoever wrote it, a line that holds something else counts for nothing. */

import type { FileFinding } from '../../core/analysis/file-offsets.ts';
import type { AppliedIgnores } from '../../core/analysis/ignores.ts';
import type { Finding } from '../../core/rules/finding.ts';
import type { FileNames } from '../../core/workspace/file-names.ts';
import type { AnalysedDocument } from './check.ts';

/** What is kept of a file. */
export interface StoredFile {
  /** Its absolute path. */
  readonly file: string;
  /** What the result depends on: the text and the settings. */
  readonly key: string;
  readonly tooLarge: boolean;
  readonly documents: readonly AnalysedDocument[];
  /** What was found between it and the other files of the run. */
  readonly between?: AppliedIgnores<FileFinding>;
}

/** What is kept of a run as a whole. */
export interface StoredRun {
  /** What the findings between files depend on; '' where they are not kept. */
  readonly key: string;
  readonly asked: readonly (readonly [file: string, isThere: boolean])[];
}

type Fields = Readonly<Record<string, unknown>>;

export function storedFile(value: unknown): StoredFile | undefined {
  return isFields(value) &&
    typeof value['file'] === 'string' &&
    typeof value['key'] === 'string' &&
    typeof value['tooLarge'] === 'boolean' &&
    isListOf(value['documents'], isDocument) &&
    (value['between'] === undefined || isBetween(value['between']))
    ? (value as Fields & StoredFile)
    : undefined;
}

export function storedRun(value: unknown): StoredRun | undefined {
  return isFields(value) && typeof value['key'] === 'string' && isListOf(value['asked'], isAnswer)
    ? (value as Fields & StoredRun)
    : undefined;
}

/** The labels of Pods are a `Map`, which `JSON.stringify` would write as `{}`. */
export function namesText({ lineStarts, documents }: FileNames): string {
  const parts = documents.map(({ start, names }) => {
    const pods = names.pods.map((pod) => ({ ...pod, labels: [...pod.labels] }));
    return { start, names: { ...names, pods } };
  });
  return JSON.stringify({ lineStarts, documents: parts });
}

/** The names of a file; none where the text is not what `namesText` makes. */
export function namesIn(text: string, path: string): FileNames {
  const value = parsed(text);
  if (!isFields(value) || !isListOf(value['lineStarts'], isNumber) || !isListOf(value['documents'], isNamedDocument))
    return { path, lineStarts: [0], documents: [] };
  const stored = value as { lineStarts: number[]; documents: FileNames['documents'] };
  const documents = stored.documents.map(({ start, names }) => {
    const pods = names.pods.map((pod) => {
      const labels = [...pod.labels].map(([key, label]) => [key, label ?? undefined] as const);
      return { ...pod, labels: new Map(labels) };
    });
    return { start, names: { ...names, pods } };
  });
  return { path, lineStarts: stored.lineStarts, documents };
}

/** Undefined for what is not JSON. */
export function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isDocument(value: unknown): boolean {
  if (!isFields(value) || !isRange(value['range']) || !isFields(value['analysis'])) return false;
  const { findings, ignores, silenced, objects } = value['analysis'];
  return (
    isListOf(findings, isFinding) &&
    isListOf(ignores, (ignore) => isFields(ignore) && isListOf(ignore['rules'], isText) && isRange(ignore['range'])) &&
    isListOf(silenced, isSilenced) &&
    isListOf(objects, (object) => isRange(object) && isFields(object) && isText(object['name']))
  );
}

function isFinding(value: unknown): value is Finding {
  return (
    isFields(value) &&
    isText(value['rule']) &&
    (value['severity'] === 'error' ||
      value['severity'] === 'warning' ||
      value['severity'] === 'information' ||
      value['severity'] === 'hint') &&
    isText(value['message']) &&
    isRange(value['range']) &&
    isText(value['path']) &&
    isText(value['lesson']) &&
    isListOf(value['fixes'], isFix) &&
    isListOf(value['related'], (place) => isFields(place) && isRange(place['range']) && isText(place['message']))
  );
}

function isFix(value: unknown): boolean {
  return (
    isFields(value) &&
    isText(value['title']) &&
    isListOf(value['edits'], (edit) => isFields(edit) && isRange(edit['range']) && isText(edit['newText']))
  );
}

function isBetween(value: unknown): boolean {
  return isFields(value) && isListOf(value['kept'], isFinding) && isListOf(value['silenced'], isSilenced);
}

function isSilenced(value: unknown): boolean {
  return isFields(value) && isFinding(value['finding']) && isText(value['reason']);
}

function isAnswer(value: unknown): boolean {
  return Array.isArray(value) && isText(value[0]) && typeof value[1] === 'boolean';
}

function isNamedDocument(value: unknown): boolean {
  if (!isFields(value) || !isNumber(value['start']) || !isFields(value['names'])) return false;
  const { names, pods, selectors, images } = value['names'];
  return (
    isListOf(
      names,
      (name) => isFields(name) && isText(name['kind']) && isText(name['name']) && isRange(name['range']),
    ) &&
    isListOf(pods, (pod) => isFields(pod) && isListOf(pod['labels'], Array.isArray) && Array.isArray(pod['ports'])) &&
    isListOf(selectors, (selector) => isFields(selector) && isListOf(selector['requirements'], isRequirement)) &&
    isListOf(images, isText)
  );
}

function isRequirement(value: unknown): boolean {
  return isFields(value) && isText(value['key']) && isListOf(value['values'], isText);
}

function isRange(value: unknown): boolean {
  return isFields(value) && isNumber(value['start']) && isNumber(value['end']);
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null;
}

function isListOf(value: unknown, isItem: (item: unknown) => boolean): value is readonly unknown[] {
  return Array.isArray(value) && value.every((item: unknown) => isItem(item));
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number';
}
