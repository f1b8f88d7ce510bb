/** Spaces between two columns of `kubectl describe`. Source: kubectl/pkg/describe, tabbedString. */
export const DESCRIBE_GAP = 2;

/** Rows as kubectl prints them: each column as wide as its widest cell, and a gap, of three spaces in `get`. */
export function columns(rows: readonly (readonly string[])[], gap = 3): string[] {
  const widths = (rows[0] ?? []).map((_, index) => Math.max(...rows.map((row) => row[index]?.length ?? 0)));
  return rows.map((row) =>
    row
      .map((cell, index) => (index === row.length - 1 ? cell : cell.padEnd((widths[index] ?? 0) + gap)))
      .join('')
      .trimEnd(),
  );
}

/** `40s`, `3m12s`, `27m`, `5h`. Source: k8s.io/apimachinery/pkg/util/duration, HumanDuration. */
export function ageWords(seconds: number): string {
  const minutes = Math.floor(seconds / 60);
  if (seconds < 120) return `${seconds}s`;
  if (minutes < 10) return seconds % 60 === 0 ? `${minutes}m` : `${minutes}m${seconds % 60}s`;
  if (minutes < 180) return `${minutes}m`;
  const hours = Math.floor(minutes / 60);
  if (hours < 8) return minutes % 60 === 0 ? `${hours}h` : `${hours}h${minutes % 60}m`;
  return hours < 48 ? `${hours}h` : `${Math.floor(hours / 24)}d`;
}

/** Rows of `kubectl describe`: one cell alone is a heading, and what is below it has columns of its own. */
export function blocks(rows: readonly (readonly string[])[]): string[] {
  const parts: (readonly string[])[][] = [];
  let isOpen = false;
  for (const row of rows) {
    if (row.length > 1 && isOpen) parts.at(-1)?.push(row);
    else parts.push([row]);
    isOpen = row.length > 1;
  }
  return parts.flatMap((part) => columns(part, DESCRIBE_GAP));
}
