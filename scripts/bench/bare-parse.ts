/** The floor: the YAML parser alone, with what a language service needs of it. */

import { LineCounter, parseAllDocuments } from 'yaml';
import type { Peer } from './peer.ts';

export function createBareParse(): Peer {
  return {
    validate: async (text) =>
      parseAllDocuments(text, { keepSourceTokens: true, lineCounter: new LineCounter() }).length,
  };
}
