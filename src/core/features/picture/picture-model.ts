/**
 * What a file's Pods, workloads and Services look like: the analysis of a file -> the model that pictures are drawn
 * from.
 */
import type { Manifest } from '../../manifest/manifest.ts';
import type { Part, PictureModel, PodModel, ProblemModel } from '../../pod-model.ts';
import type { FileAnalysis } from '../../analysis/analysis.ts';
import { allFindings } from '../../analysis/diagnostics.ts';
import { PartIds, partSource } from './part-source.ts';
import type { PartSource } from './part-source.ts';
import { allParts, PartFinder } from './parts.ts';
import { podOfManifest } from './pod-of-manifest.ts';
import { PodsByLabel, serviceModel } from './service-model.ts';

/** A picture with more marks than this helps nobody. */
const mostProblems = 100;

interface Drawn {
  readonly source: PartSource;
  readonly manifest: Manifest;
}

/** `address` is an example IP for the Pods, which a manifest does not have. */
export function pictureModelOf(file: FileAnalysis, address?: string): PictureModel {
  const drawn = drawnManifests(file);
  const pods = drawn
    .filter(({ manifest }) => manifest.kind.podSpecPath)
    .map(({ source, manifest }): PodModel => podOfManifest(source, manifest, address));
  const byLabel = new PodsByLabel(pods);
  const services = drawn
    .filter(({ manifest }) => manifest.kind.kind === 'Service')
    .map(({ source, manifest }) => serviceModel(source, manifest.root, byLabel));
  return { pods, services, problems: problemsOf(file, allParts({ pods, services })) };
}

/** The objects of a file that a picture shows, each numbered. */
function drawnManifests({ documents }: FileAnalysis): readonly Drawn[] {
  const ids = new PartIds();
  const drawn: Drawn[] = [];
  for (const { range, analysis } of documents) {
    for (const subject of analysis.isTemplate ? [] : analysis.subjects) {
      if (
        subject.type !== 'manifest' ||
        !(subject.manifest.kind.podSpecPath || subject.manifest.kind.kind === 'Service')
      )
        continue;
      drawn.push({ source: partSource(analysis.text, range.start, drawn.length, ids), manifest: subject.manifest });
    }
  }
  return drawn;
}

/** Each finding at the smallest part around it. */
function problemsOf(file: FileAnalysis, parts: readonly Part[]): readonly ProblemModel[] {
  const finder = new PartFinder(parts);
  const problems: ProblemModel[] = [];
  for (const { severity, message, range } of allFindings(file)) {
    if (problems.length === mostProblems) break;
    const part = finder.around(range);
    // A picture has no other font for code: quotation marks set it apart.
    if (part) problems.push({ partId: part.id, severity, message: message.replaceAll('`', '"') });
  }
  return problems;
}
