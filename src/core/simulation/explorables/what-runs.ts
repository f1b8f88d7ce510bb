import type { BoardModel, BoardRow, Tone } from '../../chart-model.ts';
import type { ChartStep } from '../chart-film.ts';
import { calculated, chosen } from './calculated.ts';
import type { Prediction, Settings } from './explorable.ts';

const unset = 'unset';
const entrypoint = ['node'];
const cmd = ['server.js'];

const commands: Readonly<Record<string, readonly string[]>> = {
  node: ['node'],
  worker: ['node', 'worker.js'],
  'one-item': ['node worker.js'],
};
const argLists: Readonly<Record<string, readonly string[]>> = {
  file: ['report.js'],
  port: ['--port', '8080'],
};

interface Line {
  readonly words: readonly string[];
  readonly program: 'image' | 'Pod';
  readonly args: 'image' | 'Pod' | 'nobody';
}

/** Source: kubernetes.io, "Define a Command and Arguments for a Container". */
function lineOf(settings: Settings): Line {
  const command = commands[chosen(settings, 'command')];
  const args = argLists[chosen(settings, 'args')];
  // The image's CMD belongs to its ENTRYPOINT: whoever replaces that one loses both.
  if (command) return { words: [...command, ...(args ?? [])], program: 'Pod', args: args ? 'Pod' : 'nobody' };
  return { words: [...entrypoint, ...(args ?? cmd)], program: 'image', args: args ? 'Pod' : 'image' };
}

/** What becomes of that line; empty when it keeps running. */
function failureOf({ words: [program = '', first] }: Line): string {
  if (program.includes(' ')) return `no executable is named "${program}" (StartError)`;
  if (first === undefined) return 'without a terminal it has nothing to do, and exits with 0';
  return first.startsWith('-') ? `node does not know the option ${first}, and exits with 9` : '';
}

function resultOf(line: Line): string {
  const failure = failureOf(line);
  const text = line.words.length > 1 || failure === '' ? line.words.join(' ') : (line.words[0] ?? '');
  return failure === '' ? `web runs: ${text}` : `web does not keep running (${text}): ${failure}`;
}

function written(words: readonly string[] | undefined): string {
  return words ? `[${words.map((word) => JSON.stringify(word)).join(', ')}]` : 'not set';
}

function rowsOf(settings: Settings, line: Line | undefined): BoardRow[] {
  const cell = (text: string, counts: boolean): BoardRow['cells'][number] => {
    const tone: Tone = counts ? 'work' : 'plain';
    return { text: counts ? `${text}: counts` : text, tone };
  };
  return [
    {
      name: 'Program',
      cells: [
        cell(written(entrypoint), line?.program === 'image'),
        cell(written(commands[chosen(settings, 'command')]), line?.program === 'Pod'),
      ],
    },
    {
      name: 'Arguments',
      cells: [
        cell(written(cmd), line?.args === 'image'),
        cell(written(argLists[chosen(settings, 'args')]), line?.args === 'Pod'),
      ],
    },
  ];
}

function boardOf(settings: Settings, line: Line | undefined, isOver: boolean): BoardModel {
  const tone: Tone = line && failureOf(line) !== '' ? 'bad' : 'good';
  const cells =
    line && isOver ? [{ text: resultOf(line), tone }] : [{ text: 'web is not started yet', tone: 'plain' as const }];
  return {
    type: 'board',
    title: 'What web is started with',
    columns: ['Image', 'Container'],
    rows: [...rowsOf(settings, line), { name: 'So', cells }],
  };
}

function stepsOf(settings: Settings, line: Line): ChartStep[] {
  const program =
    line.program === 'Pod'
      ? 'command is set, so it replaces the ENTRYPOINT.'
      : 'command is not set: the ENTRYPOINT runs.';
  const args = {
    Pod: 'args is set, so it replaces the CMD.',
    image: 'args is not set: the CMD follows.',
    nobody: 'args is not set, and the CMD is ignored because command is set.',
  }[line.args];
  return [
    { chart: boardOf(settings, undefined, false), text: '' },
    { chart: boardOf(settings, { ...line, args: 'nobody' }, false), text: program },
    { chart: boardOf(settings, line, false), text: args },
    {
      chart: boardOf(settings, line, true),
      text: `${resultOf(line)}.`,
      kind: failureOf(line) === '' ? 'ready' : 'refused',
    },
  ];
}

const choices = (lists: Readonly<Record<string, readonly string[]>>) => [
  { value: unset, label: 'not set' },
  ...Object.entries(lists).map(([value, words]) => ({ value, label: written(words) })),
];

/** What can become a part of the line, and the cell in which it is written. */
const parts = {
  entrypoint: { label: `ENTRYPOINT ${written(entrypoint)}`, place: 'row/Program/0' },
  cmd: { label: `CMD ${written(cmd)}`, place: 'row/Arguments/0' },
  command: { label: `command ${written(commands['node'])}`, place: 'row/Program/1' },
  args: { label: `args ${written(argLists['port'])}`, place: 'row/Arguments/1' },
} as const;

function asked(...names: readonly (keyof typeof parts)[]): Pick<Prediction, 'kind' | 'choices' | 'places'> {
  return {
    kind: 'several',
    choices: names.map((value) => ({ value, label: parts[value].label })),
    places: () => Object.fromEntries(names.map((value) => [value, parts[value].place])),
  };
}

export const whatRuns = calculated({
  id: 'what-runs',
  title: 'Which program runs?',
  intro:
    'The image of web has the ENTRYPOINT ["node"] and the CMD ["server.js"]. In the manifest, the container can set ' +
    'command, args, both or neither.',
  predictions: [
    {
      id: 'command-only',
      question: 'The container sets command to ["node"], and no args. What does web run with?',
      ...asked('entrypoint', 'cmd', 'command'),
      answer: ['command'],
      why:
        'The CMD holds the default arguments of the ENTRYPOINT. A command replaces the ENTRYPOINT, and the CMD ' +
        'with it. What runs is node alone, without any file.',
      deed: {
        label: 'Start web',
        setup: [
          ['command', 'node'],
          ['args', unset],
        ],
        uses: [],
      },
    },
    {
      id: 'args-only',
      question: 'The container sets args to ["--port", "8080"], and no command. What does web run with?',
      ...asked('entrypoint', 'cmd', 'args'),
      answer: ['entrypoint', 'args'],
      why: 'args replaces the whole CMD, so server.js is gone. To add an option, repeat the file in front of it.',
      deed: {
        label: 'Start web',
        setup: [
          ['command', unset],
          ['args', 'port'],
        ],
        uses: [],
      },
    },
  ],
  controls: [
    { kind: 'select', id: 'command', label: 'Container: command', initial: unset, choices: choices(commands) },
    { kind: 'select', id: 'args', label: 'Container: args', initial: unset, choices: choices(argLists) },
  ],
  observe: 'Set command and args in turn, and see what is left of the image’s own line.',
  explain: [
    'command replaces the ENTRYPOINT, and args replaces the CMD. Nothing is ever appended to what the image has.',
    'With command but no args, the CMD is ignored as well.',
    'Each item is one word. ["node worker.js"] is the name of one program with a space in it, which does not exist.',
  ],
  alternative:
    'With neither field, node server.js runs, as the image says. With args ["report.js"], node report.js runs. With ' +
    'args ["--port", "8080"], server.js is gone and node exits with 9, because it does not know the option. With ' +
    'command ["node", "worker.js"], node worker.js runs, and the CMD is ignored. With command ["node"] alone, node ' +
    'has nothing to do and exits with 0. command ["node worker.js"] cannot start.',
  calculate(settings) {
    const line = lineOf(settings);
    return {
      chart: boardOf(settings, line, true),
      steps: stepsOf(settings, line),
      tables: [
        {
          caption: 'Settings',
          columns: ['Part', 'Image', 'Container'],
          rows: rowsOf(settings, line).map(({ name, cells }) => [name, ...cells.map(({ text }) => text)]),
        },
        { caption: 'Result', columns: ['Container', 'Result'], rows: [['web', resultOf(line)]] },
      ],
      outcome: `${resultOf(line)}.`,
    };
  },
});
