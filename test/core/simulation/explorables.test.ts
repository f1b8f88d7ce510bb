import assert from 'node:assert/strict';
import fc from 'fast-check';
import { drawFigure } from '../../../src/core/pictures/figure.ts';
import type { Marks } from '../../../src/core/pictures/stage/fact.ts';
import { allElements } from '../../../src/core/pictures/svg-element.ts';
import { explorableNamed, explorables } from '../../../src/core/simulation/explorables/all-explorables.ts';
import type {
  Control,
  ControlValue,
  Explorable,
  Prediction,
} from '../../../src/core/simulation/explorables/explorable.ts';
import { ownPodExplorable } from '../../../src/core/simulation/explorables/own-pod.ts';
import {
  act,
  actOn,
  mostActions,
  playQuestion,
  predict,
  startExplorable,
  startOver,
  type Action,
  type ExplorableState,
} from '../../../src/core/simulation/explorables/run-explorable.ts';
import { restoreExplorable, saveExplorable } from '../../../src/core/simulation/explorables/saved-explorable.ts';
import { viewOf, type ExplorableView } from '../../../src/core/simulation/explorables/view-explorable.ts';
import { unsaidWords } from '../pictures/drawn.ts';
import { everything } from '../pictures/fixtures.ts';
import { manifests } from './manifests.ts';

const all: readonly Explorable[] = [
  ...explorables,
  ownPodExplorable(everything),
  ...Object.values(manifests).map(ownPodExplorable),
];

function named(id: string): Explorable {
  const found = explorableNamed(id);
  assert.ok(found, id);
  return found;
}

/** Uses controls one after the other: `replace`, or `[replicas, 4]`. */
function play(explorable: Explorable, uses: readonly (string | readonly [string, ControlValue])[]): ExplorableState {
  return uses.reduce<ExplorableState>(
    (state, use) =>
      typeof use === 'string' ? actOn(explorable, state, use) : actOn(explorable, state, use[0], use[1]),
    startExplorable(explorable),
  );
}

function tableOf(view: ExplorableView, caption: string): readonly (readonly string[])[] {
  const table = view.tables.find((one) => one.caption === caption);
  assert.ok(table, caption);
  return table.rows;
}

/** A value that the control does not begin with. */
function otherValue(control: Control, state: ExplorableState): ControlValue {
  if (control.kind === 'toggle') return !control.initial;
  if (control.kind === 'slider') return control.min === control.initial ? control.max : control.min;
  return control.kind === 'select' ? (control.choices(state).at(-1)?.value ?? '') : true;
}

/** What each explorable has to show when it is used as its questions suggest. */
const stories: readonly {
  readonly id: string;
  readonly uses: readonly (string | readonly [string, ControlValue])[];
  readonly says: readonly string[];
  readonly shows?: (view: ExplorableView) => unknown;
  readonly shown?: unknown;
}[] = [
  { id: 'localhost', uses: ['send'], says: ['sync → localhost:3000 → web: answered by web in Pod shop.'] },
  {
    id: 'localhost',
    uses: [['from', 'curl'], 'send'],
    says: ['connection refused: nothing in this Pod listens there.'],
  },
  {
    id: 'localhost',
    uses: [['from', 'curl'], ['to', '10.1.0.1:3000'], 'send'],
    says: ['curl → 10.1.0.1:3000 → web: answered'],
  },
  {
    id: 'localhost',
    uses: ['clash', 'wait'],
    says: ['sync in shop cannot listen on port 3000: web already does.', 'waits 10 s', 'waits 20 s'],
  },
  { id: 'localhost', uses: ['clash', 'mend', 'wait'], says: ['cannot listen', 'sync in shop runs.'] },
  { id: 'shared-volume', uses: ['write', 'read'], says: ['web reads /srv/pages/index.html, in volume pages.'] },
  {
    id: 'shared-volume',
    uses: [['web-mounts', false], 'write', 'read'],
    says: ['web finds no /srv/pages/index.html among its own files.'],
  },
  {
    id: 'shared-volume',
    uses: ['write', 'crash-sync'],
    says: ['The files it wrote outside the volumes are lost.'],
    shows: (view) => tableOf(view, 'Files').map((row) => [row[0], row[2]]),
    shown: [
      ['container sync', 'empty'],
      ['container web', 'empty'],
      ['volume pages', 'index.html'],
      ['claim orders', 'orders.csv'],
    ],
  },
  {
    id: 'shared-volume',
    uses: ['write', 'replace'],
    says: ['The data in its own volumes is lost.', 'It finds orders again'],
    shows: (view) => tableOf(view, 'Files').map((row) => [row[0], row[2]]),
    shown: [
      ['container sync', 'empty'],
      ['container web', 'empty'],
      ['volume pages', 'empty'],
      ['claim orders', 'orders.csv'],
    ],
  },
  {
    id: 'restart-or-replace',
    uses: ['restart'],
    says: ['restart 1.'],
    shows: (view) => tableOf(view, 'Before and now').map((row) => row[3]),
    shown: ['same', 'same', 'same', 'same', 'same', 'changed', 'changed'],
  },
  {
    id: 'restart-or-replace',
    uses: ['restart', 'replace'],
    says: ['is created on'],
    shows: (view) => tableOf(view, 'Before and now').map((row) => row[3]),
    shown: ['changed', 'changed', 'changed', 'changed', 'changed', 'same', 'changed'],
  },
  { id: 'service', uses: ['send'], says: ['curl → shop:80 → 10.1.0.'] },
  {
    id: 'service',
    uses: ['replace', ['to', '10.1.0.1:3000'], 'send', ['to', 'shop:80'], 'send'],
    says: ['no answer: no Pod has this IP.', 'answered by web'],
  },
  {
    id: 'service',
    uses: ['not-ready', ['to', '10.1.0.1:3000'], 'send'],
    says: ['Service shop now sends to 10.1.0.2.', 'curl → 10.1.0.1:3000 → web: answered'],
  },
  {
    id: 'service',
    uses: ['label-off'],
    says: ['no longer counts Pod', 'is created on'],
    shows: (view) => tableOf(view, 'Pods of shop').map((row) => row[2]),
    shown: ['other', 'shop', 'shop'],
  },
  { id: 'service', uses: [['misspelled', true], 'send'], says: ['connection refused: Service shop has no ready Pod.'] },
  {
    id: 'scale',
    uses: [['replicas', 4]],
    says: ['Deployment shop is scaled to 4 Pods.'],
    shows: (view) => tableOf(view, 'In total').map((row) => row[2]),
    shown: ['4', '4', '4', '4', '1.2', '768 Mi'],
  },
  {
    id: 'database-inside',
    uses: ['six'],
    says: ['writes /var/lib/data/order-1'],
    shows: (view) => tableOf(view, 'Databases').map((row) => row[1]),
    shown: ['2', '1', '2', '1'],
  },
  {
    id: 'database-inside',
    uses: ['six', 'delete'],
    says: ['is deleted'],
    shows: (view) => tableOf(view, 'Databases').reduce((sum, row) => sum + Number(row[1]), 0),
    shown: 4,
  },
  {
    id: 'database-inside',
    uses: [['where', 'outside'], 'six', 'delete'],
    says: ['database in database-0 writes'],
    shows: (view) => tableOf(view, 'Databases').map((row) => row[1]),
    shown: ['6'],
  },
  {
    id: 'stateful',
    uses: ['delete', 'call'],
    says: ['Pod web-1 is deleted', 'It finds www-web-1 again', 'web → web-1.web:3000'],
    shows: (view) => tableOf(view, 'Pods and their disks').find((row) => row[0] === 'web-1'),
    shown: ['web-1', '10.1.0.4', 'web-1.web', 'claim www-web-1', 'diary-of-web-1'],
  },
  {
    id: 'stateful',
    uses: [['replicas', 1]],
    says: ['Pod web-2 is deleted', 'Pod web-1 is deleted'],
    shows: (view) => tableOf(view, 'Pods and their disks').map((row) => row[4]),
    shown: ['diary-of-web-0', 'diary-of-web-1', 'diary-of-web-2'],
  },
  {
    id: 'stateful',
    uses: [
      ['replicas', 1],
      ['replicas', 3],
    ],
    says: ['It finds www-web-1 again', 'It finds www-web-2 again'],
  },
  {
    id: 'stateful',
    uses: [['kind', 'Deployment'], 'delete', 'call'],
    says: ['no such name in the cluster'],
    shows: (view) => tableOf(view, 'Pods and their disks').filter((row) => row[4] === 'empty').length,
    shown: 1,
  },
];

describe('explorables: what they show', () => {
  for (const story of stories) {
    it(`${story.id}: ${story.uses.map((use) => (typeof use === 'string' ? use : use.join(' '))).join(', ')}`, () => {
      const explorable = named(story.id);
      const view = viewOf(explorable, play(explorable, story.uses));
      let from = 0;
      for (const line of story.says) {
        const found = view.log.findIndex((entry, index) => index >= from && entry.text.includes(line));
        assert.notEqual(found, -1, `“${line}” is missing in:\n${view.log.map((entry) => entry.text).join('\n')}`);
        from = found + 1;
      }
      if (story.shows !== undefined) assert.deepEqual(story.shows(view), story.shown);
    });
  }
});

const withAnswers = explorables.flatMap((explorable) =>
  explorable.predictions.map((prediction) => ({ explorable, prediction })),
);

/** What a reader is shown in words: whatever of it tells an answer is there too early. */
function shownWords({ film, question, log, tables, explain, news }: ExplorableView): string {
  const pictures = film.frames.map(({ figure, text }) => `${text}\n${drawFigure(figure, { width: 900 }).alternative}`);
  return [
    ...pictures,
    question?.answer,
    question?.why,
    ...log.map(({ text }) => text),
    JSON.stringify(tables),
    ...explain,
    news,
  ].join('\n');
}

describe('explorables: questions', () => {
  for (const { explorable, prediction } of withAnswers) {
    it(`${explorable.id}: ${prediction.id} can be answered, and its verdict waits until it was seen`, () => {
      const values = prediction.choices.map((choice) => choice.value);
      for (const answer of prediction.answer)
        assert.ok(prediction.kind === 'number' ? Number.isFinite(Number(answer)) : values.includes(answer));
      assert.ok(prediction.kind !== 'one' || prediction.answer.length === 1);
      const steps: readonly Action[] = [
        { type: 'ask', prediction: prediction.id },
        { type: 'predict', prediction: prediction.id, chosen: prediction.answer },
        { type: 'do', prediction: prediction.id },
        { type: 'see', prediction: prediction.id },
      ];
      const states = steps.map((_, index) =>
        steps
          .slice(0, index + 1)
          .reduce<ExplorableState>((state, action) => act(explorable, state, action), startExplorable(explorable)),
      );
      const views = states.map((state) => viewOf(explorable, state));
      assert.deepEqual(
        views.map(({ mode }) => mode),
        ['predict', 'predict', 'watch', 'verdict'],
      );
      assert.deepEqual(
        views.map(({ question }) => question?.verdict),
        ['open', 'kept', 'kept', 'right'],
      );
      assert.ok((views[2]?.film.frames.length ?? 0) > 1, 'there is something to watch');
      const [first] = views;
      assert.ok(first);
      assert.doesNotMatch(shownWords(first), new RegExp(escapeForPattern(prediction.why)));
      assert.equal(first.film.frames.length, 1);
      const other = playQuestion(explorable, startExplorable(explorable), prediction.id, ['nonsense']);
      assert.equal(viewOf(explorable, other).question?.verdict, 'wrong');
    });
  }

  it('shows in the picture each place that can be tapped, before and after', () => {
    for (const { explorable, prediction } of withAnswers.filter((one) => one.prediction.places !== undefined)) {
      const state = playQuestion(explorable, startExplorable(explorable), prediction.id, []);
      const { film, places } = viewOf(explorable, state);
      for (const frame of [0, film.frames.length - 1]) {
        const figure = film.frames[frame]?.figure ?? assert.fail();
        const marks = openMarks(prediction, places[frame] ?? {});
        for (const width of [352, 560, 860]) {
          const keys = [
            ...allElements(drawFigure(figure, { width, marks, film: film.frames.map((each) => each.figure) }).tree),
          ].map(({ key }) => key);
          for (const { value } of prediction.choices)
            assert.ok(
              keys.includes(places[frame]?.[value]),
              `${explorable.id} ${prediction.id} ${value} at ${width} px, frame ${frame}`,
            );
        }
      }
    }
  });

  it('tells of the deletion before what it brings', () => {
    const order = named('start-and-stop-order');
    const rows = tableOf(viewOf(order, play(order, [['web-needs', 3]])), 'What happens, in order');
    const texts = rows.map(([, text]) => text);
    assert.equal(texts.indexOf('The Pod is deleted.'), texts.indexOf('web gets SIGTERM.') - 1);
  });

  it('gives each thing one key in a picture', () => {
    for (const { explorable, prediction } of withAnswers) {
      const { film } = viewOf(explorable, playQuestion(explorable, startExplorable(explorable), prediction.id, []));
      for (const { figure } of film.frames) {
        const keys = [...allElements(drawFigure(figure, { width: 560 }).tree)].flatMap(({ key }) => key ?? []);
        assert.deepEqual([...new Set(keys)], keys, explorable.id);
      }
    }
  });

  /** Nobody has to believe what was written down: the two pictures are compared. */
  it('asks about facts of a Pod whose answers are the differences of two pictures', () => {
    const restart = named('restart-or-replace');
    for (const prediction of restart.predictions) {
      const { film, places } = viewOf(restart, playQuestion(restart, startExplorable(restart), prediction.id, []));
      const read = (frame: number): Record<string, string> => {
        const keys = places[frame] ?? {};
        const elements = [...allElements(drawFigure(film.frames[frame]?.figure ?? assert.fail(), { width: 860 }).tree)];
        return Object.fromEntries(
          Object.entries(keys).map(([value, key]) => [
            value,
            elements.find((element) => element.key === key)?.pulse ?? '',
          ]),
        );
      };
      const [before, after] = [read(0), read(film.frames.length - 1)];
      assert.deepEqual(
        Object.keys(before)
          .filter((value) => before[value] !== after[value])
          .sort(),
        [...prediction.answer].sort(),
        prediction.id,
      );
    }
  });

  it('takes up what an earlier version saved', () => {
    const scale = named('scale');
    const saved = {
      version: 1,
      explorable: 'scale',
      actions: [
        { type: 'predict', prediction: 'containers', chosen: ['8'] },
        { type: 'use', control: 'replicas', value: 4 },
      ],
    };
    const restored = restoreExplorable(scale, saved) ?? assert.fail();
    assert.equal(restored.cluster.pods.length, 4);
    assert.equal(viewOf(scale, restored).questions[0]?.verdict, 'right');
  });

  it('says nothing twice', () => {
    const probe = named('probe-timing');
    const state = play(probe, [
      ['kind', 'readiness'],
      ['hangs', 0],
      ['period', 3],
      ['hangs', 0],
      ['period', 3],
    ]);
    const lines = viewOf(probe, state).log.map(({ text }) => text);
    assert.deepEqual(
      lines.filter((text, index) => text === lines[index - 1]),
      [],
    );
  });
});

/** Every choice of a question, to be tapped where it is drawn. */
function openMarks({ choices }: Prediction, places: Readonly<Record<string, string>>): Marks {
  return Object.fromEntries(
    choices.map(({ value, label }) => [places[value] ?? '', { state: 'open', choice: value, label } as const]),
  );
}

function escapeForPattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

describe('explorables: whatever the reader does', () => {
  it('says something about each control, and why one cannot be used', () => {
    for (const explorable of all) {
      const view = viewOf(explorable, startExplorable(explorable));
      assert.equal(new Set(view.controls.map((control) => control.id)).size, view.controls.length);
      for (const control of view.controls) {
        assert.notEqual(control.label, '');
        if (control.kind === 'button') assert.equal(control.enabled, control.reason === '');
        if (control.kind === 'slider') assert.notEqual(control.words, '');
      }
      assert.deepEqual(view.explain, []);
      assert.equal(view.finished, false);
    }
  });

  it('never throws, can always be drawn, and comes back as it was when it is saved', () => {
    const value = fc.oneof(
      fc.integer({ min: -2, max: 9 }),
      fc.boolean(),
      fc.constantFrom('curl', 'outside', 'Deployment', '10.1.0.1:3000', 'nonsense'),
    );
    const check = fc.property(
      fc.constantFrom(...all),
      fc.array(fc.tuple(fc.nat(30), value), { maxLength: 15 }),
      (explorable, uses) => {
        let state = startExplorable(explorable);
        for (const [place, given] of uses) {
          const control = explorable.controls[place % explorable.controls.length];
          state = actOn(explorable, state, control?.id ?? '', given);
          state = predict(explorable, state, explorable.predictions[place]?.id ?? 'none', [String(given)]);
        }
        const view = viewOf(explorable, state);
        for (const width of [300, 900])
          for (const frame of view.film.frames)
            assert.ok(drawFigure(frame.figure, { width, film: view.room }).height > 0);
        for (const table of view.tables)
          for (const row of table.rows) assert.equal(row.length, table.columns.length, table.caption);
        const saved: unknown = JSON.parse(JSON.stringify(saveExplorable(state)));
        assert.deepEqual(restoreExplorable(explorable, saved), state);
      },
    );
    fc.assert(check, { numRuns: 120 });
  });

  it('says in words everything that its picture shows, before and after each control', () => {
    for (const explorable of all) {
      for (const control of ['', ...explorable.controls.map((one) => one.id)]) {
        const used = explorable.controls.find((one) => one.id === control);
        const state = actOn(
          explorable,
          startExplorable(explorable),
          control,
          used?.kind === 'slider'
            ? used.max
            : used === undefined
              ? true
              : otherValue(used, startExplorable(explorable)),
        );
        for (const { figure } of viewOf(explorable, state).film.frames)
          assert.deepEqual(unsaidWords(drawFigure(figure, { width: 1200 })), [], `${explorable.id} ${control}`);
      }
    }
  });

  it('refuses what was not saved by it', () => {
    const explorable = named('scale');
    const good = saveExplorable(play(explorable, [['replicas', 3]]));
    assert.ok(restoreExplorable(explorable, good));
    const bad: unknown[] = [
      null,
      'x',
      [],
      {},
      { ...good, version: 2 },
      { ...good, explorable: 'localhost' },
      { ...good, actions: 'x' },
      { ...good, actions: [{ type: 'use' }] },
      { ...good, actions: Array.from({ length: 999 }, () => good.actions[0]) },
    ];
    for (const value of bad) assert.equal(restoreExplorable(explorable, value), undefined);
    fc.assert(
      fc.property(fc.anything(), (value) => restoreExplorable(explorable, value) === undefined),
      { numRuns: 300 },
    );
  });

  it('asks to start over after many actions, and keeps the answers', () => {
    const explorable = named('localhost');
    let state = predict(explorable, startExplorable(explorable), 'same-port', ['fails']);
    for (let index = 0; index < mostActions + 5; index++) state = actOn(explorable, state, 'send');
    assert.equal(state.actions.length, mostActions);
    assert.ok(viewOf(explorable, state).controls.every((control) => control.kind !== 'button' || !control.enabled));
    const fresh = startOver(explorable, state);
    assert.deepEqual(fresh.answers, { 'same-port': ['fails'] });
    assert.deepEqual(fresh.used, []);
  });
});
