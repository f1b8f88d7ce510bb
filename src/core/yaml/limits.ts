/** What a document may be before we stop looking at it. Each limit says what breaks without it. */

/** A larger document makes every keystroke slow; real Pods stay under 10 KB. UTF-16 units stand in for bytes. */
export const MAX_DOCUMENT_LENGTH = 256 * 1024;

/** A larger file is not even cut into documents. */
export const MAX_FILE_LENGTH = 4 * 1024 * 1024;

/** `yaml` composes recursively and can abort the whole process on deep nesting; a Pod is less than 20 deep. */
export const MAX_DEPTH = 64;

/** Composing many aliases is quadratic: 20,000 of them take seconds. */
export const MAX_ALIASES = 500;

/** Following aliases is exponential for whoever does not count: 236 bytes can mean 6.7 million nodes. */
export const MAX_VALUES = 50_000;

/** Garbage such as `] ] ]` gives one syntax error a character; nobody reads more than the first few. */
export const MAX_SYNTAX_ERRORS = 200;

/** Findings shown for one document, Errors first. */
export const MAX_SHOWN_IN_DOCUMENT = 100;

/** Findings shown for one file, Errors first. */
export const MAX_SHOWN_IN_FILE = 1000;
