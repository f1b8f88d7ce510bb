import type { TimeLineModel } from '../chart-model.ts';
import { withoutNumbers } from '../time-words.ts';

/** What is known of a time line at its moment: nothing of what comes later, and no end of what goes on. */
export function untilNow(chart: TimeLineModel): TimeLineModel {
  const { now, rows, moments } = chart;
  if (now === undefined) return chart;
  return {
    ...chart,
    moments: moments.filter(({ at }) => at <= now),
    rows: rows.map((row) => ({
      ...row,
      name: row.appears === true && !row.bars.some(({ from }) => from <= now) ? '' : row.name,
      bars: row.bars
        .filter(({ from }) => from <= now)
        .map((bar) => (bar.to > now ? { ...bar, to: Infinity, label: withoutNumbers(bar.label) } : bar)),
      note: row.bars.some(({ to }) => to > now) ? '' : (row.note ?? ''),
      signs: row.signs.filter(({ at }) => at <= now),
    })),
  };
}
