import assert from 'node:assert/strict';
import type { ChartModel } from '../../../src/core/chart-model.ts';
import { drawFigure } from '../../../src/core/pictures/figure.ts';
import type { Rectangle } from '../../../src/core/pictures/rectangle.ts';
import { allElements } from '../../../src/core/pictures/svg-element.ts';
import { contains, readDrawn, unsaidWords } from './drawn.ts';

const long = 'a name that is far too long for the place that there is for it on any page';

const charts: Readonly<Record<string, ChartModel>> = {
  'a time line': {
    type: 'time-line',
    title: 'Start and stop',
    end: 95,
    moments: [
      { at: 60, label: 'Pod deleted' },
      { at: 90, label: 'grace period over' },
    ],
    rows: [
      {
        name: 'web',
        bars: [
          { from: 0, to: 60, tone: 'work', label: 'runs' },
          { from: 60, to: 61, tone: 'bad', label: 'is killed' },
        ],
        signs: [],
      },
      {
        name: long,
        bars: [],
        signs: [
          { at: 0, tone: 'bad', label: 'no' },
          { at: 95, tone: 'good', label: 'yes' },
        ],
      },
    ],
  },
  'a time line of hours': {
    type: 'time-line',
    title: long,
    end: 100_000,
    moments: [{ at: 100_000, label: long }],
    rows: [{ name: 'web', bars: [{ from: 0, to: 100_000, tone: 'wait', label: long }], signs: [] }],
  },
  amounts: {
    type: 'amounts',
    title: 'Who is first',
    items: [
      {
        name: 'web',
        place: 1,
        facts: 'Burstable',
        share: 0.4,
        label: 'uses 800Mi',
        tone: 'bad',
        mark: { at: 0.2, label: 'requests 500Mi' },
      },
      { name: long, facts: long, share: 7, label: long, tone: 'work', mark: { at: 1, label: long } },
      { name: 'notes', facts: '', share: 0, label: 'uses nothing', tone: 'plain' },
    ],
  },
  'a board': {
    type: 'board',
    title: 'Which counts',
    columns: ['Pod', 'Container'],
    rows: [
      {
        name: 'runAsUser',
        cells: [
          { text: '1000', tone: 'plain' },
          { text: long, tone: 'work' },
        ],
      },
      { name: 'So', cells: [{ text: 'web runs', tone: 'good' }] },
    ],
  },
};

describe('pictures: charts', () => {
  for (const [name, chart] of Object.entries(charts)) {
    for (const width of [280, 360, 520, 1200]) {
      it(`${name} stays within ${width} px`, () => {
        const picture = drawFigure(chart, { width });
        assert.ok(picture.width <= width);
        const canvas = { x: 0, y: 0, width: picture.width, height: picture.height };
        const { boxes, texts } = readDrawn(picture.tree);
        assert.deepEqual(
          [...boxes, ...texts].filter((each) => !contains(canvas, each)),
          [],
        );
      });
    }

    it(`${name} says in words what it shows`, () =>
      assert.deepEqual(unsaidWords(drawFigure(chart, { width: 1200 })), []));
  }

  it('says when a bar begins and ends, also where its label has no room', () => {
    const { alternative } = drawFigure(charts['a time line'] ?? assert.fail(), { width: 280 });
    assert.match(alternative, /web: runs from 0 s to 1 min; is killed from 1 min to 1 min 1 s\./);
    assert.match(alternative, /At 1 min 30 s: grace period over\./);
  });

  it('numbers what has an order', () => {
    const { alternative } = drawFigure(charts['amounts'] ?? assert.fail(), { width: 600 });
    assert.match(alternative, /^1\. web; Burstable; uses 800Mi; requests 500Mi\.$/m);
  });

  it('says of a cell that stands for a whole row no column', () => {
    assert.match(drawFigure(charts['a board'] ?? assert.fail(), { width: 600 }).alternative, /^So: web runs\.$/m);
  });

  it('has no playhead before it begins, and says a note only once its row has ended', () => {
    const chart = (now: number): ChartModel => ({
      type: 'time-line',
      title: 'Runs',
      end: 900,
      now,
      moments: [],
      rows: [
        { name: 'restart 1', bars: [{ from: 0, to: 10, tone: 'wait', label: 'waits 10 s' }], note: '10 s', signs: [] },
      ],
    });
    const drawn = (now: number): string => JSON.stringify(drawFigure(chart(now), { width: 380 }).tree);
    assert.doesNotMatch(drawn(-1), /st-playhead/);
    assert.match(drawn(0), /st-playhead/);
    assert.doesNotMatch(drawn(5), /"10 s"/);
    assert.match(drawn(10), /"10 s"/);
  });

  it('has a chip for each moment that can be chosen, with its line at that second, and none over another', () => {
    const chart: ChartModel = { type: 'time-line', title: 'web', end: 180, now: -1, moments: [], rows: [] };
    const seconds = [51, 24, 34];
    for (const width of [352, 560, 860]) {
      const marks = Object.fromEntries(
        seconds.map((at) => [
          `time/${at}`,
          { state: 'open', choice: `${at}`, label: `At about ${at} s`, role: 'radio' } as const,
        ]),
      );
      const { tree, playheadAt } = drawFigure(chart, { width, marks });
      const chips = seconds.map(
        (at) => [...allElements(tree)].find(({ key }) => key === `time/${at}`) ?? assert.fail(),
      );
      for (const [index, { box, children, attributes }] of chips.entries()) {
        assert.equal(attributes['role'], 'radio');
        assert.ok(box !== undefined && box.x >= 0 && box.x + box.width <= width, `${width} px`);
        const pin = children.find((child) => typeof child !== 'string' && child.attributes['class'] === 'st-pin');
        const left = /^M(-?[\d.]+) /.exec(typeof pin === 'object' ? String(pin.attributes['d']) : '')?.[1];
        assert.equal(box.x + Number(left), playheadAt?.(seconds[index] ?? 0));
        for (const other of chips.slice(index + 1)) assert.ok(!overlap(box, other.box ?? assert.fail()));
      }
    }
  });
});

function overlap(a: Rectangle, b: Rectangle): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}
