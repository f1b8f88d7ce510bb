/** Fields of another tool whose content says the same in another form. */

import { misplacedSize, VOLUME_SOURCES } from '../../manifest/volumes.ts';
import type { TypeSchema } from '../../kubernetes/schema.ts';
import { code } from '../../wording/code.ts';
import { changeTo, move, remove } from '../../wording/fix-titles.ts';
import { columnOf, textEndOf } from '../../yaml/layout.ts';
import { dataOf } from '../../yaml/data-of.ts';
import { addToList, setPath } from '../../yaml/set-field.ts';
import type { Entry, MapValue, Value } from '../../yaml/values.ts';
import { blockField, flowText } from '../../yaml/write.ts';
import type { YamlData } from '../../yaml/write.ts';
import { otherFix, preferredFix } from '../rule.ts';
import type { RuleContext } from '../rule.ts';
import { composeVolumesOf, isComposeVolumes } from './compose-volumes.ts';
import { fromCompose } from './compose-words.ts';
import { inOnePlace } from './in-one-place.ts';
import { needlessLevel } from './needless-level.ts';
import { meantBy } from './other-words.ts';
import { replacedField } from './replaced-field.ts';
import type { TranslatedField } from './said-otherwise.ts';
import { sourceOfMount } from './source-of-mount.ts';

/** The variables are in another file, and only its author knows what object they become. */
const FILE_OF_VARIABLES: TranslatedField = {
  message: '`env_file` is a Docker Compose key; the Kubernetes field is `envFrom`, with a ConfigMap made of the file.',
  fixes: [],
};

/**
 * What an unknown field says in Kubernetes' own terms; undefined where it is only another name, or nothing that is
 * known.
 */
export function translated(
  map: MapValue,
  entry: Entry,
  schema: TypeSchema,
  context: RuleContext,
): TranslatedField | undefined {
  const type = schema.name;
  if (entry.merged) return undefined;
  if (type === 'Container' && entry.name === 'env_file') return FILE_OF_VARIABLES;
  if (type === 'Container' && entry.name === 'volumes') return composeVolumesOf(map, entry, context);
  return (
    addressInParts(map, entry, type, context) ??
    sourceOfMount(map, entry, type, context) ??
    sizeOfClaim(map, entry, type, context) ??
    sourceByName(map, entry, type, context) ??
    needlessLevel(map, entry, schema, context) ??
    programBesideArguments(map, entry, type, context) ??
    variablesBeside(map, entry, type, context) ??
    variablesFrom(map, entry, type, context) ??
    wordOfCompose(map, entry, type, context)
  );
}

/** `url: http://localhost:8080/healthz` of a probe: the path, and the port where none is given. */
function addressInParts(
  map: MapValue,
  entry: Entry,
  type: string,
  { edits }: RuleContext,
): TranslatedField | undefined {
  const text = entry.value.kind === 'scalar' ? (entry.value.string ?? '') : '';
  const [, scheme = '', host = '', port, path = '/'] = ADDRESS.exec(text) ?? [];
  if (type !== 'HTTPGetAction' || host === '' || map.has('path') || map.node.kind !== 'map' || map.node.flow)
    return undefined;
  const isOwn = host === 'localhost' || host === '0.0.0.0' || host.startsWith('127.');
  const fields = {
    path,
    ...(map.has('port') ? {} : { port: Number(port ?? DEFAULT_PORTS[scheme]) }),
    ...(isOwn || map.has('host') ? {} : { host }),
    ...(scheme === 'https' && !map.has('scheme') ? { scheme: 'HTTPS' } : {}),
  };
  const column = columnOf(edits.text, entry.key.start);
  const newText = Object.entries(fields)
    .map(([name, value]) => blockField(name, value, column, edits.layout))
    .join(`${edits.layout.newline}${' '.repeat(column)}`);
  const range = { start: entry.key.start, end: textEndOf(edits.text, entry.value.node) };
  return {
    filled: Object.keys(fields),
    message: `\`httpGet\` has no \`${entry.name}\`; the address is given by \`path\`, \`port\` and \`host\`.`,
    fixes: preferredFix(
      `Change to ${Object.keys(fields)
        .map((name) => code(name))
        .join(', ')}`,
      [{ range, newText }],
    ),
  };
}

/** `capacity` of a PersistentVolume and `size` of many charts: what a claim requests. */
function sizeOfClaim(map: MapValue, entry: Entry, type: string, { edits }: RuleContext): TranslatedField | undefined {
  const size = type === 'PersistentVolumeClaimSpec' ? misplacedSize(map) : undefined;
  if (size?.entry !== entry || size.value.kind !== 'scalar' || entry.name === 'storage') return undefined;
  const path = ['resources', 'requests', 'storage'];
  const there = map.map('resources')?.map('requests')?.has('storage');
  const removal = edits.removeField(map, entry);
  const written = setPath(edits, map, path, size.value.string ?? size.value.source);
  return {
    message: `A claim has no ${code(entry.name)}; its size is in ${code(path.join('.'))}.`,
    fixes: there
      ? otherFix(remove(entry.name), removal)
      : preferredFix(
          move('the size', `to ${code(path.join('.'))}`),
          inOnePlace(removal, written, edits.layout.newline),
        ),
  };
}

/** Is a field said otherwise in Kubernetes, whatever other objects have a field of its name? */
export function isSaidOtherwise(type: string, { name, value }: Entry): boolean {
  if (type === 'Container' && name === 'volumes') return isComposeVolumes(value);
  if (type === 'Volume' && name === 'type') return value.kind === 'scalar' && sourceNamed(value.string) !== undefined;
  return meantBy(type, name) !== undefined || fromCompose(type, name, value) !== undefined;
}

function sourceNamed(word: string | undefined): string | undefined {
  return VOLUME_SOURCES.find((name) => name.toLowerCase() === word?.toLowerCase());
}

/** `type: emptyDir` of a volume: the field of that name, which is all that is needed of some. */
function sourceByName(map: MapValue, entry: Entry, type: string, { edits }: RuleContext): TranslatedField | undefined {
  const source = type === 'Volume' && entry.name === 'type' ? sourceNamed(map.text('type')) : undefined;
  if (source === undefined) return undefined;
  const removal = edits.removeField(map, entry);
  return {
    message: `A volume has no \`type\`; where it comes from is a field such as ${code(source)}.`,
    fixes: map.has(source)
      ? preferredFix(remove('type'), removal)
      : source === 'emptyDir'
        ? preferredFix(changeTo('emptyDir: {}'), replacedField(map, entry, source, {}, edits))
        : [],
  };
}

/** A URL without a port has the one of its scheme. */
const DEFAULT_PORTS: Readonly<Record<string, number>> = { http: 80, https: 443 };

const ADDRESS = /^(https?):\/\/([\w.-]{1,253})(?::(\d{1,5}))?(\/\S*)?$/;

/** Docker's `entrypoint` is what `command` is here, and its `command` what `args` is. */
function programBesideArguments(
  map: MapValue,
  entry: Entry,
  type: string,
  { edits }: RuleContext,
): TranslatedField | undefined {
  const command = map.entry('command');
  if (type !== 'Container' || entry.name !== 'entrypoint' || !command || map.has('args')) return undefined;
  return {
    message: '`entrypoint` is a Docker Compose key; the Kubernetes field is `command`, and `args` for its `command`.',
    fixes: preferredFix('Change to `command` and `args`', [
      edits.renameKey(entry.key, 'command'),
      edits.renameKey(command.key, 'args'),
    ]),
  };
}

/** `environment` beside `env`: its variables join the others. */
function variablesBeside(
  map: MapValue,
  entry: Entry,
  type: string,
  { edits }: RuleContext,
): TranslatedField | undefined {
  const there = map.get('env');
  if (type !== 'Container' || meantBy(type, entry.name) !== 'env' || !there) return undefined;
  const message = `\`${entry.name}\` is a Docker Compose key; the variables of a container are in \`env\`.`;
  const variables = variablesOf(entry.value);
  if (there.kind !== 'list' || there.items.length === 0 || !variables) return { message, fixes: [] };
  const added = variables.map(([name, value]) => edits.addItem(there, { name, value }));
  const [first] = added;
  const joined = first && { range: first.range, newText: added.map((edit) => edit?.newText ?? '').join('') };
  return { message, fixes: preferredFix('Move the variables to `env`', [joined, edits.removeField(map, entry)]) };
}

/** `configMapRef` right in the container: it is an item of `envFrom`. */
function variablesFrom(map: MapValue, entry: Entry, type: string, { edits }: RuleContext): TranslatedField | undefined {
  if (type !== 'Container' || !['configMapRef', 'secretRef'].includes(entry.name)) return undefined;
  const data = dataOf(entry.value);
  const item = data === undefined ? undefined : { [entry.name]: data };
  const moves = map.entry('envFrom')
    ? inOnePlace(edits.removeField(map, entry), item && addToList(edits, map, 'envFrom', item), edits.layout.newline)
    : item && replacedField(map, entry, 'envFrom', [item], edits);
  return {
    message: `\`${entry.name}\` belongs in an item of \`envFrom\`, not right in the container.`,
    fixes: preferredFix(move(code(entry.name), 'to `envFrom`'), moves),
  };
}

/** `{LOG: info}` and `["LOG=info"]`. */
function variablesOf(value: Value): [name: string, value: string][] | undefined {
  const pairs =
    value.kind === 'map'
      ? value.entries.map((pair) =>
          pair.value.kind === 'scalar' && !pair.merged ? [pair.name, pair.value.source] : undefined,
        )
      : value.kind === 'list'
        ? value.items.map((item) => /^([\w.-]+)=(.*)$/.exec(item.kind === 'scalar' ? item.source : '')?.slice(1))
        : [];
  const found = pairs.flatMap((pair): [string, string][] =>
    pair?.[0] === undefined ? [] : [[pair[0], pair[1] ?? '']],
  );
  return found.length > 0 && found.length === pairs.length ? found : undefined;
}

function wordOfCompose(
  map: MapValue,
  entry: Entry,
  type: string,
  { edits, manifest }: RuleContext,
): TranslatedField | undefined {
  const meant = fromCompose(type, entry.name, entry.value);
  if (!meant) return undefined;
  const { path, data } = meant;
  const owner = meant.owner === 'pod' ? manifest.podSpec : map;
  const shown = `${path.join('.')}: ${flowText(data)}`;
  const whole = path.slice(1).reduceRight<YamlData>((value, name) => ({ [name]: value }), data);
  const there =
    path.length === 1 && typeof data === 'object' && !Array.isArray(data) ? owner?.map(path[0] ?? '') : undefined;
  const moves = there
    ? [edits.addFields(there, Object.fromEntries(Object.entries(data))), edits.removeField(map, entry)]
    : owner === map && !map.entry(path[0] ?? '')
      ? replacedField(map, entry, path[0] ?? '', whole, edits)
      : inOnePlace(edits.removeField(map, entry), owner && setPath(edits, owner, path, data), edits.layout.newline);
  return {
    message: `\`${entry.name}\` is a Docker Compose key; the Kubernetes field is \`${path.join('.')}\`.`,
    fixes: isSecond(map, entry, type, path)
      ? []
      : preferredFix(`Change to \`${shown.length > 50 ? `${shown.slice(0, 49)}…` : shown}\``, moves),
  };
}

/**
 * Does a word before it become the same field? Both would write it; the second has its turn when the first is there.
 */
function isSecond(map: MapValue, entry: Entry, type: string, [first = '']: readonly string[]): boolean {
  return map.entries
    .slice(0, map.index.placeOf(entry))
    .some(({ name, value }) => fromCompose(type, name, value)?.path[0] === first && !map.entry(first));
}
