import type { BoardModel, ChartModel, AmountsModel, TimeLineModel, TimeRow } from '../chart-model.ts';
import { spanWords } from '../time-words.ts';
import { visibleText } from './shorten.ts';
import { untilNow } from './time-now.ts';

/** A chart in words: its title, then one line for each row, nothing left out. */
export function describeChart(chart: ChartModel): string {
  return [`${chart.title}.`, ...lines(chart)].map(visibleText).join('\n');
}

function lines(chart: ChartModel): string[] {
  switch (chart.type) {
    case 'time-line':
      return timeLines(chart);
    case 'amounts':
      return amountLines(chart);
    case 'board':
      return boardLines(chart);
  }
}

function timeLines(chart: TimeLineModel): string[] {
  const { moments, rows, end } = untilNow(chart);
  return [
    `From ${spanWords(0)} to ${spanWords(end)}.`,
    ...moments.map(({ at, label }) => `At ${spanWords(at)}: ${label}.`),
    ...rows.map((row) => `${row.name}: ${rowWords(row)}.`),
  ];
}

function rowWords({ bars, signs }: TimeRow): string {
  const parts = [
    ...bars.map(({ from, to, label }) => ({
      at: from,
      words: Number.isFinite(to)
        ? `${label} from ${spanWords(from)} to ${spanWords(to)}`
        : `${label} since ${spanWords(from)}`,
    })),
    ...signs.map(({ at, label }) => ({ at, words: `${label} at ${spanWords(at)}` })),
  ];
  if (parts.length === 0) return 'nothing';
  return parts
    .sort((a, b) => a.at - b.at)
    .map(({ words }) => words)
    .join('; ');
}

function amountLines({ items }: AmountsModel): string[] {
  return items.map(({ name, place, facts, label, mark }) => {
    const words = [name, facts, label, mark?.label ?? ''].filter((text) => text !== '').join('; ');
    return `${place === undefined ? '' : `${place}. `}${words}.`;
  });
}

function boardLines({ columns, rows }: BoardModel): string[] {
  return rows.map(
    ({ name, cells }) =>
      `${name}: ` +
      `${cells.map(({ text }, index) => (cells.length === 1 ? text : `${columns[index] ?? ''}: ${text}`)).join('; ')}.`,
  );
}
