/**
 * What `@pulumi/kubernetes` has and the pinned packages do not: the fields of a Kubernetes that is newer than they are,
 * kept beside this file so that generating needs no network. `npm run new-kubernetes-version` recreates it.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { hasPulumiField, readPulumi, typesCalled } from './pulumi.ts';
import type { PulumiTypes } from './pulumi.ts';
import type { SourceField, SourceType } from './source.ts';

/** The release that has the newest types, and one of an older Kubernetes: what that has too is a leftover, not new. */
const NEWEST_RELEASE = '@pulumi/kubernetes@4.34.2';
const OLDER_RELEASE = '@pulumi/kubernetes@4.28.0';

export interface NewerTypes {
  readonly from: string;
  /** Type -> the fields that it has besides those of the pinned packages. */
  readonly fields: Readonly<Record<string, readonly SourceField[]>>;
  /** Types that only those fields lead to. */
  readonly types: readonly SourceType[];
  /** Every type of ours -> the names of all its fields there, for comparing the sources in a test. */
  readonly known: Readonly<Record<string, readonly string[]>>;
}

/** Formats that no source of the newer fields has, from the Go types; a number without one here is an int32. */
const INT64: ReadonlySet<string> = new Set(['defaultUser', 'user']);

const FILE = new URL('newer-types.json', import.meta.url);

export function readNewerTypes(): NewerTypes {
  return JSON.parse(readFileSync(FILE, 'utf8')) as NewerTypes;
}

/**
 * Compares types of the pinned packages with the releases (each a package or the folder of one) and keeps what is new.
 */
export function findNewerTypes(
  types: readonly SourceType[],
  newest: string = NEWEST_RELEASE,
  older: string = OLDER_RELEASE,
): NewerTypes {
  const [now, before] = [readPulumi(newest), readPulumi(older)];
  const known = new Map(types.map((type) => [type.name, new Set(type.fields.map(({ name }) => name))]));
  const fields: Record<string, SourceField[]> = {};
  for (const [name, ours] of known) {
    const added = typesCalled(now, name)
      .flatMap((type) => type.fields)
      .filter((field) => !ours.has(field.name) && !hasPulumiField(before, name, field.name));
    if (added.length > 0) fields[name] = added;
  }
  const reached = typesReached(Object.values(fields).flat(), now, known);
  const names = [...known.keys()].flatMap((name) => {
    const theirs = typesCalled(now, name).flatMap((type) => type.fields.map((field) => field.name));
    return theirs.length > 0 ? [[name, [...new Set(theirs)].sort()] as const] : [];
  });
  return {
    from: newest.startsWith('@') ? newest : NEWEST_RELEASE,
    fields: Object.fromEntries(Object.entries(fields).map(([name, added]) => [name, added.map(toOurs)])),
    types: [...reached.values()].map((type) => ({ ...type, fields: type.fields.map(toOurs) })),
    known: Object.fromEntries(names),
  };
}

/** The types that fields lead to and that the pinned packages do not have. */
function typesReached(
  fields: readonly SourceField[],
  types: PulumiTypes,
  known: ReadonlyMap<string, unknown>,
): Map<string, SourceType> {
  const found = new Map<string, SourceType>();
  const waiting = [...fields];
  for (let field = waiting.pop(); field !== undefined; field = waiting.pop()) {
    const path = field.type.replace(/^(map)?(\[\])*/, '');
    const type = types.get(path);
    if (!type || known.has(type.name) || found.has(type.name)) continue;
    found.set(type.name, type);
    waiting.push(...type.fields);
  }
  return found;
}

/** `core.v1.EvictionResponder` is `EvictionResponder`; numbers and times get their format. */
function toOurs(field: SourceField): SourceField {
  const lists = /^(?:map)?(?:\[\])*/.exec(field.type)?.[0] ?? '';
  const type = lists + field.type.slice(Math.max(lists.length, field.type.lastIndexOf('.') + 1));
  if (type.endsWith('number'))
    return { ...field, type: type.replace(/number$/, INT64.has(field.name) ? 'int64' : 'int32') };
  return { ...field, type: type === 'string' && field.name.endsWith('Time') ? 'time' : type };
}

/** Keeps the result beside this file, a field, a type or a list of names a line. */
export function writeNewerTypes({ from, fields, types, known }: NewerTypes): void {
  const lines = (entries: readonly string[], indent: string): string =>
    entries.map((entry) => indent + entry).join(',\n');
  const added = Object.entries(fields).map(
    ([name, list]) =>
      `${JSON.stringify(name)}: [\n${lines(
        list.map((field) => JSON.stringify(field)),
        '      ',
      )}\n    ]`,
  );
  const names = Object.entries(known).map(([name, list]) => `${JSON.stringify(name)}: ${JSON.stringify(list)}`);
  const parts = [
    `  "from": ${JSON.stringify(from)}`,
    `  "fields": {\n${lines(added, '    ')}\n  }`,
    `  "types": [\n${lines(
      types.map((type) => JSON.stringify(type)),
      '    ',
    )}\n  ]`,
    `  "known": {\n${lines(names, '    ')}\n  }`,
  ];
  writeFileSync(FILE, `{\n${parts.join(',\n')}\n}\n`);
}
