/** Where the program reads and writes. */
export interface Terminal {
  readonly input: NodeJS.ReadableStream;
  out(text: string): void;
  problem(text: string): void;
}

/** 0: no errors. 1: errors found. 2: something could not be read or understood. */
export type ExitCode = 0 | 1 | 2;
