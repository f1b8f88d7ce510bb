/** What a file's Pods, workloads and Services look like: the analysis of a file -> the model that pictures are drawn from. */
import type { Manifest } from '../manifest/manifest.ts';
import type { Part, PictureModel, PodModel, ProblemModel } from '../pod-model.ts';
import type { FileAnalysis } from './analysis.ts';
import { allFindings } from './diagnostics.ts';
import { partSource } from './picture/part-source.ts';
import type { PartSource } from './picture/part-source.ts';
import { allParts, partAround } from './picture/parts.ts';
import { podOfManifest } from './picture/pod-of-manifest.ts';
import { serviceModel } from './picture/service-model.ts';

/** A picture with more marks than this helps nobody. */
const mostProblems = 100;

interface Drawn {
  readonly source: PartSource;
  readonly manifest: Manifest;
}

/** `address` is an example IP for the Pods, which a manifest does not have. */
export function pictureModelOf(file: FileAnalysis, address?: string): PictureModel {
  const drawn = drawnManifests(file);
  const pods = drawn.filter(({ manifest }) => manifest.kind.podSpecPath).map(({ source, manifest }): PodModel => podOfManifest(source, manifest, address));
  const services = drawn
    .filter(({ manifest }) => manifest.kind.kind === 'Service')
    .map(({ source, manifest }) => serviceModel(source, manifest.root, pods));
  return { pods, services, problems: problemsOf(file, allParts({ pods, services })) };
}

/** The objects of a file that a picture shows, each numbered. */
function drawnManifests({ documents }: FileAnalysis): readonly Drawn[] {
  const taken = new Set<string>();
  const drawn: Drawn[] = [];
  for (const { range, analysis } of documents) {
    for (const subject of analysis.isTemplate ? [] : analysis.subjects) {
      if (subject.type !== 'manifest' || !(subject.manifest.kind.podSpecPath || subject.manifest.kind.kind === 'Service')) continue;
      drawn.push({ source: partSource(analysis.text, range.start, drawn.length, taken), manifest: subject.manifest });
    }
  }
  return drawn;
}

/** Each finding at the smallest part around it. */
function problemsOf(file: FileAnalysis, parts: readonly Part[]): readonly ProblemModel[] {
  const problems = allFindings(file).flatMap(({ severity, message, range }): ProblemModel[] => {
    const part = partAround(parts, range);
    // A picture has no other font for code: quotation marks set it apart.
    return part ? [{ partId: part.id, severity, message: message.replaceAll('`', '"') }] : [];
  });
  return problems.slice(0, mostProblems);
}
