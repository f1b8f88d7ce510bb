import type { Bar, Figure, Tone } from '../../chart-model.ts';
import type { Table } from '../cluster-tables.ts';
import { momentKey, timeLineOf } from './asked-places.ts';
import { amount, calculated, chosen, isOn } from './calculated.ts';
import type { Settings } from './explorable.ts';
import {
  deletedAt,
  endOf,
  hookSeconds,
  startAndStop,
  type ContainerTimes,
  type Phase,
} from './start-and-stop-times.ts';

const step = 5;

const phases: Readonly<Record<Phase, { readonly tone: Tone; readonly label: string; readonly begins: string }>> = {
  works: { tone: 'start', label: 'does its work', begins: 'starts' },
  fails: { tone: 'bad', label: 'fails', begins: 'starts, and will fail' },
  starting: { tone: 'wait', label: 'starting', begins: 'starts' },
  runs: { tone: 'work', label: 'runs', begins: 'has started' },
  hook: { tone: 'wait', label: 'preStop', begins: 'runs its preStop hook' },
  finishes: { tone: 'start', label: 'finishes', begins: 'gets SIGTERM' },
};

function timesOf(settings: Settings): readonly ContainerTimes[] {
  return startAndStop({
    syncIsSidecar: chosen(settings, 'sync') === 'sidecar',
    syncHasStartupProbe: isOn(settings, 'probe'),
    fetchFails: isOn(settings, 'fetch-fails'),
    webNeeds: amount(settings, 'web-needs') * step,
    webHasHook: isOn(settings, 'hook'),
    grace: amount(settings, 'grace') * 2 * step,
  });
}

function barsOf({ stretches, killed }: ContainerTimes): Bar[] {
  return stretches.map(({ phase, from, to }) => ({
    from,
    to,
    tone: phases[phase].tone,
    label: phase === 'finishes' && killed ? 'finishes, is killed' : phases[phase].label,
  }));
}

/** When sync starts, when its startupProbe has passed, and when it has ended. */
function momentsOfSync(figure: Figure): Readonly<Record<string, string>> {
  const bars = timeLineOf(figure)?.rows.find(({ name }) => name.startsWith('sync'))?.bars ?? [];
  const [starting, last] = [bars[0], bars.at(-1)];
  if (starting === undefined || last === undefined) return {};
  return { together: momentKey(starting.from), started: momentKey(starting.to), ended: momentKey(last.to) };
}

interface Happening {
  readonly at: number;
  readonly text: string;
  /** Of one second: what ends comes before what starts because of it; what the deletion brings comes after it. */
  readonly rank: 'end' | 'deletion' | 'start';
}

const ranks: readonly Happening['rank'][] = ['end', 'deletion', 'start'];

function happenings(times: readonly ContainerTimes[]): Happening[] {
  const all = times.flatMap((one): Happening[] => [
    ...one.stretches.map(({ phase, from }) => ({
      at: from,
      text: `${one.name} ${phases[phase].begins}.`,
      rank: 'start' as const,
    })),
    {
      at: endOf(one.stretches),
      text: one.killed ? `${one.name} is ended with SIGKILL.` : `${one.name} ends.`,
      rank: 'end',
    },
  ]);
  const deletion: Happening = { at: deletedAt, text: 'The Pod is deleted.', rank: 'deletion' };
  return [...all, deletion].sort((a, b) => a.at - b.at || ranks.indexOf(a.rank) - ranks.indexOf(b.rank));
}

function table(times: readonly ContainerTimes[]): Table {
  return {
    caption: 'What happens, in order',
    columns: ['Second', 'What happens'],
    rows: happenings(times).map(({ at, text }) => [`${at}`, text]),
  };
}

function outcome(times: readonly ContainerTimes[]): string {
  const web = times.find((one) => one.name === 'web');
  const started = web?.stretches[0]?.from ?? 0;
  const last = [...times].sort((a, b) => endOf(b.stretches) - endOf(a.stretches))[0];
  const killed = times.filter((one) => one.killed).map((one) => one.name);
  const loss = killed.length === 0 ? '' : ` ${killed.join(' and ')} did not end in time: SIGKILL.`;
  return (
    `web starts at ${started} s and ends ${endOf(web?.stretches ?? []) - deletedAt} s after the deletion. The last ` +
    `to end is ${last?.name ?? ''}, after ${endOf(last?.stretches ?? []) - deletedAt} s.${loss}`
  );
}

export const startAndStopOrder = calculated({
  id: 'start-and-stop-order',
  title: 'What starts when, and what stops when?',
  intro:
    'Pod shop lists fetch, sync, logs and migrate under initContainers, and web and cache under containers. sync ' +
    `and logs are sidecars. The images are already on the node. At ${deletedAt} s the Pod is deleted.`,
  predictions: [
    {
      id: 'next-after-sidecar',
      question: 'sync is a sidecar with a startupProbe. When does migrate, which comes after it, start?',
      kind: 'one',
      choices: [
        { value: 'together', label: 'Together with sync' },
        { value: 'started', label: 'Once its startupProbe passes' },
        { value: 'ended', label: 'Once it has ended' },
      ],
      answer: ['started'],
      why: 'sync keeps running, so migrate waits for its startupProbe, not for its end.',
      deed: { label: 'Start the Pod', uses: [] },
      places: momentsOfSync,
    },
    {
      id: 'sidecar-stops',
      question: 'The Pod is deleted. When does the sidecar sync get its SIGTERM?',
      kind: 'one',
      choices: [
        { value: 'at-once', label: 'At once, together with web' },
        { value: 'after', label: 'After web, cache and the later sidecar have ended' },
        { value: 'before', label: 'Before web, because it started first' },
      ],
      answer: ['after'],
      why:
        'web may need it to the end. So containers stop first, and then the sidecars, the last one in the list ' +
        'first.',
      deed: { label: 'Start the Pod, then delete it', uses: [] },
    },
    {
      id: 'too-slow',
      question: 'web needs 60 s to finish, and the grace period is 30 s. What happens?',
      kind: 'one',
      choices: [
        { value: 'waits', label: 'Kubernetes waits until web has finished' },
        { value: 'killed', label: 'web is killed when the 30 s are over' },
        { value: 'stays', label: 'The Pod is not deleted' },
      ],
      answer: ['killed'],
      why:
        'After the grace period comes SIGKILL, which no program can ignore. The sidecars, which were still ' +
        'waiting, get only 2 s.',
      deed: {
        label: 'Start the Pod, then delete it',
        setup: [
          ['web-needs', 12],
          ['grace', 3],
        ],
        uses: [],
      },
    },
  ],
  controls: [
    {
      kind: 'select',
      id: 'sync',
      label: 'sync is',
      initial: 'sidecar',
      choices: [
        { value: 'sidecar', label: 'a sidecar: under initContainers, with restartPolicy: Always' },
        { value: 'app', label: 'an ordinary container beside web' },
      ],
    },
    { kind: 'toggle', id: 'probe', label: 'sync has a startupProbe, which passes after 5 s', initial: true },
    { kind: 'toggle', id: 'fetch-fails', label: 'fetch fails on its first attempt', initial: false },
    {
      kind: 'slider',
      id: 'web-needs',
      label: 'After SIGTERM web keeps working for',
      initial: 2,
      min: 0,
      max: 12,
      words: (value) => `${value * step} s`,
    },
    { kind: 'toggle', id: 'hook', label: `web has a preStop hook of ${hookSeconds} s`, initial: false },
    {
      kind: 'slider',
      id: 'grace',
      label: 'terminationGracePeriodSeconds',
      initial: 3,
      min: 1,
      max: 6,
      words: (value) => `${value * 2 * step} s`,
    },
  ],
  observe: 'Watch what each one waits for at the start, and in which order they stop.',
  explain: [
    'Init containers run one after another, and each must exit with 0. A sidecar in the list only has to have ' +
      'started. Then all containers start together.',
    'Shutdown goes in reverse: preStop hook, SIGTERM and, when the grace period is over, SIGKILL. Containers ' +
      'stop first, then the sidecars, the last one in the list first.',
    'All of them share one grace period, and the preStop hook is part of it. What stops last gets only what is ' +
      'left, but at least 2 s.',
  ],
  alternative:
    'fetch runs from 0 to 10 s. Then the sidecar sync starts; its startupProbe passes at 15 s. Now logs and ' +
    'migrate start; migrate ends at 20 s, and web and cache start together. At 60 s the Pod is deleted: web and ' +
    'cache get SIGTERM. When web has ended, at 70 s, logs is stopped, and after it sync. If web needs longer ' +
    'than the grace period, it is killed, and the sidecars have 2 s each.',
  calculate(settings) {
    const times = timesOf(settings);
    const over = deletedAt + amount(settings, 'grace') * 2 * step;
    const end = Math.max(over, ...times.map((one) => endOf(one.stretches))) + step;
    return {
      chart: {
        type: 'time-line',
        title: 'Pod shop from its start to its end',
        end,
        moments: [
          { at: deletedAt, label: 'Pod deleted' },
          { at: over, label: 'grace period over' },
        ],
        rows: times.map((one) => ({ name: `${one.name}, ${one.role}`, bars: barsOf(one), signs: [] })),
      },
      tables: [table(times)],
      outcome: outcome(times),
    };
  },
});
