/** A line over each pod spec: what it is as a whole, and what can be done with it. */

import { isFilledIn } from '../../manifest/custom-templates.ts';
import { containersOf, isSidecar } from '../../manifest/containers.ts';
import type { Manifest } from '../../manifest/manifest.ts';
import { podSecurityLevel, podSecurityReasons } from '../../manifest/pod-security/evaluate.ts';
import type { PodSecurityLevel } from '../../manifest/pod-security/evaluate.ts';
import { atLeast } from '../../rules/finding.ts';
import type { Finding } from '../../rules/finding.ts';
import type { Range } from '../../text.ts';
import type { DocumentAnalysis, FileAnalysis } from '../../analysis/analysis.ts';
import { unfinishedWords } from '../../analysis/unfinished-words.ts';
import type { PublishedDocument } from '../unfinished/published.ts';
import { rangeInFile } from '../../analysis/file-offsets.ts';

/** What a click on it does. */
export type LensAction =
  | { readonly type: 'none' }
  | { readonly type: 'lesson'; readonly lesson: string }
  | { readonly type: 'problems' }
  | { readonly type: 'picture' }
  | { readonly type: 'outcome' };

export interface Lens {
  /** The key over which it stands, in the file. */
  readonly range: Range;
  readonly title: string;
  readonly tooltip: string;
  readonly action: LensAction;
}

/** A pod spec's lenses; what is wrong with it changes with what is said of its findings, and is asked each time. */
interface PodLenses {
  readonly range: Range;
  readonly manifest: Manifest;
  readonly before: readonly LensText[];
  readonly after: readonly LensText[];
}

type LensText = Omit<Lens, 'range'>;

/** What is said of a document's findings now, and what still waits. */
type Said = Pick<PublishedDocument, 'published' | 'unfinished'>;

/** Makes lenses and remembers those of documents that did not change. */
export class CodeLenses {
  readonly #known = new WeakMap<DocumentAnalysis, readonly PodLenses[]>();

  /** The lenses of a file: several for each pod spec, from left to right. Pauses after each document. */
  *inSteps({ documents, settings }: FileAnalysis, said: readonly Said[] = []): Generator<void, Lens[]> {
    const lenses: Lens[] = [];
    for (const [index, { range, analysis }] of documents.entries()) {
      const { published, unfinished } = said[index] ?? { published: analysis.findings, unfinished: [] };
      for (const pod of this.#ofDocument(analysis, settings.kubernetesVersion)) {
        const place = rangeInFile(pod.range, range);
        for (const lens of [...pod.before, problems(pod.manifest, published, unfinished), ...pod.after])
          lenses.push({ ...lens, range: place });
      }
      yield;
    }
    return lenses;
  }

  #ofDocument(analysis: DocumentAnalysis, version: number): readonly PodLenses[] {
    const known = this.#known.get(analysis);
    if (known) return known;
    const lenses = documentLenses(analysis, version);
    this.#known.set(analysis, lenses);
    return lenses;
  }
}

function documentLenses(analysis: DocumentAnalysis, version: number): PodLenses[] {
  // Of a patch nobody knows here what it makes with its base.
  if (analysis.isTemplate || analysis.isPatch) return [];
  return analysis.subjects.flatMap((subject) => {
    if (subject.type === 'manifest') return podLenses(subject.manifest, version);
    // Nothing draws or runs a custom resource, and what it fills in is not known.
    if (subject.type !== 'pod-template' || isFilledIn(subject.manifest)) return [];
    return podLenses(subject.manifest, version).map((lenses) => ({ ...lenses, after: [] }));
  });
}

function podLenses(manifest: Manifest, version: number): PodLenses[] {
  const { podSpec } = manifest;
  const entry =
    podSpec?.parent?.kind === 'map' ? podSpec.parent.entries.find(({ value }) => value === podSpec) : undefined;
  if (!podSpec || !entry || entry.merged || containersOf(podSpec).length === 0) return [];
  const range = { start: entry.key.start, end: entry.key.end };
  const level = podSecurityLevel(manifest, version);
  const before: LensText[] = [
    { title: partsOf(manifest), tooltip: 'The containers of this Pod', action: { type: 'none' } },
    {
      title: `Pod Security: ${level}`,
      tooltip: securityTooltip(manifest, version, level),
      action: { type: 'lesson', lesson: 'about-pods#security' },
    },
  ];
  return [
    {
      range,
      manifest,
      before,
      after: [
        { title: 'Show picture', tooltip: 'Draws this Pod beside the editor', action: { type: 'picture' } },
        {
          title: 'What will happen?',
          tooltip: 'Runs this file in a model of a cluster and shows what kubectl would print',
          action: { type: 'outcome' },
        },
      ],
    },
  ];
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
  return counts
    .filter(([, count]) => count > 0)
    .map(([what, count]) => `${count} ${what}${count === 1 ? '' : 's'}`)
    .join(', ');
}

function securityTooltip(manifest: Manifest, version: number, level: PodSecurityLevel): string {
  if (level === 'restricted') return 'Meets the strictest Pod Security level';
  const next = level === 'baseline' ? 'restricted' : 'baseline';
  return `Not ${next} because of: ${podSecurityReasons(manifest, version, next).join(', ')}`;
}

/** What the API server rejects or warns about in the whole object, not advice; and how much of it still waits. */
function problems({ root }: Manifest, published: readonly Finding[], unfinished: readonly Finding[]): LensText {
  const { start, end } = root.node;
  const countOf = (findings: readonly Finding[]): number =>
    findings.filter(({ severity, range }) => atLeast(severity, 'warning') && start <= range.start && range.end <= end)
      .length;
  const count = countOf(published);
  const waiting = unfinishedWords(countOf(unfinished));
  if (count === 0)
    return {
      title: `No problems${waiting}`,
      tooltip: 'No errors or warnings in this object',
      action: { type: 'none' },
    };
  return {
    title: `${count} problem${count === 1 ? '' : 's'}${waiting}`,
    tooltip: 'Show the problems',
    action: { type: 'problems' },
  };
}
