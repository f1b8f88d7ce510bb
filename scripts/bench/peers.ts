/** Who is measured: Pod Coach, yaml-language-server with the same schema, and the bare parse as the floor. */

/** One tool at work on one file. Each call is awaited and timed as a whole. */
export interface Peer {
  /** All problems of a text, as after opening it or typing in it. */
  validate(text: string): Promise<number>;
  hover?(text: string, offset: number): Promise<boolean>;
  complete?(text: string, offset: number): Promise<number>;
  /** Forgets the text before: the next one is like one that was just opened. */
  forget?(): void;
}

export type PeerName = 'podcoach' | 'yamlls' | 'yaml';

/** Each is loaded only where it is measured, or its memory would be counted to the others. */
export const peers: Readonly<Record<PeerName, () => Promise<(kind: string) => Peer>>> = {
  podcoach: async () => (await import('./pod-coach.ts')).createPodCoach,
  yamlls: async () => (await import('./yaml-language-server.ts')).createYamlLanguageService,
  yaml: async () => (await import('./bare-parse.ts')).createBareParse,
};
