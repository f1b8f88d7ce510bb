/** The names in a document: which things are defined there, and who refers to them. */

import { KINDS } from '../kubernetes/kinds.ts';
import type { Value } from '../yaml/values.ts';
import { containersOf } from './containers.ts';
import { manifestOf } from './manifest.ts';
import type { Manifest } from './manifest.ts';
import type { Subject } from './subjects.ts';
import { localNames, targetPortNames } from './symbols/local-names.ts';
import type { DocumentNames, LocalName, Name, PodLabels, PodSelector } from './symbols/name.ts';
import { objectNames, podReferences } from './symbols/object-names.ts';
import { podLabelNames, podLabels } from './symbols/pod-labels.ts';
import { podSelectors } from './symbols/pod-selectors.ts';
import { variableNames } from './symbols/variables.ts';

export type * from './symbols/name.ts';
export type { NamePlace } from './symbols/name-place.ts';

const NOTHING: DocumentNames = { names: [], pods: [], selectors: [], images: [] };

/** All names of a document; `source` is its text. */
export function symbolsOf(source: string, root: Value | undefined, subjects: readonly Subject[]): DocumentNames {
  if (!root) return NOTHING;
  const found: Found = { names: [], pods: [], selectors: [], images: [] };
  for (const [at, subject] of subjects.entries()) addSubject(found, subject, at, source);
  return found;
}

interface Found {
  readonly names: Name[];
  readonly pods: PodLabels[];
  readonly selectors: PodSelector[];
  readonly images: string[];
}

function addSubject(found: Found, subject: Subject, at: number, source: string): void {
  const manifest = subject.type === 'pod-template' ? { ...subject.manifest, root: subject.owner } : manifestIn(subject);
  const object = manifest?.root ?? (subject.type === 'other-kind' ? subject.root : undefined);
  if (!object) return;
  const local = manifest ? namesInPod(manifest, source) : [];
  const targetPorts = manifest?.kind.kind === 'Service' ? targetPortNames(object) : [];
  const objects =
    subject.type === 'pod-template' ? podReferences(object, manifest?.podSpec) : objectNames(object, manifest?.podSpec);
  found.names.push(...local, ...targetPorts, ...objects);
  for (const { selector, names } of podSelectors(
    object,
    manifest?.podSpec,
    at,
    source,
    targetPorts,
    found.selectors.length,
  )) {
    found.selectors.push(selector);
    found.names.push(...names);
  }
  const labels = manifest && podLabels(manifest, at);
  if (!labels) return;
  found.names.push(...podLabelNames(manifest, found.pods.length, source));
  found.pods.push(labels);
  found.images.push(...imagesOf(manifest));
}

/** The object of a subject; with a wrong or a missing apiVersion the kind alone says what it is meant to be. */
export function manifestIn(subject: Subject): Manifest | undefined {
  if (subject.type === 'manifest' || subject.type === 'pod-template') return subject.manifest;
  if (subject.type !== 'kind-problem') return undefined;
  const name = subject.root.text('kind');
  const kind = KINDS.find((known) => known.kind === name);
  return kind && manifestOf(subject.root, kind);
}

function namesInPod(manifest: Manifest, source: string): LocalName[] {
  const variables = manifest.podSpec
    ? containersOf(manifest.podSpec).flatMap(({ container }) => variableNames(container, source))
    : [];
  return [...localNames(manifest), ...variables];
}

function imagesOf({ podSpec }: Manifest): string[] {
  return podSpec ? containersOf(podSpec).flatMap(({ container }) => container.text('image') || []) : [];
}
