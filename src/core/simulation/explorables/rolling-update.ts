import type { Bar, ChartModel } from '../../chart-model.ts';
import { amount, calculated, isOn } from './calculated.ts';
import type { Settings } from './explorable.ts';
import {
  changedAt,
  readySeconds,
  rollOut,
  stopSeconds,
  type RolledOut,
  type RolledPod,
  type Rollout,
} from './rollout.ts';

function rolloutOf(settings: Settings): Rollout {
  return {
    replicas: amount(settings, 'replicas'),
    maxSurge: amount(settings, 'surge'),
    maxUnavailable: amount(settings, 'unavailable'),
    becomesReady: isOn(settings, 'ready'),
  };
}

function barsOf({ version, from, readyAt, stoppedAt }: RolledPod, end: number): Bar[] {
  const until = stoppedAt ?? end;
  const starting: Bar = {
    from,
    to: Math.min(readyAt, until),
    tone: 'start',
    label: Number.isFinite(readyAt) ? 'starting' : 'never ready',
  };
  const ready: Bar = {
    from: readyAt,
    to: until,
    tone: version === 'old' ? 'plain' : 'work',
    label: `${version} version ready`,
  };
  const stopping: Bar = { from: until, to: until + stopSeconds, tone: 'wait', label: 'stopping' };
  return [starting, ready, ...(stoppedAt === undefined ? [] : [stopping])].filter((bar) => bar.to > bar.from);
}

function chartOf(given: Rollout, rolled: RolledOut): ChartModel {
  const end = (rolled.steps.at(-1)?.at ?? changedAt) + 2 * stopSeconds;
  return {
    type: 'time-line',
    title: `Deployment shop with ${given.replicas} ${given.replicas === 1 ? 'replica' : 'replicas'}`,
    end,
    moments: [{ at: changedAt, label: 'new image' }],
    rows: rolled.pods.map((pod) => ({
      name: pod.name,
      ...(pod.version === 'new' ? { appears: true as const } : {}),
      bars: barsOf(pod, end),
      signs: [],
    })),
  };
}

function outcomeOf({ steps, isDone }: RolledOut): string {
  const most = Math.max(...steps.map((step) => step.oldReady + step.newReady + step.newStarting));
  const least = Math.min(...steps.map((step) => step.oldReady + step.newReady));
  const numbers = `At most ${most} Pods, always at least ${least} ready.`;
  if (isDone) return `${numbers} Finished after ${(steps.at(-1)?.at ?? changedAt) - changedAt} s.`;
  const old = steps.at(-1)?.oldReady ?? 0;
  return (
    `${numbers} The update is stuck: ${old} old ${old === 1 ? 'Pod answers' : 'Pods answer'}, the new ones never ` +
    'become ready.'
  );
}

const refused =
  'The API server rejects this: maxSurge and maxUnavailable cannot both be 0, because then no Pod could ever be ' +
  'replaced.';

export const rollingUpdate = calculated({
  id: 'rolling-update',
  title: 'Old Pods out, new Pods in',
  intro:
    `Deployment shop gets a new image at second ${changedAt}. Each new Pod needs ${readySeconds} s until it is ` +
    `ready, each old one ${stopSeconds} s to stop.`,
  predictions: [
    {
      id: 'most',
      question:
        'Four replicas, maxSurge 1, maxUnavailable 1. How many Pods are there at most, not counting those that ' +
        'are stopping?',
      kind: 'number',
      choices: [],
      answer: ['5'],
      why: 'maxSurge says how many Pods there may be above the replica count: four plus one.',
      deed: {
        label: 'Roll out the new image',
        setup: [
          ['replicas', 4],
          ['surge', 1],
          ['unavailable', 1],
        ],
        uses: [],
      },
      range: { min: 0, max: 10, unit: 'Pods' },
    },
    {
      id: 'least',
      question: 'Four replicas, maxSurge 1, maxUnavailable 0. How many Pods are ready at any moment, at least?',
      kind: 'number',
      choices: [],
      answer: ['4'],
      why: 'With maxUnavailable 0 an old Pod may go only when a new one is ready in its place.',
      deed: {
        label: 'Roll out the new image',
        setup: [
          ['replicas', 4],
          ['surge', 1],
          ['unavailable', 0],
        ],
        uses: [],
      },
      range: { min: 0, max: 10, unit: 'Pods' },
    },
    {
      id: 'broken',
      question: 'The new version never becomes ready. What happens?',
      kind: 'one',
      choices: [
        { value: 'down', label: 'All Pods are replaced, and nothing answers' },
        { value: 'stops', label: 'The update stops after its first step, and old Pods keep answering' },
        { value: 'back', label: 'The Deployment rolls back to the old version by itself' },
      ],
      answer: ['stops'],
      why:
        'No more old Pods are removed while the new ones are not ready. Rolling back is up to you: kubectl rollout ' +
        'undo.',
      deed: { label: 'Roll out the new image', setup: [['ready', false]], uses: [] },
    },
  ],
  controls: [
    {
      kind: 'slider',
      id: 'replicas',
      label: 'replicas',
      initial: 4,
      min: 1,
      max: 6,
      words: (value) => `${value} ${value === 1 ? 'Pod' : 'Pods'}`,
    },
    { kind: 'slider', id: 'surge', label: 'maxSurge', initial: 1, min: 0, max: 3, words: (value) => `${value} more` },
    {
      kind: 'slider',
      id: 'unavailable',
      label: 'maxUnavailable',
      initial: 1,
      min: 0,
      max: 3,
      words: (value) => `${value} fewer`,
    },
    { kind: 'toggle', id: 'ready', label: 'The new version becomes ready', initial: true },
  ],
  observe: 'Count the Pods at each step, and how many of them are ready.',
  explain: [
    'maxSurge says how many Pods there may be above the replicas, maxUnavailable how many ready ones may be ' +
      'missing. Both default to 25% of the replicas: 1 of 4.',
    'Each step waits until new Pods are ready. So a readinessProbe decides whether an update is careful: without ' +
      'one, a Pod counts as ready as soon as its containers run.',
    'Nothing is moved or changed in place: new Pods with new names and new IP addresses take the place of the ' +
      'old ones.',
  ],
  alternative:
    'Four old Pods run; maxSurge and maxUnavailable are 1. Immediately one old Pod is stopped and two new ones ' +
    'are created: five Pods, three of them ready. Ten seconds later the two are ready, two more old ones are ' +
    'stopped and two new ones are created. After ten more seconds the last old one goes. With ' +
    'maxUnavailable 0, four are ready ' +
    'at every moment, and the update takes longer. A version that never becomes ready stops it: three old Pods ' +
    'keep answering.',
  calculate(settings) {
    const given = rolloutOf(settings);
    const isRefused = given.maxSurge === 0 && given.maxUnavailable === 0;
    const rolled = rollOut(given);
    const rows = rolled.steps.map((step) => [
      `${step.at}`,
      `${step.oldReady}`,
      `${step.newReady}`,
      `${step.newStarting}`,
      `${step.oldReady + step.newReady + step.newStarting}`,
    ]);
    return {
      chart: chartOf(given, rolled),
      tables: [
        {
          caption: 'After each step',
          columns: ['Second', 'Old, ready', 'New, ready', 'New, starting', 'Together'],
          rows,
        },
      ],
      outcome: isRefused ? refused : outcomeOf(rolled),
    };
  },
});
