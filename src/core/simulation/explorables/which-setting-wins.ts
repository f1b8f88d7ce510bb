import type { BoardModel, BoardRow, Tone } from '../../chart-model.ts';
import type { ChartStep } from '../chart-film.ts';
import { calculated, chosen } from './calculated.ts';
import type { Settings } from './explorable.ts';

const unset = 'unset';

const images: Readonly<Record<string, { readonly label: string; readonly user: string }>> = {
  none: { label: 'none, so root', user: '0' },
  number: { label: '500', user: '500' },
  name: { label: 'app, a name', user: 'app' },
};

interface Effective {
  readonly user: string;
  readonly from: 'image' | 'pod' | 'container' | 'nobody';
  readonly checked: string;
  readonly checkFrom: 'pod' | 'container' | 'nobody';
  /** Why the kubelet does not start it; empty when it does. */
  readonly refused: string;
}

/** Field by field: the container's value, else the Pod's, else the image's. */
function effective(settings: Settings): Effective {
  const value = (id: string): string => chosen(settings, id);
  const from = value('container-user') !== unset ? 'container' : value('pod-user') !== unset ? 'pod' : 'image';
  const user = from === 'image' ? imageUser(settings).user : value(`${from}-user`);
  const checkFrom = value('container-check') !== unset ? 'container' : value('pod-check') !== unset ? 'pod' : 'nobody';
  const checked = checkFrom === 'nobody' ? unset : value(`${checkFrom}-check`);
  return { user, from, checked, checkFrom, refused: checked === 'true' ? refusal(user) : '' };
}

function imageUser(settings: Settings): { readonly label: string; readonly user: string } {
  return images[chosen(settings, 'image')] ?? { label: '', user: '0' };
}

function refusal(user: string): string {
  if (user === '0') return 'it would run as root';
  return /^\d+$/.test(user) ? '' : `the name ${user} does not say whether it is root`;
}

function cell(text: string, wins: boolean): BoardRow['cells'][number] {
  const tone: Tone = wins ? 'work' : 'plain';
  return { text: wins ? `${text}: counts` : text, tone };
}

/** What is known while web is not started yet: what is written, and not what counts. */
const nothingFound: Effective = { user: '', from: 'nobody', checked: unset, checkFrom: 'nobody', refused: '' };

function resultOf(found: Effective): BoardRow {
  if (found.user === '') return { name: 'So', cells: [{ text: 'web is not started yet', tone: 'plain' }] };
  const result = found.refused === '' ? `web runs as user ${found.user}` : `web is not started: ${found.refused}`;
  return { name: 'So', cells: [{ text: result, tone: found.refused === '' ? 'good' : 'bad' }] };
}

function boardOf(settings: Settings, found: Effective): BoardModel {
  return {
    type: 'board',
    title: 'The settings for web',
    columns: ['Image', 'Pod', 'Container'],
    rows: rowsOf(settings, found),
  };
}

const whose: Readonly<Record<Effective['from'], string>> = {
  image: "the image's user",
  pod: "the Pod's runAsUser",
  container: "the container's own runAsUser",
  nobody: 'nobody',
};

function stepsOf(settings: Settings, found: Effective): ChartStep[] {
  const checks =
    found.checkFrom === 'nobody' ? 'No check is set.' : `The ${found.checkFrom}'s runAsNonRoot is ${found.checked}.`;
  return [
    { chart: boardOf(settings, nothingFound), text: '' },
    {
      chart: boardOf(settings, { ...nothingFound, from: found.from }),
      text: `The container's value counts, then the Pod's, then the image's. Here it is ${whose[found.from]}.`,
    },
    { chart: boardOf(settings, { ...nothingFound, from: found.from, checkFrom: found.checkFrom }), text: checks },
    {
      chart: boardOf(settings, found),
      text: `${resultOf(found).cells[0]?.text ?? ''}.`,
      kind: found.refused === '' ? 'ready' : 'refused',
    },
  ];
}

function rowsOf(settings: Settings, found: Effective): BoardRow[] {
  const value = (id: string): string => chosen(settings, id);
  return [
    {
      name: 'runAsUser',
      cells: [
        cell(imageUser(settings).label, found.from === 'image'),
        cell(value('pod-user'), found.from === 'pod'),
        cell(value('container-user'), found.from === 'container'),
      ],
    },
    {
      name: 'runAsNonRoot',
      cells: [
        cell('has none', false),
        cell(value('pod-check'), found.checkFrom === 'pod'),
        cell(value('container-check'), found.checkFrom === 'container'),
      ],
    },
    resultOf(found),
  ];
}

const users = [unset, '0', '1000'];
const checks = [unset, 'true', 'false'];
const list = (values: readonly string[]) =>
  values.map((value) => ({ value, label: value === unset ? 'not set' : value }));

export const whichSettingWins = calculated({
  id: 'which-setting-wins',
  title: 'Which setting counts?',
  intro:
    'The image of web names a user, or none. The Pod and the container each have a securityContext. Together ' +
    'they decide which user web runs as, and whether it starts at all.',
  predictions: [
    {
      id: 'both',
      question: 'The Pod sets runAsUser to 1000, its container web sets it to 0. Which value counts?',
      kind: 'one',
      choices: [
        { value: 'image', label: 'the image’s user' },
        { value: '1000', label: 'the Pod’s 1000' },
        { value: '0', label: 'the container’s 0' },
      ],
      answer: ['0'],
      places: () => ({ image: 'row/runAsUser/0', '1000': 'row/runAsUser/1', '0': 'row/runAsUser/2' }),
      why: 'For each field, the container’s own value wins. The Pod’s value is for containers that do not set it.',
      deed: {
        label: 'Start web',
        setup: [
          ['pod-user', '1000'],
          ['container-user', '0'],
          ['pod-check', unset],
        ],
        uses: [],
      },
    },
    {
      id: 'name',
      question: 'The image’s user is the name app, and runAsNonRoot is true. runAsUser is not set. Does web start?',
      kind: 'one',
      choices: [
        { value: 'yes', label: 'Yes: app is not root' },
        { value: 'no', label: 'No: the name does not say which user ID it has' },
      ],
      answer: ['no'],
      why: 'Only user 0 is root, and the kubelet cannot tell which user ID app has. Set runAsUser to a number.',
      deed: {
        label: 'Start web',
        setup: [
          ['image', 'name'],
          ['pod-user', unset],
          ['pod-check', 'true'],
        ],
        uses: [],
      },
    },
  ],
  controls: [
    {
      kind: 'select',
      id: 'image',
      label: 'User of the image',
      initial: 'none',
      choices: Object.entries(images).map(([value, { label }]) => ({ value, label })),
    },
    { kind: 'select', id: 'pod-user', label: 'Pod: runAsUser', initial: '1000', choices: list(users) },
    { kind: 'select', id: 'container-user', label: 'Container: runAsUser', initial: unset, choices: list(users) },
    { kind: 'select', id: 'pod-check', label: 'Pod: runAsNonRoot', initial: 'true', choices: list(checks) },
    { kind: 'select', id: 'container-check', label: 'Container: runAsNonRoot', initial: unset, choices: list(checks) },
  ],
  observe: 'Change one value after another, and see which one wins.',
  explain: [
    'Field by field, the container’s own value wins, then the Pod’s, then the image’s user.',
    'runAsNonRoot changes no user. It is a check: if the effective user is 0, or is only a name, the container ' +
      'is not started, and waits with CreateContainerConfigError.',
    'A container can also set runAsNonRoot to false and so take the Pod’s check away. Look at both places.',
  ],
  alternative:
    'The Pod has runAsUser 1000 and runAsNonRoot true, the container nothing of its own: web runs as user 1000. ' +
    'With runAsUser 0 in the container, 0 counts, the check forbids it, and web is not started. Without any ' +
    'runAsUser the image’s user counts: 500 may run; no user means root and is not started, and neither is the ' +
    'name app. With runAsNonRoot false in the container, all of them run.',
  calculate(settings) {
    const found = effective(settings);
    const rows = rowsOf(settings, found);
    const result = rows.at(-1)?.cells[0]?.text ?? '';
    return {
      chart: boardOf(settings, found),
      steps: stepsOf(settings, found),
      tables: [
        {
          caption: 'Settings',
          columns: ['Field', 'Image', 'Pod', 'Container'],
          rows: rows.slice(0, 2).map(({ name, cells }) => [name, ...cells.map(({ text }) => text)]),
        },
        { caption: 'Result', columns: ['Container', 'Result'], rows: [['web', result]] },
      ],
      outcome: `${result}.`,
    };
  },
});
