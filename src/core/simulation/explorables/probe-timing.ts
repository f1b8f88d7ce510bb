import type { Tone, TimeRow } from '../../chart-model.ts';
import { momentKey } from './asked-places.ts';
import { amount, calculated, chosen } from './calculated.ts';
import type { Settings } from './explorable.ts';
import {
  hangSeconds,
  horizon,
  probeTimes,
  startupThreshold,
  type ProbeKind,
  type ProbeTimes,
  type ProbeTiming,
  type Span,
} from './probe-times.ts';

const step = 5;
const looks: Readonly<Record<Span['what'], Tone>> = {
  starting: 'start',
  answers: 'work',
  hangs: 'bad',
  stopping: 'start',
  waits: 'wait',
};

function isProbeKind(text: string): text is ProbeKind {
  return text === 'liveness' || text === 'readiness' || text === 'startup';
}

function timingOf(settings: Settings): ProbeTiming {
  const kind = chosen(settings, 'kind');
  const hangs = amount(settings, 'hangs');
  return {
    kind: isProbeKind(kind) ? kind : 'liveness',
    delay: amount(settings, 'delay') * step,
    period: amount(settings, 'period') * step,
    threshold: amount(settings, 'threshold'),
    answersAfter: amount(settings, 'answers-after') * step,
    ...(hangs === 0 ? {} : { hangsAfter: hangSecond(hangs) }),
  };
}

function hangSecond(value: number): number {
  return 20 + 4 * value;
}

function rowsOf({ kind }: ProbeTiming, times: ProbeTimes): TimeRow[] {
  const probes: readonly ProbeKind[] = kind === 'startup' ? ['startup', 'liveness'] : [kind];
  const signs = (probe: ProbeKind) =>
    times.asked
      .filter((one) => one.probe === probe)
      .map(({ at, passed }) => ({
        at,
        tone: passed ? ('good' as const) : ('bad' as const),
        label: passed ? 'success' : 'failure',
      }));
  return [
    {
      name: 'web',
      bars: times.spans.map(({ what, from, to }) => ({ from, to, tone: looks[what], label: what })),
      signs: [],
    },
    ...probes.map((probe) => ({ name: `${probe}Probe`, bars: [], signs: signs(probe) })),
    ...(kind === 'readiness'
      ? [
          {
            name: 'requests',
            bars: times.served.map((span) => ({ ...span, tone: 'good' as const, label: 'come in' })),
            signs: [],
          },
        ]
      : []),
  ];
}

function outcomeOf({ kind, answersAfter, hangsAfter }: ProbeTiming, times: ProbeTimes): string {
  const [first] = times.restartsAt;
  if (kind === 'readiness') {
    const served = times.served.map(({ from, to }) => `from ${from} to ${to} s`).join(', ');
    return served === ''
      ? 'No requests arrive: it never becomes ready.'
      : `Never restarted. Requests arrive ${served}.`;
  }
  if (first === undefined) return `Not restarted in ${horizon} s.`;
  const hung = hangsAfter === undefined ? Infinity : answersAfter + hangsAfter;
  const dead = first > hung ? `, ${first - hung} s after it started to hang` : '';
  const answers = times.spans.some(({ what }) => what === 'answers') ? '' : ' It never gets to respond.';
  return `The restart is decided at ${first} s${dead}; ${times.restartsAt.length} in all.${answers}`;
}

export const probeTiming = calculated({
  id: 'probe-timing',
  title: 'When does a probe act?',
  intro:
    `web needs a while to start, then it answers. Later it hangs for ${hangSeconds} s. A probe checks it again and ` +
    `again, and waits 1 s for each response. You see its first ${horizon} s.`,
  predictions: [
    {
      id: 'hangs',
      question:
        'A liveness probe runs every 10 s with a failureThreshold of 3. web starts to hang at 24 s. When is its ' +
        'restart decided?',
      kind: 'one',
      choices: [
        { value: '24', label: 'At 24 s, at once' },
        { value: '34', label: 'At about 34 s' },
        { value: '51', label: 'At 51 s' },
      ],
      answer: ['51'],
      why: 'The checks at 30, 40 and 50 s get no response, and the last one times out a second later.',
      deed: { label: 'Start web', uses: [] },
      places: () => ({ '24': momentKey(24), '34': momentKey(34), '51': momentKey(51) }),
    },
    {
      id: 'slow-start',
      question: 'web needs 60 s to start. The liveness probe runs every 10 s, starting at second 0. What happens?',
      kind: 'one',
      choices: [
        { value: 'waits', label: 'It waits until web has started' },
        { value: 'never', label: 'web is restarted at 20 s, again and again, and never gets to answer' },
        { value: 'later', label: 'web starts, only later' },
      ],
      answer: ['never'],
      why:
        'The third failure comes at 20 s. A startupProbe would have held back the liveness probe until web ' +
        'responds.',
      deed: {
        label: 'Start web',
        setup: [
          ['answers-after', 12],
          ['hangs', 0],
        ],
        uses: [],
      },
    },
    {
      id: 'not-ready',
      question: 'The same three failures, but with a readinessProbe. What happens to web?',
      kind: 'one',
      choices: [
        { value: 'restarted', label: 'It is restarted' },
        { value: 'runs', label: 'It keeps running, and the Service sends it no requests until it answers again' },
        { value: 'replaced', label: 'Its Pod is replaced' },
      ],
      answer: ['runs'],
      why: 'A readinessProbe decides only whether requests arrive. It restarts nothing.',
      deed: { label: 'Start web', setup: [['kind', 'readiness']], uses: [] },
    },
  ],
  controls: [
    {
      kind: 'select',
      id: 'kind',
      label: 'Probe',
      initial: 'liveness',
      choices: [
        { value: 'liveness', label: 'livenessProbe' },
        { value: 'readiness', label: 'readinessProbe' },
        { value: 'startup', label: `startupProbe (failureThreshold ${startupThreshold}), then livenessProbe` },
      ],
    },
    {
      kind: 'slider',
      id: 'delay',
      label: 'initialDelaySeconds',
      initial: 0,
      min: 0,
      max: 12,
      words: (value) => `${value * step} s`,
    },
    {
      kind: 'slider',
      id: 'period',
      label: 'periodSeconds',
      initial: 2,
      min: 1,
      max: 6,
      words: (value) => `${value * step} s`,
    },
    {
      kind: 'slider',
      id: 'threshold',
      label: 'failureThreshold',
      initial: 3,
      min: 1,
      max: 6,
      words: (value) => `${value} in a row`,
    },
    {
      kind: 'slider',
      id: 'answers-after',
      label: 'web answers after',
      initial: 0,
      min: 0,
      max: 12,
      words: (value) => `${value * step} s`,
    },
    {
      kind: 'slider',
      id: 'hangs',
      label: 'Then it hangs after',
      initial: 1,
      min: 0,
      max: 12,
      words: (value) => (value === 0 ? 'never' : `${hangSecond(value)} s`),
    },
  ],
  observe: 'Each dot is a success, each cross a failure. Watch how many crosses it takes, and what happens then.',
  explain: [
    'It takes failureThreshold failures in a row before the probe acts. So a hanging program is noticed late: ' +
      'after about periodSeconds times failureThreshold.',
    'A livenessProbe restarts the container. If the program hangs, that takes time as well: up to 30 s for the ' +
      'grace period. A readinessProbe only stops requests.',
    'A startupProbe holds back the others until the program responds for the first time. For slow starters it is ' +
      'better than a long initialDelaySeconds.',
  ],
  alternative:
    'A liveness probe runs every 10 s. web hangs at second 24: the checks at 30, 40 and 50 s get no ' +
    'response, and at 51 s the restart is decided. If web needs 60 s to start, the same probe has it restarted ' +
    'at 20 s, again and again. With a startup probe it can finish starting. A readiness probe restarts nothing: ' +
    'requests stop at 51 s and come back at 90 s, when web responds again.',
  calculate(settings) {
    const timing = timingOf(settings);
    const times = probeTimes(timing);
    return {
      chart: {
        type: 'time-line',
        title: 'web and its probe',
        end: horizon,
        rows: rowsOf(timing, times),
        moments: times.restartsAt.slice(0, 3).map((at, index) => ({ at, label: `restart ${index + 1}` })),
      },
      tables: [
        {
          caption: 'What web does',
          columns: ['From second', 'To', 'web'],
          rows: times.spans.map(({ what, from, to }) => [`${from}`, `${to}`, what]),
        },
        {
          caption: 'The checks',
          columns: ['Second', 'Probe', 'Result'],
          rows: times.asked.map(({ at, probe, passed }) => [`${at}`, `${probe}Probe`, passed ? 'success' : 'failure']),
        },
      ],
      outcome: outcomeOf(timing, times),
    };
  },
});
