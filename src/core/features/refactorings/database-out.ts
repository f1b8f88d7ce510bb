import { freeName } from '../../kubernetes/free-name.ts';
import { dataFolderOf } from '../../kubernetes/image-roles.ts';
import { KEPT_RUNNING } from '../../kubernetes/kinds.ts';
import { containersOf, firstPortOf } from '../../manifest/containers.ts';
import type { Manifest } from '../../manifest/manifest.ts';
import { claimTemplate, hasPlaceForData, mountedNames } from '../../manifest/volumes.ts';
import { applyEdits, shiftEdit } from '../../text.ts';
import type { Range, TextEdit } from '../../text.ts';
import type { Edits } from '../../yaml/edits.ts';
import { columnOf } from '../../yaml/layout.ts';
import { addToList } from '../../yaml/set-field.ts';
import type { MapValue } from '../../yaml/values.ts';
import { blockItem } from '../../yaml/write.ts';
import type { YamlData } from '../../yaml/write.ts';
import { addDocuments, objectHead } from './new-document.ts';
import { containerNamedAt, namesOf, objectsOfKind } from './refactoring.ts';
import type { Refactoring } from './refactoring.ts';
import { indentText, linesOfField, linesOfItem, removeLines } from './whole-lines.ts';

/** What of a Pod counts for the database's Pod as well. */
const COMMON_FIELDS = ['imagePullSecrets', 'securityContext'];

export const databaseOut: Refactoring = {
  title: 'Move this database to its own StatefulSet with a Service',
  kind: 'extract',
  edits(at) {
    const { manifest, edits, file } = at;
    const { root, podSpec, kind } = manifest;
    const place = containerNamedAt(at);
    const container = place?.role === 'container' ? place.container : undefined;
    if (
      !podSpec ||
      !container ||
      dataFolderOf(container.text('image') ?? '') === undefined ||
      (kind.kind !== 'Pod' && !KEPT_RUNNING.has(kind.kind))
    )
      return undefined;
    const list = podSpec.list('containers');
    const lines = list && list.items.length > 1 ? linesOfItem(edits.text, list, Number(container.key)) : undefined;
    const name = `${root.map('metadata')?.text('name') ?? ''}-${container.text('name') ?? ''}`;
    const port = firstPortOf(container);
    const taken = namesOf([...objectsOfKind(file, 'Service'), ...objectsOfKind(file, 'StatefulSet')]);
    if (!lines || port === undefined || !/^[a-z][-a-z0-9]{0,50}[a-z0-9]$/.test(name) || taken.includes(name))
      return undefined;
    const volumes = volumesOf(podSpec, container, edits);
    if (!volumes) return undefined;
    const { item, claims } = withStorage(container, lines, manifest, edits);
    const common = COMMON_FIELDS.map((field) => fieldText(podSpec, field, edits));
    const { newline, step } = edits.layout;
    const dash = edits.layout.indentedLists ? step : 0;
    const labels = { app: name };
    const service = {
      ...objectHead('v1', 'Service', name, root),
      spec: { clusterIP: 'None', selector: labels, ports: [{ port }] },
    };
    const set = {
      ...objectHead('apps/v1', 'StatefulSet', name, root),
      spec: { serviceName: name, selector: { matchLabels: labels }, ...claims, template: { metadata: { labels } } },
    };
    const body = [
      `${common.join('')}containers:${newline}`,
      indentText(item, dash - lines.column),
      volumes.texts.length > 0 ? `volumes:${newline}` : '',
      ...volumes.texts.map((text) => indentText(text, dash)),
    ];
    const spec = `${' '.repeat(2 * step)}spec:${newline}${indentText(body.join(''), 3 * step)}`.trimEnd();
    const removed = [removeLines(edits, lines), ...volumes.edits];
    const added = addDocuments(
      edits.text,
      newline,
      [blockItem(service, 0, edits.layout), `${blockItem(set, 0, edits.layout)}${newline}${spec}`],
      removed,
    );
    return added && [...removed, ...newAddresses(podSpec, container, name, port, edits), added];
  },
};

/** The lines of the database, which mounts a volume for its data if it had none, and the claim for that. */
function withStorage(
  container: MapValue,
  lines: Range,
  manifest: Manifest,
  edits: Edits,
): { item: string; claims: Record<string, YamlData> } {
  const text = edits.text.slice(lines.start, lines.end);
  const folder = dataFolderOf(container.text('image') ?? '');
  const taken = mountedNames(container);
  const name = taken.includes('data') ? freeName('data', taken) : 'data';
  // A new disk has a folder of its own at its top, and databases want an empty one: hence the subPath.
  const mount =
    folder === undefined || hasPlaceForData(container, manifest)
      ? undefined
      : addToList(edits, container, 'volumeMounts', { name, mountPath: folder, subPath: 'data' });
  if (!mount) return { item: withNewline(text, edits), claims: {} };
  return {
    item: withNewline(applyEdits(text, [shiftEdit(mount, -lines.start)]), edits),
    claims: { volumeClaimTemplates: [claimTemplate(name)] },
  };
}

/** The volumes of a container, out of the Pod; undefined when they are not its alone, or cannot be taken as lines. */
function volumesOf(
  podSpec: MapValue,
  container: MapValue,
  edits: Edits,
): { edits: TextEdit[]; texts: string[] } | undefined {
  const mounted = mountedNames(container);
  const others = containersOf(podSpec)
    .filter((place) => place.container !== container)
    .flatMap((place) => mountedNames(place.container));
  const list = podSpec.list('volumes');
  const entry = podSpec.entry('volumes');
  const moved = list?.maps().filter((volume) => mounted.includes(volume.text('name') ?? '')) ?? [];
  if (!list || !entry || moved.length === 0) return { edits: [], texts: [] };
  const places = moved.flatMap((volume) => linesOfItem(edits.text, list, Number(volume.key)) ?? []);
  if (places.length !== moved.length || mounted.some((name) => others.includes(name))) return undefined;
  const texts = places.map((place) =>
    indentText(withNewline(edits.text.slice(place.start, place.end), edits), -place.column),
  );
  const field = moved.length === list.items.length ? linesOfField(edits.text, entry) : undefined;
  return { edits: field ? [removeLines(edits, field)] : places.map((place) => removeLines(edits, place)), texts };
}

/** The lines of a field as they are written, at column 0. */
function fieldText(map: MapValue, name: string, edits: Edits): string {
  const entry = map.entry(name);
  const lines = entry && linesOfField(edits.text, entry);
  return lines
    ? indentText(withNewline(edits.text.slice(lines.start, lines.end), edits), -columnOf(edits.text, entry.key.start))
    : '';
}

function withNewline(text: string, { layout }: Edits): string {
  return text.replace(/\r?\n?$/, layout.newline);
}

const LOCAL_ADDRESS = /\b(?:localhost|127\.0\.0\.1):(\d+)\b/g;

/** In one Pod the database was at localhost; now it is at its Service. */
function newAddresses(podSpec: MapValue, database: MapValue, service: string, port: number, edits: Edits): TextEdit[] {
  const others = containersOf(podSpec).filter(({ container }) => container !== database);
  return others
    .flatMap(({ container }) => container.maps('env'))
    .flatMap((variable) => {
      const value = variable.scalar('value');
      const text = value?.string ?? '';
      const isHost = isDatabaseHost(variable.text('name') ?? '') && (text === 'localhost' || text === '127.0.0.1');
      const moved = isHost
        ? service
        : text.replace(LOCAL_ADDRESS, (address, itsPort) =>
            Number(itsPort) === port ? `${service}:${port}` : address,
          );
      return value && moved !== text ? [edits.setText(value.node, moved)] : [];
    });
}

/** `DB_HOST`, `POSTGRES_SERVER` and the like. */
function isDatabaseHost(name: string): boolean {
  const database = /DB|DATABASE|PG|POSTGRES|SQL|MONGO/i.exec(name);
  return database !== null && /HOST|ADDR|SERVER/i.test(name.slice(database.index + database[0].length));
}
