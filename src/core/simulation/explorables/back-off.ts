import type { Bar } from '../../chart-model.ts';
import { spanWords } from '../../time-words.ts';
import { amount, calculated, chosen, isOn } from './calculated.ts';
import type { Settings } from './explorable.ts';

const runLengths = [1, 10, 30, 60, 300];
const goodRun = 660;
const shownTries = 8;
const firstPause = 10;
const longestPause = 300;
/** Whoever has run longer than this begins with the first pause again. */
const forgottenAfter = 600;

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
    if (to - from > forgottenAfter) crashes = 0;
    const pause = crashes === 0 ? 0 : Math.min(longestPause, firstPause * 2 ** (crashes - 1));
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

function barsOf(all: readonly Try[]): Bar[] {
  return all.flatMap(({ from, to, pause = 0 }) => {
    const run: Bar = { from, to, tone: 'work', label: 'runs' };
    return pause === 0 ? [run] : [run, { from: to, to: to + pause, tone: 'wait', label: `waits ${pause} s` }];
  });
}

function pauseWords({ pause }: Try): string {
  if (pause === undefined) return 'not started again';
  return pause === 0 ? 'none' : `${pause} s`;
}

export const backOff = calculated({
  id: 'back-off',
  title: 'How long until the next try?',
  intro: 'The program of a container ends again and again. You see its first tries, and the pauses between them.',
  predictions: [
    {
      id: 'fourth',
      question: 'It crashes one second after each start. How many seconds does the pause before the fourth restart last?',
      kind: 'number',
      choices: [],
      answer: ['40'],
      why: 'The first restart comes at once. Then the pauses are 10, 20, 40 seconds: each twice as long as the one before.',
      shownBy: ['runs', 'good'],
    },
    {
      id: 'all-day',
      question: 'It crashes all day. What does Kubernetes do?',
      kind: 'one',
      choices: [
        { value: 'gives-up', label: 'It gives up after ten tries' },
        { value: 'longer', label: 'It waits longer and longer, at last for hours' },
        { value: 'five', label: 'It tries again every five minutes, without end' },
      ],
      answer: ['five'],
      why: 'The pause grows to 300 seconds and no further. With restartPolicy Always nobody ever gives up.',
      shownBy: ['runs'],
    },
    {
      id: 'good-run',
      question: 'The fifth try runs for 11 minutes, then crashes. How long is the pause now?',
      kind: 'one',
      choices: [
        { value: 'none', label: 'None: it is started at once' },
        { value: 'goes-on', label: '80 seconds, the counting goes on' },
        { value: 'most', label: '300 seconds' },
      ],
      answer: ['none'],
      why: 'After 10 minutes without a crash the counting begins anew: at once, then 10 seconds, then 20.',
      shownBy: ['good'],
    },
  ],
  controls: [
    { kind: 'slider', id: 'runs', label: 'After each start it runs for', initial: 0, min: 0, max: runLengths.length - 1, words: (value) => spanWords(runLengths[value] ?? 1) },
    { kind: 'toggle', id: 'good', label: 'Its fifth try runs for 11 minutes', initial: false },
    { kind: 'toggle', id: 'ends-well', label: 'It ends well each time, with exit code 0', initial: false },
    {
      kind: 'select',
      id: 'policy',
      label: 'restartPolicy',
      initial: 'Always',
      choices: ['Always', 'OnFailure', 'Never'].map((value) => ({ value, label: value })),
    },
  ],
  observe: 'Compare the pauses: what makes them longer, and what makes them short again?',
  explain: [
    'The first restart comes at once, the next ones after 10, 20, 40, 80 and 160 seconds, and then always after 300. In a pause the status is CrashLoopBackOff.',
    'The pauses keep a broken program from wearing out the node. They say nothing about the cause: that stands in the logs of the try before.',
    'A run of more than 10 minutes counts as healthy. After it, everything begins from the start.',
  ],
  alternative:
    'A container that crashes one second after each start is started again at once, then after 10, 20, 40, 80, 160 seconds, and from then on always after 300. When its fifth try runs for 11 minutes, the restart after it comes at once, and the next pauses are 10 and 20 seconds. With restartPolicy Never it is not started again; with OnFailure it is, unless it ended well.',
  calculate(settings) {
    const all = tries(settings);
    const last = all.at(-1);
    const end = (last?.to ?? 0) + (last?.pause ?? 0);
    const rows = all.map((one, index) => [`${index + 1}`, spanWords(one.from), spanWords(one.to - one.from), pauseWords(one)]);
    const pauses = all.map(pauseWords).join(', ');
    return {
      chart: { type: 'time-line', title: 'One container and its tries', end: Math.max(end, 10), moments: [], rows: [{ name: 'web', bars: barsOf(all), signs: [] }] },
      tables: [{ caption: 'The tries', columns: ['Try', 'Starts at', 'Runs for', 'Pause after it'], rows, besidePicture: true }],
      outcome: last?.pause === undefined ? 'It ends and is not started again: the restart policy says so.' : `Pauses, one after another: ${pauses}.`,
    };
  },
});
