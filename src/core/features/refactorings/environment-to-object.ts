import { isSecret } from '../../kubernetes/secret-names.ts';
import { editInDocument, editInFile } from '../../analysis/file-offsets.ts';
import type { TextEdit } from '../../text.ts';
import { Edits } from '../../yaml/edits.ts';
import { columnOf, textEndOf } from '../../yaml/layout.ts';
import { setField } from '../../yaml/set-field.ts';
import type { Entry, MapValue, Value } from '../../yaml/values.ts';
import { blockField, flowText } from '../../yaml/write.ts';
import type { YamlData } from '../../yaml/write.ts';
import { addDocument, objectHead } from './new-document.ts';
import { namesOf, objectsOfKind } from './refactoring.ts';
import type { Refactoring, RefactoringPlace } from './refactoring.ts';

/** The two kinds that hold settings, and how a variable reads from each. */
interface Holder {
  readonly kind: string;
  readonly suffix: string;
  readonly reference: string;
  readonly field: string;
}

const CONFIG_MAP: Holder = { kind: 'ConfigMap', suffix: 'config', reference: 'configMapKeyRef', field: 'data' };
const SECRET: Holder = { kind: 'Secret', suffix: 'secret', reference: 'secretKeyRef', field: 'stringData' };

export const environmentToConfigMap: Refactoring = {
  title: 'Move this value to a ConfigMap',
  kind: 'extract',
  edits: (place) => moveValue(place, CONFIG_MAP),
};

export const environmentToSecret: Refactoring = {
  title: 'Move this value to a Secret',
  kind: 'extract',
  edits: (place) => moveValue(place, SECRET),
};

export const allToConfigMap: Refactoring = {
  title: 'Move all non-secret values to a ConfigMap',
  kind: 'extract',
  edits: (place) => moveAll(place, CONFIG_MAP, ({ key, text }) => !isSecret(key, text)),
};

export const allToSecret: Refactoring = {
  title: 'Move all secret values to a Secret',
  kind: 'extract',
  edits: (place) => moveAll(place, SECRET, ({ key, text }) => isSecret(key, text)),
};

/** A variable with its value written beside it. */
interface Literal {
  readonly variable: MapValue;
  readonly entry: Entry;
  readonly key: string;
  readonly text: string;
}

function moveValue(place: RefactoringPlace, holder: Holder): TextEdit[] | undefined {
  const variable = variableAround(place.value);
  const literal = variable && literalOf(variable);
  return literal && move(place, holder, [literal]);
}

/** At the word `env`: all of a container at once. */
function moveAll(
  place: RefactoringPlace,
  holder: Holder,
  isWanted: (literal: Literal) => boolean,
): TextEdit[] | undefined {
  const { value } = place;
  if (value.kind !== 'list' || value.key !== 'env') return undefined;
  const literals = value
    .maps()
    .flatMap((variable) => literalOf(variable) ?? [])
    .filter(isWanted);
  return literals.length > 0 && new Set(literals.map(({ key }) => key)).size === literals.length
    ? move(place, holder, literals)
    : undefined;
}

function literalOf(variable: MapValue): Literal | undefined {
  const entry = variable.entry('value');
  const key = variable.text('name') ?? '';
  const text = variable.text('value') ?? '';
  // What reads `$(NAME)` is only filled in where it is written into the Pod.
  return !entry || entry.merged || text === '' || /\$[($]/.test(text) || !/^[-_a-zA-Z0-9][-._a-zA-Z0-9]*$/.test(key)
    ? undefined
    : { variable, entry, key, text };
}

function move(place: RefactoringPlace, holder: Holder, literals: readonly Literal[]): TextEdit[] | undefined {
  const { edits, manifest, file } = place;
  const owner = manifest.root.map('metadata')?.text('name') ?? '';
  const name = `${owner}-${holder.suffix}`;
  const replaced = literals.flatMap(
    ({ variable, entry, key }) => replaceEntry(edits, variable, entry, { [holder.reference]: { name, key } }) ?? [],
  );
  if (owner === '' || replaced.length < literals.length) return undefined;
  const data = Object.fromEntries(literals.map(({ key, text }) => [key, text]));
  const [object] = objectsOfKind(file, holder.kind).filter((candidate) => namesOf([candidate])[0] === name);
  if (object) return addTo(object, holder, data, place)?.concat(replaced);
  const added = addDocument(edits, { ...objectHead('v1', holder.kind, name, manifest.root), [holder.field]: data });
  return added && [...replaced, added];
}

/**
 * Adds values to an object that is there; nothing to do where it has them, undefined when another stands under a key.
 */
function addTo(
  object: MapValue,
  { field }: Holder,
  wanted: Readonly<Record<string, string>>,
  { file, start, manifest }: RefactoringPlace,
): TextEdit[] | undefined {
  const document = file.documents.find(({ analysis }) => analysis.root === object);
  const data = object.map(field);
  if (!document || object.has('immutable') || namespaceOf(object) !== namespaceOf(manifest.root)) return undefined;
  const missing = Object.entries(wanted).filter(([key, text]) => data?.text(key) !== text);
  if (missing.length === 0) return [];
  if (missing.some(([key]) => ['data', 'stringData', 'binaryData'].some((name) => object.map(name)?.entry(key))))
    return undefined;
  const edits = new Edits(document.analysis.text);
  const fields = Object.fromEntries(missing);
  const edit = data && data.entries.length > 0 ? edits.addFields(data, fields) : setField(edits, object, field, fields);
  return edit && [editInDocument(editInFile(edit, document.range), { start })];
}

function namespaceOf(object: MapValue): string {
  return object.map('metadata')?.text('namespace') ?? '';
}

/** The item of an `env` list around a value. */
function variableAround(value: Value): MapValue | undefined {
  for (let at: Value | undefined = value; at; at = at.parent) {
    if (at.kind === 'map' && at.parent?.kind === 'list' && at.parent.key === 'env') return at;
  }
  return undefined;
}

function replaceEntry(
  { text, layout }: Edits,
  map: MapValue,
  { key, value }: Entry,
  reference: YamlData,
): TextEdit | undefined {
  if (map.node.kind !== 'map' || value.node.start < key.end) return undefined;
  const newText = map.node.flow
    ? `valueFrom: ${flowText(reference)}`
    : blockField('valueFrom', reference, columnOf(text, key.start), layout);
  return { range: { start: key.start, end: Math.max(textEndOf(text, value.node), key.end) }, newText };
}
