/**
 * What the compiler has to say about a file: where, what, and how to fix it. An error fails the build; a hint only
 * asks to look again.
 */

/** Line and column, both from 1, as editors show them. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

export interface Message extends Place {
  readonly file: string;
  readonly severity: 'error' | 'warning' | 'hint';
  readonly text: string;
}

/** Collects the messages about one file. */
export interface Report {
  readonly file: string;
  readonly messages: readonly Message[];
  error(place: Place, what: string, fix: string): void;
  warning(place: Place, what: string, fix: string): void;
  hint(place: Place, what: string, fix: string): void;
}

export function createReport(file: string): Report {
  const messages: Message[] = [];
  const add = (severity: Message['severity']) => (place: Place, what: string, fix: string) => {
    messages.push({ file, line: place.line, column: place.column, severity, text: `${what} ${fix}` });
  };
  return { file, messages, error: add('error'), warning: add('warning'), hint: add('hint') };
}

export function hasErrors(messages: readonly Message[]): boolean {
  return messages.some((message) => message.severity === 'error');
}

/** `lessons/about-pods/lesson.md:3:1: error: What is wrong. How to fix it.` */
export function formatMessage({ file, line, column, severity, text }: Message): string {
  return `${file}:${line}:${column}: ${severity}: ${text}`;
}

export function byPlace(a: Message, b: Message): number {
  return a.line - b.line || a.column - b.column;
}

/** The start of a line, counted from 0 as markdown-it does. */
export function lineStart(line: number): Place {
  return { line: line + 1, column: 1 };
}
