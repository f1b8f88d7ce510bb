/** Makes the text of the two generated files from the pinned packages and the tables written by hand. */
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { ADDED_TYPES, GONE_FIELDS, TYPE_META } from './additions.ts';
import { readAttributes, withFormat } from './formats.ts';
import { FIELD_GATES, VALUE_GATES, VALUE_SINCE } from './gates.ts';
import { readNewerTypes } from './newer-types.ts';
import { DEFAULTS, EMPTY_IS_ABSENT, ENFORCED, MAP_KEYS, NOT_ENFORCED, OTHER_TYPES, VALUES } from './overlay.ts';
import { defaultInProse } from './prose.ts';
import { NEWEST_VERSION, versionName } from '../../src/core/kubernetes/versions.ts';
import { readSourceTypes } from './source.ts';
import type { SourceField, SourceType } from './source.ts';
import { readFieldVersions, sinceOf } from './versions.ts';
import type { FieldVersions } from './versions.ts';

const MODULES = fileURLToPath(new URL('../../node_modules', import.meta.url));
const MODELS = join(MODULES, '@kubernetes/client-node/dist/gen/models');

const ROOTS: readonly string[] = [
  'v1/Pod',
  'v1/PodTemplate',
  'apps/v1/Deployment',
  'apps/v1/ReplicaSet',
  'apps/v1/StatefulSet',
  'apps/v1/DaemonSet',
  'batch/v1/Job',
  'batch/v1/CronJob',
  'v1/ReplicationController',
  'v1/Service',
  'v1/ConfigMap',
  'v1/Secret',
  'v1/PersistentVolumeClaim',
].map((root) => join('kubernetes-models', root));
/** Types that no field of the newest release leads to. */
const OTHERS: readonly string[] = [
  '@kubernetes-models/apimachinery/apis/meta/v1/ListMeta',
  'kubernetes-models/v1/ClaimSource',
];

export interface GeneratedSchema {
  readonly schema: string;
  readonly descriptions: string;
  /** The names of types and fields, for the compiler. */
  readonly names: string;
}

export function generateSchema(): GeneratedSchema {
  const types = allTypes();
  const checked = typesOutsideStatus(new Map(types.map((type) => [type.name, type])));
  const versions = readFieldVersions();
  const schema = types.map((type) => [type.name, fieldsOf(type, checked.has(type.name), versions)] as const);
  const descriptions = types.map((type) => [type.name, descriptionsOf(type)] as const);
  return {
    schema: asModule(
      'schemaJson',
      `Every type of the manifests that Pod Coach knows, as of Kubernetes ${versionName(NEWEST_VERSION)}.`,
      schema,
    ),
    descriptions: asModule(
      'descriptionsJson',
      'What Kubernetes says of each type and field (Apache-2.0, The Kubernetes Authors).',
      descriptions,
    ),
    names: namesModule(types),
  };
}

/** The names of all types and fields, with what stands there in a tree of values. */
function namesModule(types: readonly SourceType[]): string {
  const objects = new Set(types.map(({ name }) => name));
  const kinds = types.flatMap((type) =>
    type.fields.map((field) => `  '${type.name}.${field.name}': '${kindOf(field.type, objects)}';`),
  );
  return [
    '/** The types of manifests and their fields, for the compiler. Made by scripts/generate-schema.ts: do not ' +
      'edit. */',
    `export type TypeName =\n${types.map(({ name }) => `  | '${name}'`).join('\n')};`,
    `/** What the value of a field is. */\nexport interface FieldKinds {\n${kinds.join('\n')}\n}\n`,
  ].join('\n\n');
}

function kindOf(type: string, objects: ReadonlySet<string>): 'map' | 'list' | 'scalar' | 'any' {
  if (type === 'any') return 'any';
  if (type.startsWith('[]')) return 'list';
  return type.startsWith('map') || objects.has(type) ? 'map' : 'scalar';
}

/** Every type with every field of it, for comparing releases; what only Pod Coach has is left out. */
export function allFields(): (readonly [string, string])[] {
  return allTypes()
    .filter(({ name }) => name !== 'List')
    .flatMap((type) => type.fields.map(({ name }) => [type.name, name] as const));
}

/** Every type in alphabetical order: those of the pinned packages, and what a newer Kubernetes adds to them. */
function allTypes(): SourceType[] {
  const newer = readNewerTypes();
  const types = [...pinnedTypes(), ...newer.types].map((type) => ({
    ...type,
    fields: [...type.fields, ...(newer.fields[type.name] ?? [])],
  }));
  return types.sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Every type of the pinned packages, with what was added by hand. */
export function pinnedTypes(): SourceType[] {
  const types = readSourceTypes(MODULES, [...ROOTS, ...OTHERS]);
  for (const type of types.values()) {
    const attributes = new Map(readAttributes(MODELS, type.name)?.map(({ baseName, format }) => [baseName, format]));
    const fields = type.fields.map((field) => ({
      ...field,
      type: OTHER_TYPES[`${type.name}.${field.name}`] ?? withFormat(field.type, attributes.get(field.name) ?? ''),
    }));
    types.set(type.name, { ...type, fields: [...withTypeMeta(type.name, fields), ...(GONE_FIELDS[type.name] ?? [])] });
  }
  for (const type of ADDED_TYPES) types.set(type.name, type);
  return [...types.values()];
}

/** Takes the fixed apiVersion and kind out of the types that are kinds. */
function withTypeMeta(type: string, fields: readonly SourceField[]): readonly SourceField[] {
  const isKind = fields.some(({ name, values }) => name === 'kind' && values.join() === type);
  if (!isKind) return fields;
  return [...TYPE_META, ...fields.filter(({ name }) => name !== 'apiVersion' && name !== 'kind')];
}

/**
 * The API server reads `status` and `managedFields` into their types and then drops them, so nothing else is checked
 * there.
 */
function typesOutsideStatus(types: ReadonlyMap<string, SourceType>): Set<string> {
  const found = new Set<string>();
  const waiting = [
    ...ROOTS.map((root) => root.slice(root.lastIndexOf('/') + 1)),
    ...ADDED_TYPES.map(({ name }) => name),
    'ListMeta',
  ];
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (found.has(name)) continue;
    found.add(name);
    for (const field of types.get(name)?.fields ?? []) {
      const target = field.type.replace(/^(map)?(\[\])*/, '');
      if (field.name !== 'status' && field.name !== 'managedFields' && types.has(target)) waiting.push(target);
    }
  }
  return found;
}

function fieldsOf(type: SourceType, checked: boolean, versions: FieldVersions): Record<string, unknown> {
  return Object.fromEntries(type.fields.map((field) => [field.name, fieldOf(type, field, checked, versions)]));
}

/** A field with nothing to say but its type is its type. */
function fieldOf(type: SourceType, field: SourceField, checked: boolean, versions: FieldVersions): unknown {
  const key = `${type.name}.${field.name}`;
  const gatedValues = VALUE_GATES[key];
  const values = (VALUES[key] ?? field.values).filter((value) => gatedValues?.[value] === undefined);
  const facts = {
    type: field.type,
    required: checked && (ENFORCED.has(key) || (field.required && !NOT_ENFORCED.has(key))) ? true : undefined,
    default: !checked ? undefined : key in DEFAULTS ? DEFAULTS[key] : defaultInProse(field),
    values: checked && values.length > 0 ? values : undefined,
    valueSince: VALUE_SINCE[key],
    gatedValues,
    emptyIsAbsent: EMPTY_IS_ABSENT.has(key) ? true : undefined,
    since: sinceOf(versions, key),
    until: GONE_FIELDS[type.name]?.find(({ name }) => name === field.name)?.until,
    gate: FIELD_GATES[key],
    deprecated: isDeprecated(field) ? true : undefined,
    mapKeys: MAP_KEYS[key],
  };
  const said = Object.values(facts).filter((fact) => fact !== undefined);
  return said.length === 1 ? field.type : facts;
}

function isDeprecated(field: SourceField): boolean {
  const [about = ''] = field.description.split('\n\nPossible enum values:');
  return /\bDeprecated[:.]|considered as deprecated/.test(about);
}

function descriptionsOf(type: SourceType): Record<string, string> {
  const described = type.fields.filter(({ description }) => description !== '');
  return { '': type.description, ...Object.fromEntries(described.map(({ name, description }) => [name, description])) };
}

/**
 * JSON, one type a line so that a diff can be read, inside a template string: its two special characters are written
 * as escapes of JSON.
 */
function asModule(name: string, about: string, entries: readonly (readonly [string, unknown])[]): string {
  const lines = entries.map(([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`);
  const json = `{\n${lines.join(',\n')}\n}`.replaceAll('`', '\\u0060').replaceAll('${', '\\u0024{');
  return (
    `/** ${about} Made by scripts/generate-schema.ts: do not edit. */\nexport const ${name} = ` +
    `String.raw\`${json}\`;\n`
  );
}
