/** Compares our Pod Security verdict with the admission controller's. */

import { knownKind } from '../../src/core/kubernetes/kinds.ts';
import { manifestOf } from '../../src/core/manifest/manifest.ts';
import type { Manifest } from '../../src/core/manifest/manifest.ts';
import { podSecurityReasons } from '../../src/core/manifest/pod-security/evaluate.ts';
import { documentRanges } from '../../src/core/yaml/documents.ts';
import { parseDocument } from '../../src/core/yaml/parse.ts';
import { readValues } from '../../src/core/yaml/read-values.ts';
import type { MapValue, Value } from '../../src/core/yaml/values.ts';
import type { Case } from './cases.ts';

export interface PodSecurityJudgement {
  readonly agree: boolean;
  readonly notes: readonly string[];
}

const LEVELS = ['baseline', 'restricted'] as const;

/** Both lists of reasons, in order, of all objects that the server judged; undefined when there is none. */
export function judgePodSecurity({ yaml, objects, version }: Case): PodSecurityJudgement | undefined {
  const documents = documentRanges(yaml).flatMap(
    ({ start, end }) => readValues(parseDocument(yaml.slice(start, end)).root).root ?? [],
  );
  const notes: string[] = [];
  let judged = 0;
  for (const { document, item, podSecurity } of objects) {
    const manifest = manifestIn(documents[objects.length > 1 ? document : 0], item);
    if (!podSecurity || hasNoPod(manifest)) continue;
    judged++;
    for (const level of LEVELS) {
      const verdict = podSecurity[level];
      const theirs = verdict === true ? [] : verdict;
      const ours = manifest ? podSecurityReasons(manifest, version, level) : [];
      if (!isSame(ours, theirs)) notes.push(`${level}: ours ${ours.join(', ')}; server ${theirs.join(', ')}`);
    }
  }
  return judged === 0 ? undefined : { agree: notes.length === 0, notes };
}

function manifestIn(root: Value | undefined, item: number | undefined): Manifest | undefined {
  const object = root?.kind === 'map' && item !== undefined ? root.maps('items')[item] : root;
  if (object?.kind !== 'map') return undefined;
  const ofList = root?.kind === 'map' && item !== undefined ? textOf(root, 'kind').replace(/List$/, '') : '';
  const kind = knownKind(textOf(object, 'apiVersion') || 'v1', textOf(object, 'kind') || ofList);
  return kind && manifestOf(object, kind);
}

/** The server finds out the kind whatever the case of these two keys; strict decoding complains afterwards. */
function textOf(object: MapValue, name: string): string {
  const entry = object.entries.find((candidate) => candidate.name.toLowerCase() === name.toLowerCase());
  return entry?.value.kind === 'scalar' ? (entry.value.string ?? '') : '';
}

/** Without a template there is no Pod to judge; a row that says nothing then does not mean its base's verdict. */
function hasNoPod(manifest: Manifest | undefined): boolean {
  return manifest?.kind.kind === 'ReplicationController' && !manifest.root.map('spec')?.has('template');
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((text, at) => b[at] === text);
}
