/** Who is measured: Pod Coach, yaml-language-server with the same schema, and the bare parse as the floor. */

import { LineCounter, parseAllDocuments } from 'yaml';
import { Analyzer } from '../../src/core/features/analysis.ts';
import type { FileAnalysis } from '../../src/core/features/analysis.ts';
import { shownFindings } from '../../src/core/features/diagnostics.ts';
import { defaultSettings } from '../../src/core/features/settings.ts';
import { createYamlLanguageService } from './yaml-language-server.ts';

/** One tool at work on one file. Each call is awaited and timed as a whole. */
export interface Peer {
  /** All problems of a text, as after opening it or typing in it. */
  validate(text: string): Promise<number>;
  hover?(text: string, offset: number): Promise<boolean>;
  complete?(text: string, offset: number): Promise<number>;
}

export type PeerName = 'podcoach' | 'yamlls' | 'yaml';

export const peers: Readonly<Record<PeerName, (kind: string) => Peer>> = {
  podcoach: () => {
    const analyzer = new Analyzer();
    let previous: FileAnalysis | undefined;
    return {
      validate: async (text) => {
        previous = analyzer.analyse(text, defaultSettings, previous);
        return shownFindings(previous).length;
      },
    };
  },
  yaml: () => ({
    validate: async (text) => parseAllDocuments(text, { keepSourceTokens: true, lineCounter: new LineCounter() }).length,
  }),
  yamlls: createYamlLanguageService,
};
