import type { Bar, ChartModel, TimeLineModel } from '../chart-model.ts';
import type { Film, Frame, MomentKind } from '../film-model.ts';
import { spanWords, withoutNumbers } from '../time-words.ts';

/** One moment of a chart that is not a time line. */
export interface ChartStep {
  readonly chart: ChartModel;
  readonly text: string;
  readonly kind?: MomentKind;
}

/** Seconds between two steps. */
const pace = 1.2;
/** Seconds that a whole time line takes to watch. */
const lineSeconds = 9;
const lead = 0.4;

/** Charts one after another. */
export function stepFilm(steps: readonly ChartStep[]): Film {
  const frames = steps.map(
    ({ chart, text, kind = 'change' }, index): Frame => ({
      at: index === 0 ? 0 : lead + (index - 1) * pace,
      kind: index === 0 ? 'first' : kind,
      figure: chart,
      text,
    }),
  );
  return { frames, end: steps.length < 2 ? 0 : lead + (steps.length - 1) * pace };
}

/** A time line as it comes to be: a frame for each second at which something happens. */
export function timeLineFilm(chart: TimeLineModel): Film {
  const scale = lineSeconds / Math.max(1, chart.end);
  const moments = momentsOf(chart);
  const frames = moments.map(
    ({ at, texts, kind }): Frame => ({
      at: lead + at * scale,
      kind,
      figure: { ...chart, now: at },
      text: `${spanWords(at)}: ${texts.join('; ')}.`,
      clock: at,
    }),
  );
  return {
    frames: [{ at: 0, kind: 'first', figure: { ...chart, now: -1 }, text: '', clock: 0 }, ...frames],
    end: lead + lineSeconds,
  };
}

interface LineMoment {
  readonly at: number;
  readonly texts: string[];
  readonly kind: MomentKind;
}

function momentsOf(chart: TimeLineModel): LineMoment[] {
  const all = new Map<number, LineMoment>();
  const add = (at: number, text: string, kind: MomentKind): void => {
    const known = all.get(at);
    if (known === undefined) all.set(at, { at, texts: [text], kind });
    else all.set(at, { at, texts: [...known.texts, text], kind: kind === 'exit' ? kind : known.kind });
  };
  for (const moment of chart.moments) add(moment.at, moment.label, 'gone');
  for (const row of chart.rows) {
    for (const bar of row.bars) add(bar.from, `${row.name}: ${withoutNumbers(bar.label)}`, kindOf(bar));
    for (const sign of row.signs)
      add(sign.at, `${row.name}: ${sign.label}`, sign.tone === 'good' ? 'request' : 'refused');
    const end = Math.max(-1, ...row.bars.map((bar) => bar.to));
    if (end >= 0 && end < chart.end) add(end, `${row.name} has ended`, 'exit');
  }
  return [...all.values()].filter(({ at }) => at <= chart.end).sort((a, b) => a.at - b.at);
}

function kindOf({ tone }: Bar): MomentKind {
  if (tone === 'bad') return 'exit';
  return tone === 'work' || tone === 'good' ? 'ready' : 'start';
}
