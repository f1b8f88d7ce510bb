/** Who is measured: Pod Coach, yaml-language-server with the same schema, and the bare parse as the floor. */

import type { Peer } from './peer.ts';

export type PeerName = 'podcoach' | 'yamlls' | 'yaml';

/** Each is loaded only where it is measured, or its memory would be counted to the others. */
export const peers: Readonly<Record<PeerName, () => Promise<(kind: string) => Peer>>> = {
  podcoach: async () => (await import('./pod-coach.ts')).createPodCoach,
  yamlls: async () => (await import('./yaml-language-server.ts')).createYamlLanguageService,
  yaml: async () => (await import('./bare-parse.ts')).createBareParse,
};
