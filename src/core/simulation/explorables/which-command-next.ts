import type { BoardModel, BoardRow } from '../../chart-model.ts';
import type { ChartStep } from '../chart-film.ts';
import { calculated, chosen } from './calculated.ts';
import type { Settings } from './explorable.ts';
import { questions, stuckChoices, stuckPods, type Stuck } from './five-questions.ts';

const initial = 'crash';
const result = 'Type next';

function stuckAt(settings: Settings): Stuck {
  const value = chosen(settings, 'seen');
  const found = stuckPods.find((stuck) => stuck.value === value) ?? stuckPods[0];
  if (found === undefined) throw new Error('There is at least one');
  return found;
}

/** How many questions have to be asked. */
function questionsUntil({ endsAt }: Stuck): number {
  const last = questions.findIndex(({ id }) => id === endsAt);
  return last === -1 ? questions.length : last + 1;
}

function answerTo(index: number, stuck: Stuck): string {
  const question = questions[index];
  const isLast = index === questionsUntil(stuck) - 1;
  return isLast ? stuck.answer : (question?.goesOn ?? '');
}

/** The questions from above to below, the first so many of them answered. */
function boardAfter(stuck: Stuck, answered: number, isFound: boolean): BoardModel {
  const rows = questions.map(({ asked }, index): BoardRow => {
    if (index >= answered) return { name: asked, cells: [{ text: '…', tone: 'plain' }] };
    const isLast = index === questionsUntil(stuck) - 1;
    return { name: asked, cells: [{ text: answerTo(index, stuck), tone: isLast ? 'wait' : 'good' }] };
  });
  const found = isFound ? `${stuck.command}: ${stuck.lookFor}` : '…';
  return {
    type: 'board',
    title: `You see: ${stuck.seen}`,
    // One cell fills its row, and needs no heading.
    columns: [''],
    rows: [...rows, { name: result, cells: [{ text: found, tone: isFound ? 'work' : 'plain' }] }],
  };
}

function stepsOf(stuck: Stuck): ChartStep[] {
  const count = questionsUntil(stuck);
  return [
    { chart: boardAfter(stuck, 0, false), text: '' },
    ...questions.slice(0, count).map(
      ({ asked }, index): ChartStep => ({
        chart: boardAfter(stuck, index + 1, false),
        text: `${asked} ${answerTo(index, stuck)}.`,
      }),
    ),
    { chart: boardAfter(stuck, count, true), kind: 'ready', text: `Type ${stuck.command}. ${lookAt(stuck)}` },
  ];
}

function questionOf(stuck: Stuck): string {
  return questions[questionsUntil(stuck) - 1]?.asked ?? '';
}

function lookAt({ lookFor }: Stuck): string {
  return `Look for ${lookFor}.`;
}

/** The decision tree of the lesson "My Pod does not run": from a STATUS to the command that shows the cause. */
export const whichCommandNext = calculated({
  id: 'which-command-next',
  title: 'Which command next?',
  intro:
    'Five questions lead from what kubectl get pods shows to the command that shows the cause. The first answer ' +
    'that stops you tells you where to look.',
  predictions: [
    {
      id: 'events-or-log',
      question: 'STATUS is CreateContainerConfigError. Which command shows what is missing?',
      kind: 'one',
      choices: [
        { value: 'logs', label: 'kubectl logs NAME' },
        { value: 'previous', label: 'kubectl logs NAME --previous' },
        { value: 'describe', label: 'kubectl describe pod NAME' },
      ],
      answer: ['describe'],
      why:
        'No container has run, so there is no log. The event names the ConfigMap, the Secret or the key that is ' +
        'missing.',
      deed: { label: 'Go through the questions', setup: [['seen', 'config']], uses: [] },
    },
    {
      id: 'where-it-stops',
      question: 'STATUS is Running and READY is 0/1. Which question stops you?',
      kind: 'one',
      choices: questions.map(({ id, asked }) => ({ value: id, label: asked })),
      answer: ['ready'],
      why: 'It has a node, its container has run and has not ended. The probe says that it is not ready.',
      deed: { label: 'Go through the questions', setup: [['seen', 'unready']], uses: [] },
      places: () => Object.fromEntries(questions.map(({ id, asked }) => [id, `row/${asked}`])),
    },
  ],
  controls: [{ kind: 'select', id: 'seen', label: 'You see', initial, choices: stuckChoices }],
  observe: 'Choose what your own Pod shows, and follow the questions down to a command.',
  explain: [
    'If a container has run, read its log. If none has run yet, read the events.',
    'When the Pod runs and is ready, the fault is on the way to it: the Service, its selector, a port or a ' +
      'NetworkPolicy.',
  ],
  alternative: stuckPods.map((stuck) => `${stuck.seen}: ${stuck.command}, look for ${stuck.lookFor}.`).join(' '),
  calculate(settings) {
    const stuck = stuckAt(settings);
    return {
      chart: boardAfter(stuck, questionsUntil(stuck), true),
      steps: stepsOf(stuck),
      tables: [
        {
          caption: 'From what you see to the next command',
          columns: ['You see', 'Answer', 'Type next', 'Look for'],
          rows: stuckPods.map((one) => [one.seen, `${questionOf(one)} ${one.answer}`, one.command, one.lookFor]),
        },
      ],
      outcome: `Type ${stuck.command}. ${lookAt(stuck)}`,
    };
  },
});
