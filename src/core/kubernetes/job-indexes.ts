/** Lists of the indexes of a Job: `0,2-4,9`. Source: Kubernetes' pkg/apis/batch/validation, validateIndexesFormat. */

export type IndexProblem = 'form' | 'too-large' | 'order';

/** How many indexes a text names, or what is wrong with it. `completions`: every index is below it. */
export function countIndexes(text: string, completions: number): number | IndexProblem {
  if (text === '') return 0;
  let last = -1;
  let count = 0;
  for (const part of text.split(',')) {
    const limits = part.split('-').map((limit) => (/^\+?\d{1,15}$/.test(limit) ? Number(limit) : undefined));
    const [start, end = start] = limits;
    if (limits.length > 2 || limits.includes(undefined) || start === undefined || end === undefined) return 'form';
    if (start >= completions || end >= completions) return 'too-large';
    if (start <= last || (limits.length > 1 && end <= start)) return 'order';
    count += end - start + 1;
    last = end;
  }
  return count;
}
