import type { BoardModel, ChartModel, AmountsModel, TimeLineModel, TimeRow } from '../chart-model.ts';
import { spanWords } from '../time-words.ts';
import { visibleText } from './shorten.ts';

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

function timeLines({ moments, rows, end }: TimeLineModel): string[] {
  return [
    `From ${spanWords(0)} to ${spanWords(end)}.`,
    ...moments.map(({ at, label }) => `At ${spanWords(at)}: ${label}.`),
    ...rows.map((row) => `${row.name}: ${rowWords(row)}.`),
  ];
}

function rowWords({ bars, signs }: TimeRow): string {
  const parts = [
    ...bars.map(({ from, to, label }) => ({ at: from, words: `${label} from ${spanWords(from)} to ${spanWords(to)}` })),
    ...signs.map(({ at, label }) => ({ at, words: `${label} at ${spanWords(at)}` })),
  ];
  if (parts.length === 0) return 'nothing';
  return parts.sort((a, b) => a.at - b.at).map(({ words }) => words).join('; ');
}

function amountLines({ items, isOrdered }: AmountsModel): string[] {
  return items.map(({ name, facts, label, mark }, index) => `${isOrdered ? `${index + 1}. ` : ''}${[name, facts, label, mark?.label ?? ''].filter((text) => text !== '').join('; ')}.`);
}

function boardLines({ columns, rows }: BoardModel): string[] {
  return rows.map(({ name, cells }) => `${name}: ${cells.map(({ text }, index) => (cells.length === 1 ? text : `${columns[index] ?? ''}: ${text}`)).join('; ')}.`);
}
