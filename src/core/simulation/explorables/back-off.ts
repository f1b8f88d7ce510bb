import type { Bar, TimeRow } from '../../chart-model.ts';
import { spanWords } from '../../time-words.ts';
import { backOffSeconds, crashesRemembered } from '../crash-back-off.ts';
import { amount, calculated, chosen, isOn } from './calculated.ts';
import type { Settings } from './explorable.ts';

const runLengths = [1, 10, 30, 60, 300];
const goodRun = 660;
const shownTries = 8;

interface Try {
  readonly from: number;
  readonly to: number;
  /** How long it is waited afterwards; left out when it is not started again. */
  readonly pause?: number;
}

/** Each try, one after another. */
function tries(settings: Settings): readonly Try[] {
  const made: Try[] = [];
  let from = 0;
  let crashes = 0;
  for (let index = 0; index < shownTries; index++) {
    const isGood = isOn(settings, 'good') && index === 4;
    const to = from + (isGood ? goodRun : (runLengths[amount(settings, 'runs')] ?? 1));
    if (!isRestarted(settings)) return [{ from, to }];
    crashes = crashesRemembered(crashes, to - from);
    const pause = backOffSeconds(crashes);
    made.push({ from, to, pause });
    crashes++;
    from = to + pause;
  }
  return made;
}

function isRestarted(settings: Settings): boolean {
  const policy = chosen(settings, 'policy');
  return policy === 'Always' || (policy === 'OnFailure' && !isOn(settings, 'ends-well'));
}

/** A row for each run, with the pause before it: the pauses are a staircase. */
function rowsOf(all: readonly Try[]): TimeRow[] {
  return all.map(({ from, to }, index) => {
    const pause = all[index - 1]?.pause ?? 0;
    const run: Bar = { from, to, tone: 'work', label: 'runs' };
    const wait: Bar = { from: from - pause, to: from, tone: 'wait', label: `waits ${pause} s` };
    const note = pause === 0 ? '' : `${pause} s`;
    const row = { bars: pause === 0 ? [run] : [wait, run], note, signs: [] };
    return index === 0 ? { name: 'start', ...row } : { name: `restart ${index}`, appears: true, ...row };
  });
}

function pauseWords({ pause }: Try): string {
  if (pause === undefined) return 'never restarted';
  return pause === 0 ? 'none' : `${pause} s`;
}

export const backOff = calculated({
  id: 'back-off',
  title: 'How long until the next restart?',
  intro: 'The program in a container exits again and again. You see its first runs and the pauses between them.',
  predictions: [
    {
      id: 'fourth',
      question:
        'It crashes one second after each start. How many seconds does the pause before the fourth restart last?',
      kind: 'number',
      choices: [],
      answer: ['40'],
      why:
        'The first restart is immediate. Then the pauses are 10, 20 and 40 seconds: each is twice as long as ' +
        'the one before.',
      deed: { label: 'Start the container', setup: [['runs', 0]], uses: [] },
      range: { min: 0, max: 300, step: 10, unit: 's' },
    },
    {
      id: 'all-day',
      question: 'It crashes all day. What does Kubernetes do?',
      kind: 'one',
      choices: [
        { value: 'gives-up', label: 'It gives up after ten restarts' },
        { value: 'longer', label: 'It waits longer and longer, up to hours' },
        { value: 'five', label: 'It keeps retrying every five minutes' },
      ],
      answer: ['five'],
      why: 'The pause grows to 300 seconds and no longer. With restartPolicy Always the kubelet never gives up.',
      deed: { label: 'Start the container', setup: [['runs', 0]], uses: [] },
    },
    {
      id: 'good-run',
      question: 'The fifth run lasts 11 minutes, then it crashes. How long is the pause now?',
      kind: 'one',
      choices: [
        { value: 'none', label: 'None: it is restarted immediately' },
        { value: 'goes-on', label: '80 seconds, the count continues' },
        { value: 'most', label: '300 seconds' },
      ],
      answer: ['none'],
      why:
        'After 10 minutes without a crash the back-off starts over: the first restart comes at once, the ' +
        'next after 10 seconds, then 20.',
      deed: {
        label: 'Start the container',
        setup: [
          ['runs', 0],
          ['good', true],
        ],
        uses: [],
      },
    },
  ],
  controls: [
    {
      kind: 'slider',
      id: 'runs',
      label: 'After each start it runs for',
      initial: 0,
      min: 0,
      max: runLengths.length - 1,
      words: (value) => spanWords(runLengths[value] ?? 1),
    },
    { kind: 'toggle', id: 'good', label: 'Its fifth run lasts 11 minutes', initial: false },
    { kind: 'toggle', id: 'ends-well', label: 'It exits with 0 each time', initial: false },
    {
      kind: 'select',
      id: 'policy',
      label: 'restartPolicy',
      initial: 'Always',
      choices: ['Always', 'OnFailure', 'Never'].map((value) => ({ value, label: value })),
    },
  ],
  observe: 'Compare the pauses: what makes them longer, and what makes them shorter again?',
  explain: [
    'The first restart is immediate, the next ones come after 10, 20, 40, 80 and 160 seconds, and then always after ' +
      '300. In a pause the status is CrashLoopBackOff.',
    'The pauses keep a broken program from wearing out the node. They say nothing about the cause: that is in ' +
      'the logs of the previous run.',
    'A run of more than 10 minutes counts as healthy. After it, the count starts over.',
  ],
  alternative:
    'A container that crashes one second after each start is started again at once, then after 10, 20, 40, 80, ' +
    '160 seconds, and from then on always after 300. When its fifth run lasts 11 minutes, the restart after ' +
    'it comes at once, and the next pauses are 10 and 20 seconds. With restartPolicy Never it is not started ' +
    'again; with OnFailure it is, unless it exited with 0.',
  calculate(settings) {
    const all = tries(settings);
    const last = all.at(-1);
    const end = last?.to ?? 0;
    const rows = all.map((one, index) => [
      `${index + 1}`,
      spanWords(one.from),
      spanWords(one.to - one.from),
      pauseWords(one),
    ]);
    const pauses = all.map(pauseWords).join(', ');
    return {
      chart: {
        type: 'time-line',
        title: 'One container and its runs',
        end: Math.max(end, 10),
        moments: [],
        rows: rowsOf(all),
      },
      tables: [{ caption: 'The runs', columns: ['Try', 'Starts at', 'Runs for', 'Pause after it'], rows }],
      outcome:
        last?.pause === undefined
          ? 'It exits and is not restarted, as its restart policy says.'
          : `Pauses, one after another: ${pauses}.`,
    };
  },
});
