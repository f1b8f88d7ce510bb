/** A line over each pod spec: what it is as a whole, and what can be done with it. */

import { containersOf, isSidecar } from '../manifest/containers.ts';
import { qosOf } from '../manifest/effective/qos-class.ts';
import type { Manifest } from '../manifest/manifest.ts';
import { podSecurityLevel, podSecurityReasons } from '../manifest/pod-security/evaluate.ts';
import type { PodSecurityLevel } from '../manifest/pod-security/evaluate.ts';
import { atLeast } from '../rules/finding.ts';
import { shiftRange } from '../text.ts';
import type { Range } from '../text.ts';
import type { DocumentAnalysis, FileAnalysis } from './analysis.ts';

/** What a click on it does. */
export type LensAction =
  | { readonly type: 'none' }
  | { readonly type: 'lesson'; readonly lesson: string }
  | { readonly type: 'problems' }
  | { readonly type: 'picture' };

export interface Lens {
  /** The key over which it stands, in the file. */
  readonly range: Range;
  readonly title: string;
  readonly tooltip: string;
  readonly action: LensAction;
}

/** Makes lenses and remembers those of documents that did not change. */
export class CodeLenses {
  readonly #known = new WeakMap<DocumentAnalysis, readonly Lens[]>();

  /** The lenses of a file: several for each pod spec, from left to right. Pauses after each document. */
  *inSteps({ documents, settings }: FileAnalysis): Generator<void, Lens[]> {
    const lenses: Lens[] = [];
    for (const { range, analysis } of documents) {
      for (const lens of this.#ofDocument(analysis, settings.kubernetesVersion)) lenses.push({ ...lens, range: shiftRange(lens.range, range.start) });
      yield;
    }
    return lenses;
  }

  #ofDocument(analysis: DocumentAnalysis, version: number): readonly Lens[] {
    const known = this.#known.get(analysis);
    if (known) return known;
    const lenses = documentLenses(analysis, version);
    this.#known.set(analysis, lenses);
    return lenses;
  }
}

function documentLenses(analysis: DocumentAnalysis, version: number): Lens[] {
  // Of a patch nobody knows here what it makes with its base.
  if (analysis.isTemplate || analysis.isPatch) return [];
  return analysis.subjects.flatMap((subject) => (subject.type === 'manifest' ? podLenses(subject.manifest, analysis, version) : []));
}

function podLenses(manifest: Manifest, analysis: DocumentAnalysis, version: number): Lens[] {
  const { podSpec } = manifest;
  const entry = podSpec?.parent?.kind === 'map' ? podSpec.parent.entries.find(({ value }) => value === podSpec) : undefined;
  if (!podSpec || !entry || entry.merged || containersOf(podSpec).length === 0) return [];
  const range = { start: entry.key.start, end: entry.key.end };
  const qos = qosOf(podSpec, version).class;
  const level = podSecurityLevel(manifest, version);
  const lenses: Omit<Lens, 'range'>[] = [
    { title: partsOf(manifest), tooltip: 'The containers of this Pod', action: { type: 'none' } },
    { title: `QoS ${qos}`, tooltip: 'Which Pods go first when a node runs out of memory', action: { type: 'lesson', lesson: 'about-pods#resources' } },
    { title: `Pod Security: ${level}`, tooltip: securityTooltip(manifest, version, level), action: { type: 'lesson', lesson: 'about-pods#security' } },
    problems(manifest, analysis),
    { title: 'Show picture', tooltip: 'Draws this Pod beside the text', action: { type: 'picture' } },
  ];
  return lenses.map((lens) => ({ ...lens, range }));
}

/** `2 containers, 1 sidecar` */
function partsOf({ podSpec }: Manifest): string {
  const places = podSpec ? containersOf(podSpec) : [];
  const counts: readonly (readonly [string, number])[] = [
    ['container', places.filter(({ role }) => role === 'container').length],
    ['sidecar', places.filter(isSidecar).length],
    ['init container', places.filter((place) => place.role === 'init' && !isSidecar(place)).length],
    ['ephemeral container', places.filter(({ role }) => role === 'ephemeral').length],
  ];
  return counts.filter(([, count]) => count > 0).map(([what, count]) => `${count} ${what}${count === 1 ? '' : 's'}`).join(', ');
}

function securityTooltip(manifest: Manifest, version: number, level: PodSecurityLevel): string {
  if (level === 'restricted') return 'It reaches the strictest level';
  const next = level === 'baseline' ? 'restricted' : 'baseline';
  return `In the way of ${next}: ${podSecurityReasons(manifest, version, next).join(', ')}`;
}

/** What the API server refuses or warns about in the whole object, not advice. */
function problems({ root }: Manifest, { findings }: DocumentAnalysis): Omit<Lens, 'range'> {
  const { start, end } = root.node;
  const count = findings.filter(({ severity, range }) => atLeast(severity, 'warning') && start <= range.start && range.end <= end).length;
  if (count === 0) return { title: 'No problems', tooltip: 'Nothing that Pod Coach looks for is wrong', action: { type: 'none' } };
  return { title: count === 1 ? '1 problem' : `${count} problems`, tooltip: 'Show them', action: { type: 'problems' } };
}
