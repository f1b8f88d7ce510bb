/** Our own core, called as the adapters call it. */

import { Analyzer } from '../../src/core/analysis/analysis.ts';
import type { FileAnalysis } from '../../src/core/analysis/analysis.ts';
import { readingAt } from '../../src/core/analysis/file-reading.ts';
import { fileOffset } from '../../src/core/analysis/file-offsets.ts';
import { completionsAt } from '../../src/core/features/completion/completion.ts';
import { shownFindings } from '../../src/core/analysis/diagnostics.ts';
import { NameReader } from '../../src/core/workspace/file-names.ts';
import { hoverMarkdown } from '../../src/core/features/hover/hover-markdown.ts';
import { hoverAt } from '../../src/core/features/hover/hover.ts';
import { defaultSettings } from '../../src/core/settings/settings.ts';
import { WorkspaceIndex } from '../../src/core/workspace/workspace-index.ts';
import type { Peer } from './peer.ts';

export function createPodCoach(): Peer {
  const path = 'bench.yaml';
  const analyzer = new Analyzer();
  const names = new NameReader();
  const index = new WorkspaceIndex();
  let previous: FileAnalysis | undefined;
  const analyse = (text: string): FileAnalysis => (previous = analyzer.analyse(text, defaultSettings, previous));
  return {
    validate: async (text) => shownFindings(analyse(text)).length,
    hover: async (text, offset) => {
      const file = analyse(text);
      index.set(names.ofAnalysis(path, file));
      const facts = hoverAt(file, fileOffset(offset), analyzer, defaultSettings, { index, path, now: 0 });
      return facts !== undefined && hoverMarkdown(facts, (lesson) => lesson) !== '';
    },
    complete: async (text, offset) => {
      const reading = previous && readingAt(text, fileOffset(offset), defaultSettings, previous);
      return completionsAt(reading ?? analyse(text), fileOffset(offset), analyzer.plan).length;
    },
    forget: () => {
      previous = undefined;
    },
  };
}
