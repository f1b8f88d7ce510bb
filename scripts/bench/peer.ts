/** One tool at work on one file. Each call is awaited and timed as a whole. */
export interface Peer {
  /** All problems of a text, as after opening it or typing in it. */
  validate(text: string): Promise<number>;
  hover?(text: string, offset: number): Promise<boolean>;
  complete?(text: string, offset: number): Promise<number>;
  /** Forgets the text before: the next one is like one that was just opened. */
  forget?(): void;
}
