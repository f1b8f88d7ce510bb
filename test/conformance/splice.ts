/**
 * Makes new valid Pods of pieces of Pods that the API server accepted: whole containers with their volumes, under new
 * names.
 */

import { layoutOf } from '../../src/core/yaml/layout.ts';
import { parseDocument } from '../../src/core/yaml/parse.ts';
import { readValues } from '../../src/core/yaml/read-values.ts';
import type { Value } from '../../src/core/yaml/values.ts';
import { blockItem } from '../../src/core/yaml/write.ts';
import type { YamlData } from '../../src/core/yaml/write.ts';
import type { Case } from '../../scripts/conformance/cases.ts';

type Fields = Record<string, unknown>;

export interface Piece {
  readonly container: Fields;
  readonly volumes: readonly Fields[];
}

export interface Pieces {
  /** Accepted Pods that other containers may join. */
  readonly pods: readonly Fields[];
  readonly pieces: readonly Piece[];
}

/**
 * What a container shares with its Pod or its YAML extensions: pieces with these cannot be moved without judging them.
 */
const BOUND =
  /hostPort|procMount|claims|volumeDevices|windowsOptions|restartPolicy|Bidirectional|fileKeyRef|resizePolicy|sleep|appArmor|hugepages|resourceFieldRef/;
const BOUND_POD =
  /"os":|hostNetwork|hostUsers|hostPID|hostIPC|resourceClaims|"resources":\{[^}]*\}[^}]*\},"containers"|schedulingGates|ephemeral|container\.(seccomp|apparmor)|seccomp\.security|priority|preemptionPolicy/;

export function piecesOf(cases: readonly Case[]): Pieces {
  const pods: Fields[] = [];
  const pieces: Piece[] = [];
  for (const { yaml, accepted, kind, objects } of cases) {
    if (!accepted || kind !== 'Pod' || objects.length !== 1) continue;
    const { root } = readValues(parseDocument(yaml).root);
    const pod = root && (plain(root) as Fields);
    const spec = pod?.['spec'] as Fields | undefined;
    const text = JSON.stringify(pod);
    if (
      !pod ||
      !spec ||
      hasEmptyItem(root) ||
      spec['resources'] !== undefined ||
      BOUND_POD.test(text) ||
      /[<&*]|!!|0[0-7]/.test(yaml)
    )
      continue;
    pods.push(pod);
    for (const container of list(spec['containers'])) {
      if (BOUND.test(JSON.stringify(container))) continue;
      const used = new Set(list(container['volumeMounts']).map((mount) => mount['name']));
      pieces.push({ container, volumes: list(spec['volumes']).filter((volume) => used.has(volume['name'])) });
    }
  }
  return { pods, pieces };
}

/** An empty list item is "" among texts and {} among objects: it cannot be moved without knowing which. */
function hasEmptyItem(value: Value): boolean {
  if (value.kind === 'map') return value.entries.some((entry) => hasEmptyItem(entry.value));
  return (
    value.kind === 'list' && value.items.some((item) => (item.kind === 'scalar' ? item.isNull : hasEmptyItem(item)))
  );
}

/** The value as plain data; null fields are left out, as the API server leaves them. */
function plain(value: Value): unknown {
  if (value.kind === 'list') return value.items.map(plain);
  if (value.kind === 'map') {
    const kept = value.entries.filter(({ value: field }) => !(field.kind === 'scalar' && field.isNull));
    return Object.fromEntries(kept.map(({ name, value: field }) => [name, plain(field)]));
  }
  return value.meaning.type === 'null' ? '' : value.meaning.value;
}

function list(value: unknown): Fields[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'object' && item !== null) : [];
}

/** One Pod with one to three containers of others added. */
export function splice({ pods, pieces }: Pieces, random: () => number): string {
  const pod = structuredClone(pods[Math.floor(random() * pods.length)] ?? {});
  const spec = pod['spec'] as Fields;
  for (let count = 1 + Math.floor(random() * 3); count > 0; count--) {
    const piece = structuredClone(pieces[Math.floor(random() * pieces.length)]);
    if (!piece) continue;
    renameVolumes(piece, `v${count}-`);
    spec['containers'] = [...list(spec['containers']), { ...piece.container, name: `added-${count}` }];
    if (piece.volumes.length > 0) spec['volumes'] = [...list(spec['volumes']), ...piece.volumes];
  }
  return `${blockItem(pod as YamlData, 0, layoutOf(''))}\n`;
}

/** Gives each volume of a piece, and the mounts of it, a name that no other piece has. */
function renameVolumes({ container, volumes }: Piece, prefix: string): void {
  const names = new Map(volumes.map(({ name }, at) => [name, `${prefix}${at}`]));
  for (const named of [...volumes, ...list(container['volumeMounts'])])
    named['name'] = names.get(named['name']) ?? named['name'];
}
