import { shiftEdit } from '../../text.ts';
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
  title: 'Move this value into a ConfigMap',
  kind: 'extract',
  edits: (place) => moveValue(place, CONFIG_MAP),
};

export const environmentToSecret: Refactoring = {
  title: 'Move this value into a Secret',
  kind: 'extract',
  edits: (place) => moveValue(place, SECRET),
};

function moveValue(place: RefactoringPlace, holder: Holder): TextEdit[] | undefined {
  const { edits, manifest, file } = place;
  const variable = variableAround(place.value);
  const entry = variable?.entry('value');
  const key = variable?.text('name') ?? '';
  const text = variable?.text('value') ?? '';
  const owner = manifest.root.map('metadata')?.text('name') ?? '';
  // What reads `$(NAME)` is only filled in where it is written into the Pod.
  if (!variable || !entry || entry.merged || owner === '' || text === '' || /\$[($]/.test(text) || !/^[-_a-zA-Z0-9][-._a-zA-Z0-9]*$/.test(key)) return undefined;
  const name = `${owner}-${holder.suffix}`;
  const replaced = replaceEntry(edits, variable, entry, { [holder.reference]: { name, key } });
  const [object] = objectsOfKind(file, holder.kind).filter((candidate) => namesOf([candidate])[0] === name);
  if (object) return replaced && addTo(object, holder, key, text, place)?.concat(replaced);
  const added = addDocument(edits, { ...objectHead('v1', holder.kind, name, manifest.root), [holder.field]: { [key]: text } });
  return replaced && added && [replaced, added];
}

/** Adds a value to an object that is there; nothing to do when it is the same, undefined when another stands under its key. */
function addTo(object: MapValue, { field }: Holder, key: string, text: string, { file, start, manifest }: RefactoringPlace): TextEdit[] | undefined {
  const document = file.documents.find(({ analysis }) => analysis.root === object);
  const data = object.map(field);
  if (!document || object.has('immutable') || namespaceOf(object) !== namespaceOf(manifest.root)) return undefined;
  if (data?.text(key) === text) return [];
  if (['data', 'stringData', 'binaryData'].some((name) => object.map(name)?.entry(key))) return undefined;
  const edits = new Edits(document.analysis.text);
  const edit = data && data.entries.length > 0 ? edits.addField(data, key, text) : setField(edits, object, field, { [key]: text });
  return edit && [shiftEdit(edit, document.range.start - start)];
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

function replaceEntry({ text, layout }: Edits, map: MapValue, { key, value }: Entry, reference: YamlData): TextEdit | undefined {
  if (map.node.kind !== 'map' || value.node.start < key.end) return undefined;
  const newText = map.node.flow ? `valueFrom: ${flowText(reference)}` : blockField('valueFrom', reference, columnOf(text, key.start), layout);
  return { range: { start: key.start, end: Math.max(textEndOf(text, value.node), key.end) }, newText };
}
