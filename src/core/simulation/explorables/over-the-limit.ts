import type { AmountsModel } from '../../chart-model.ts';
import type { ChartStep } from '../chart-film.ts';
import { amount, calculated, chosen, isOn } from './calculated.ts';
import type { Settings } from './explorable.ts';

const memoryLimit = 256;
const cpuLimit = 500;
const nodeCpu = 1000;
const mostMemory = 512;
const memoryStep = 32;
const cpuStep = 100;

interface Outcome {
  readonly wantsMemory: number;
  readonly wantsCpu: number;
  readonly getsCpu: number;
  readonly isKilled: boolean;
  readonly isRestarted: boolean;
}

function outcomeOf(settings: Settings): Outcome {
  const wantsMemory = amount(settings, 'memory') * memoryStep;
  const wantsCpu = amount(settings, 'cpu') * cpuStep;
  return {
    wantsMemory,
    wantsCpu,
    getsCpu: isOn(settings, 'cpu-limit') ? Math.min(wantsCpu, cpuLimit) : Math.min(wantsCpu, nodeCpu),
    isKilled: wantsMemory > memoryLimit,
    isRestarted: chosen(settings, 'policy') !== 'Never',
  };
}

function cpuWords({ wantsCpu, getsCpu }: Outcome): string {
  if (getsCpu === wantsCpu) return `gets all ${getsCpu}m that it wants`;
  return `gets ${getsCpu}m of ${wantsCpu}m: what took 1 s takes ${(wantsCpu / getsCpu).toFixed(1)} s`;
}

function memoryWords({ wantsMemory, isKilled, isRestarted }: Outcome): string {
  if (!isKilled) return `holds ${wantsMemory}Mi`;
  return (
    `wants ${wantsMemory}Mi: killed (OOMKilled, exit code 137), ` +
    (isRestarted ? 'then started again in the same Pod' : 'and not started again')
  );
}

/** Before the kernel has acted, and after. */
function chartOf(settings: Settings, outcome: Outcome, step: 'wants' | 'result'): AmountsModel {
  const hasCpuLimit = isOn(settings, 'cpu-limit');
  const isHeldBack = outcome.getsCpu < outcome.wantsCpu;
  const isOver = outcome.isKilled && step === 'result';
  return {
    type: 'amounts',
    title: 'What web uses, and its limits',
    items: [
      {
        name: 'CPU',
        facts: step === 'result' ? cpuWords(outcome) : '',
        share: (step === 'result' ? outcome.getsCpu : outcome.wantsCpu) / nodeCpu,
        label: `wants ${outcome.wantsCpu}m`,
        tone: step === 'result' && isHeldBack ? 'start' : 'work',
        ...(hasCpuLimit ? { mark: { at: cpuLimit / nodeCpu, label: `limit ${cpuLimit}m` } } : {}),
      },
      {
        name: 'Memory',
        facts: isOver ? 'killed' : step === 'result' ? 'runs' : '',
        share: isOver ? 0 : outcome.wantsMemory / mostMemory,
        label: `wants ${outcome.wantsMemory}Mi`,
        tone: isOver ? 'bad' : 'work',
        mark: { at: memoryLimit / mostMemory, label: `limit ${memoryLimit}Mi` },
      },
    ],
  };
}

function stepsOf(settings: Settings, before: Settings): ChartStep[] {
  const outcome = outcomeOf(settings);
  const wants = `web wants ${outcome.wantsCpu}m of CPU and ${outcome.wantsMemory}Mi of memory.`;
  return [
    { chart: chartOf(before, outcomeOf(before), 'result'), text: '' },
    { chart: chartOf(settings, outcome, 'wants'), text: wants, kind: 'start' },
    {
      chart: chartOf(settings, outcome, 'result'),
      text: `CPU: ${cpuWords(outcome)}. Memory: ${memoryWords(outcome)}.`,
      kind: outcome.isKilled ? 'exit' : 'ready',
    },
  ];
}

export const overTheLimit = calculated({
  id: 'over-the-limit',
  title: 'What happens above a limit?',
  intro:
    `The container web has the limits memory ${memoryLimit}Mi and cpu ${cpuLimit}m. ` +
    'On its node, one core is idle.',
  predictions: [
    {
      id: 'cpu',
      question: 'web wants 700m of CPU. What happens?',
      kind: 'one',
      choices: [
        { value: 'killed', label: 'It is killed and started again' },
        { value: 'slower', label: 'It gets 500m and becomes slower' },
        { value: 'evicted', label: 'Its Pod is moved to another node' },
      ],
      answer: ['slower'],
      why:
        'A program can wait for CPU time. Above its CPU limit it is throttled: slowed down, even while the ' +
        'node has idle cores.',
      deed: { label: 'Give web more work', uses: [['cpu', 7]] },
    },
    {
      id: 'memory',
      question: 'web wants 320Mi of memory. What happens?',
      kind: 'one',
      choices: [
        { value: 'slower', label: 'It gets 256Mi and becomes slower' },
        { value: 'killed', label: 'It is killed, and its Pod stays' },
        { value: 'replaced', label: 'Its Pod is evicted' },
      ],
      answer: ['killed'],
      why:
        'Memory that a program holds cannot be taken back. The program is killed, and the container is started ' +
        'again in the same Pod.',
      deed: { label: 'Let web ask for 320Mi', uses: [['memory', 10]] },
    },
  ],
  controls: [
    {
      kind: 'slider',
      id: 'cpu',
      label: 'CPU that web wants',
      initial: 3,
      min: 1,
      max: 10,
      words: (value) => `${value * cpuStep}m`,
    },
    { kind: 'toggle', id: 'cpu-limit', label: 'web has its CPU limit', initial: true },
    {
      kind: 'slider',
      id: 'memory',
      label: 'Memory that web wants',
      initial: 4,
      min: 1,
      max: mostMemory / memoryStep,
      words: (value) => `${value * memoryStep}Mi`,
    },
    {
      kind: 'select',
      id: 'policy',
      label: 'restartPolicy',
      initial: 'Always',
      choices: ['Always', 'OnFailure', 'Never'].map((value) => ({ value, label: value })),
    },
  ],
  observe: 'Go beyond each of the two limits. Only one of them gets web killed.',
  explain: [
    'Above its CPU limit a container is throttled: it gets no more than the limit, and everything it does takes ' +
      'longer.',
    'Above its memory limit it is killed. That is a crash like any other: same Pod, restart count one higher, ' +
      'and pauses that grow if it happens again.',
    'Without a CPU limit it may use what is idle on the node. Without a memory limit, a leak can take the memory ' +
      'of its neighbors.',
  ],
  alternative:
    'web has limits of 500m CPU and 256Mi memory. When it wants 700m, it gets 500m and is slower: what took 1 s ' +
    'takes 1.4 s. Without the CPU limit it gets all 700m, because the node has idle CPU. When it wants 320Mi of ' +
    'memory, it is killed: OOMKilled, exit code 137. With restartPolicy Always it is started again in the same ' +
    'Pod.',
  calculate(settings, before = settings) {
    const outcome = outcomeOf(settings);
    const hasCpuLimit = isOn(settings, 'cpu-limit');
    return {
      chart: chartOf(settings, outcome, 'result'),
      steps: stepsOf(settings, before),
      tables: [
        {
          caption: 'Result',
          columns: ['Of web', 'Limit', 'What happens'],
          rows: [
            ['CPU', hasCpuLimit ? `${cpuLimit}m` : 'none', cpuWords(outcome)],
            ['Memory', `${memoryLimit}Mi`, memoryWords(outcome)],
          ],
        },
      ],
      outcome: `CPU: ${cpuWords(outcome)}. Memory: ${memoryWords(outcome)}.`,
    };
  },
});
