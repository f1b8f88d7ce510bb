/** Where the program reads and writes. */
export interface Terminal {
  readonly input: NodeJS.ReadableStream;
  out(text: string): void;
  problem(text: string): void;
  /** Shows how far a long run is; absent where nobody watches. An empty text takes the last one away. */
  readonly progress?: (text: string) => void;
  /** Does the output go to a person who sees colours? */
  readonly colours?: boolean;
  /**
   * The file of the program, for further threads and to tell its results from those of another build; absent in tests.
   */
  readonly program?: string;
}

/** 0: nothing at the severity of `--fail-on`. 1: something. 2: something could not be read, written or understood. */
export type ExitCode = 0 | 1 | 2;
