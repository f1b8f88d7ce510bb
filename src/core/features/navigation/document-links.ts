/** Words of a manifest that have a page on the web: kinds, and images of public registries. */

import { imagePage } from '../../kubernetes/image-pages.ts';
import { kindPage } from '../../kubernetes/kind-pages.ts';
import { containersOf } from '../../manifest/containers.ts';
import { manifestIn } from '../../manifest/symbols.ts';
import type { Subject } from '../../manifest/subjects.ts';
import type { Range } from '../../text.ts';
import type { ScalarValue } from '../../yaml/values.ts';
import type { FileAnalysis } from '../../analysis/analysis.ts';
import { rangeInFile } from '../../analysis/file-offsets.ts';

/** `address` is https and made here: nothing of the file is in it but names that were parsed and encoded. */
export interface PageLink {
  readonly range: Range;
  readonly address: string;
  readonly about: 'kind' | 'image';
}

/** The links of a file, with its offsets. Templates have none: what they will say is not known. */
export function documentLinks({ documents }: FileAnalysis): PageLink[] {
  return documents.flatMap(({ range, analysis }) =>
    analysis.isTemplate
      ? []
      : analysis.subjects.flatMap(linksOf).map((link) => ({ ...link, range: rangeInFile(link.range, range) })),
  );
}

function linksOf(subject: Subject): PageLink[] {
  const manifest = manifestIn(subject);
  if (!manifest) return [];
  const kind = subject.type === 'pod-template' ? undefined : manifest.root.scalar('kind');
  const images = manifest.podSpec
    ? containersOf(manifest.podSpec).flatMap(({ container }) => container.scalar('image') ?? [])
    : [];
  return [
    ...link(kind, kindPage(manifest.kind.kind), 'kind'),
    ...images.flatMap((image) =>
      link(image, image.string === undefined ? undefined : imagePage(image.string), 'image'),
    ),
  ];
}

/** Only where the value is written as it is meant, on one line: an alias or an escape has nothing to click on. */
function link(value: ScalarValue | undefined, address: string | undefined, about: PageLink['about']): PageLink[] {
  if (!value || address === undefined) return [];
  const { start, end, style } = value.node;
  const quote = style === 'plain' ? 0 : 1;
  return end - start - 2 * quote === value.source.length
    ? [{ range: { start: start + quote, end: end - quote }, address, about }]
    : [];
}
