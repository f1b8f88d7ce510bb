/** Lines typed before, as the arrow keys bring them back. Pure: each function gives a new history. */

export interface History {
  /** The oldest first. */
  readonly lines: readonly string[];
  /** Which of them is shown; `lines.length`: the line that is being typed. */
  readonly at: number;
  /** What was being typed when the reader went back. */
  readonly draft: string;
}

/** So many are kept. */
const MOST_LINES = 100;

export const emptyHistory: History = { lines: [], at: 0, draft: '' };

/** A history with these lines, at its end. */
export function historyOf(lines: readonly string[]): History {
  const kept = lines.slice(-MOST_LINES);
  return { lines: kept, at: kept.length, draft: '' };
}

/** A line was entered; the same one twice in a row is kept once, and an empty one is not. */
export function remember({ lines }: History, line: string): History {
  const text = line.trim();
  return historyOf(text === '' || lines.at(-1) === text ? lines : [...lines, text]);
}

/** One line back; `typed` is what stands in the field. At the oldest it stays. */
export function older(history: History, typed: string): History {
  const isTyping = history.at === history.lines.length;
  return { ...history, at: Math.max(0, history.at - 1), draft: isTyping ? typed : history.draft };
}

/** One line on, in the end to what was being typed. */
export function newer(history: History): History {
  return { ...history, at: Math.min(history.lines.length, history.at + 1) };
}

/** What the field shows. */
export function shownLine({ lines, at, draft }: History): string {
  return lines[at] ?? draft;
}
