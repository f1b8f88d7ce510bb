/**
 * `volumes` as Docker Compose writes them: `data:/var/lib/data`, `/var/log:/logs:ro`, `/cache`. Kubernetes has a mount
 * in the container and a volume in the Pod for each. https://docs.docker.com/reference/compose-file/services/#volumes
 */

import { freeName } from '../../kubernetes/free-name.ts';
import { toDnsLabel } from '../../kubernetes/names.ts';
import type { TextEdit } from '../../text.ts';
import { changeToPhrase } from '../../wording/fix-titles.ts';
import { addItems } from '../../yaml/set-field.ts';
import type { Entry, MapValue, Value } from '../../yaml/values.ts';
import type { YamlData } from '../../yaml/write.ts';
import type { Fix } from '../finding.ts';
import { otherFix, preferredFix } from '../rule.ts';
import type { RuleContext } from '../rule.ts';
import { replacedField } from './replaced-field.ts';

interface ComposeVolume {
  /** A name, or a path of the host; without one, Docker makes a new volume. */
  readonly source: string | undefined;
  readonly target: string;
  readonly readOnly: boolean;
}

interface Translated {
  readonly mounts: readonly YamlData[];
  readonly volumes: readonly YamlData[];
}

const SHORT_FORM = /^(?:([^:\s]{1,200}):)?(\/[^:\s]*)(?::([a-zA-Z,]{1,20}))?$/;

const IN_CONTAINER = '`volumes` is written as in Docker Compose; use `volumeMounts` and the `volumes` of the Pod.';
const IN_POD = '`volumes` is written as in Docker Compose; a volume is an object, and a container mounts it.';

/** Is a value a list of volumes as Compose writes them, and nothing else? */
export function isComposeVolumes(value: Value): boolean {
  return volumesIn(value) !== undefined;
}

/** The list under a container: what to say, and how it is written in Kubernetes. */
export function composeVolumesOf(
  container: MapValue,
  entry: Entry,
  { edits, manifest: { podSpec } }: RuleContext,
): { readonly message: string; readonly fixes: Fix[] } | undefined {
  const written = volumesIn(entry.value);
  if (!written) return undefined;
  const fixes = fixesFor(written, podSpec, ({ mounts, volumes }) => {
    const there = container.list('volumeMounts');
    const mountEdits = there
      ? [...addItems(edits, container, 'volumeMounts', mounts), edits.removeField(container, entry)]
      : replacedField(container, entry, 'volumeMounts', mounts, edits);
    return podSpec && volumes.length > 0
      ? [...mountEdits, ...addItems(edits, podSpec, 'volumes', volumes)]
      : mountEdits;
  });
  return { message: IN_CONTAINER, fixes };
}

/** The list in the Pod: where there is one container, its mounts are too. False: it is no such list. */
export function reportComposeVolumes(value: Value, { edits, manifest, report }: RuleContext): boolean {
  const written = volumesIn(value);
  const { podSpec } = manifest;
  const entry = podSpec?.entry('volumes');
  if (!written || !podSpec || entry?.value !== value) return false;
  const containers = podSpec.maps('containers');
  const [container] = containers;
  const fixes =
    container && containers.length === 1
      ? fixesFor(written, undefined, ({ mounts, volumes }) => [
          ...addItems(edits, container, 'volumeMounts', mounts),
          ...replacedField(podSpec, entry, 'volumes', volumes, edits),
        ])
      : [];
  report(entry, IN_POD, { fixes });
  return true;
}

function volumesIn(value: Value): ComposeVolume[] | undefined {
  if (value.kind !== 'list' || value.items.length === 0) return undefined;
  const found = value.items.map((item) => SHORT_FORM.exec(item.kind === 'scalar' ? (item.string ?? '') : ''));
  const read = found.flatMap((parts): ComposeVolume[] =>
    parts ? [{ source: parts[1], target: parts[2] ?? '', readOnly: parts[3]?.split(',').includes('ro') ?? false }] : [],
  );
  return read.length === found.length ? read : undefined;
}

/**
 * One fix where every volume is known; else one for each way to have the ones that are only named. None where a path
 * is relative.
 */
function fixesFor(
  written: readonly ComposeVolume[],
  podSpec: MapValue | undefined,
  editsOf: (translated: Translated) => readonly (TextEdit | undefined)[],
): Fix[] {
  if (written.some(({ source }) => source !== undefined && /^[.~$]/.test(source))) return [];
  const known = podSpec?.maps('volumes').flatMap((volume) => volume.text('name') || []) ?? [];
  const isKnown = written.every(
    ({ source }) => source === undefined || source.startsWith('/') || known.includes(source),
  );
  if (isKnown) return preferredFix(changeToPhrase('`volumeMounts`'), editsOf(translate(written, known, () => ({}))));
  const claims = translate(written, known, (name) => ({ persistentVolumeClaim: { claimName: name } }));
  const empty = translate(written, known, () => ({ emptyDir: {} }));
  return [
    ...otherFix(changeToPhrase('`volumeMounts` of a PersistentVolumeClaim'), editsOf(claims)),
    ...otherFix(changeToPhrase('`volumeMounts` of an `emptyDir`'), editsOf(empty)),
  ];
}

function translate(
  written: readonly ComposeVolume[],
  known: readonly string[],
  named: (name: string) => Readonly<Record<string, YamlData>>,
): Translated {
  const taken = [...known];
  const mounts: YamlData[] = [];
  const volumes: YamlData[] = [];
  for (const { source, target, readOnly } of written) {
    const isName = source !== undefined && !source.startsWith('/');
    const wanted = toDnsLabel(isName ? source : (source ?? target)) ?? 'data';
    const isThere = isName && taken.includes(wanted);
    const name = isThere || !taken.includes(wanted) ? wanted : freeName(wanted, taken);
    mounts.push({ name, mountPath: target, ...(readOnly ? { readOnly: true } : {}) });
    if (isThere) continue;
    taken.push(name);
    const from = isName ? named(name) : source === undefined ? { emptyDir: {} } : { hostPath: { path: source } };
    volumes.push({ name, ...from });
  }
  return { mounts, volumes };
}
