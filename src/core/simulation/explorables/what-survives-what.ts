import type { BoardModel, BoardRow } from '../../chart-model.ts';
import type { ChartStep } from '../chart-film.ts';
import { calculated, chosen, isOn } from './calculated.ts';
import type { Settings } from './explorable.ts';

const happenings = {
  nothing: 'nothing yet',
  crash: 'the container crashes and is restarted',
  replace: 'the Pod is deleted, and its Deployment creates a new one',
  reboot: 'the node restarts, and is back within a minute',
  lost: 'the node is gone for good, and a new Pod is created on another one',
} as const;

type Happening = keyof typeof happenings;

interface Place {
  readonly name: string;
  readonly lives: string;
  /** What its file does not survive, and why. */
  readonly lost: Readonly<Partial<Record<Happening, string>>>;
}

const newPod = 'a new Pod starts with an empty one';

const places: readonly Place[] = [
  {
    name: '/tmp, not in a volume',
    lives: 'as long as this run of the container',
    lost: {
      crash: 'each run starts with the files of the image',
      replace: newPod,
      reboot: 'each run starts with the files of the image',
      lost: newPod,
    },
  },
  { name: 'emptyDir', lives: 'as long as the Pod', lost: { replace: newPod, lost: newPod } },
  {
    name: 'emptyDir in memory',
    lives: 'as long as the Pod, and the node runs',
    lost: { replace: newPod, reboot: 'what is in memory is gone when the machine stops', lost: newPod },
  },
  { name: 'persistentVolumeClaim', lives: 'until the claim is deleted', lost: {} },
];

function happeningOf(settings: Settings): Happening {
  const value = chosen(settings, 'happens');
  return Object.hasOwn(happenings, value) ? (value as Happening) : 'nothing';
}

function fateOf({ name, lost }: Place, happening: Happening, claimIsLocal: boolean): Pick<Fate, 'stays' | 'why'> {
  if (happening === 'lost' && name === 'persistentVolumeClaim' && claimIsLocal)
    return { stays: false, why: 'the disk was part of the lost node' };
  const why = lost[happening];
  return why === undefined ? { stays: true, why: '' } : { stays: false, why };
}

function claimWords(happening: Happening): string {
  return happening === 'replace' || happening === 'lost' ? ', found again' : '';
}

interface Fate {
  readonly place: Place;
  readonly stays: boolean;
  readonly why: string;
}

/** What is known once so many of the places were looked at. */
function chartAfter(fates: readonly Fate[], happening: Happening, looked: number): BoardModel {
  return {
    type: 'board',
    title: looked === 0 ? 'Four places, one file in each' : `Happened: ${happenings[happening]}`,
    columns: ['Lives', 'Its file now'],
    rows: fates.map(({ place, stays, why }, index) => ({
      name: place.name,
      cells: [
        { text: place.lives, tone: 'plain' },
        index < looked ? fateCell(place, stays, why, happening) : { text: 'there', tone: 'work' },
      ],
    })),
  };
}

function fateCell(place: Place, stays: boolean, why: string, happening: Happening): BoardRow['cells'][number] {
  if (!stays) return { text: `lost: ${why}`, tone: 'bad' };
  return { text: `still there${place.name === 'persistentVolumeClaim' ? claimWords(happening) : ''}`, tone: 'good' };
}

function stepsOf(fates: readonly Fate[], happening: Happening): ChartStep[] {
  if (happening === 'nothing') return [{ chart: chartAfter(fates, happening, 0), text: '' }];
  return [
    { chart: chartAfter(fates, 'nothing', 0), text: '' },
    ...fates.map(
      ({ place, stays, why }, index): ChartStep => ({
        chart: chartAfter(fates, happening, index + 1),
        kind: stays ? 'ready' : 'gone',
        text: `${place.name}: ${stays ? 'the file is still there' : `the file is lost, ${why}`}.`,
      }),
    ),
  ];
}

function placesOfFiles(): Readonly<Record<string, string>> {
  return Object.fromEntries(places.map(({ name }) => [name, `row/${name}`]));
}

export const whatSurvivesWhat = calculated({
  id: 'what-survives-what',
  title: 'What survives what?',
  intro: 'The container web of a Deployment has written one file into each of four places. Then something happens.',
  predictions: [
    {
      id: 'crash',
      question: 'The container crashes and is restarted. Which files are still there?',
      kind: 'several',
      choices: places.map(({ name }) => ({ value: name, label: name })),
      answer: ['emptyDir', 'emptyDir in memory', 'persistentVolumeClaim'],
      why: 'Volumes belong to the Pod, and the Pod is still the same. Only what was outside the volumes is gone.',
      deed: { label: 'Crash the container', uses: [['happens', 'crash']] },
      places: placesOfFiles,
    },
    {
      id: 'replace',
      question: 'The Pod is replaced by a new one, perhaps on the same node. Which files are still there?',
      kind: 'several',
      choices: places.map(({ name }) => ({ value: name, label: name })),
      answer: ['persistentVolumeClaim'],
      why:
        'An emptyDir goes with its Pod, wherever the new one runs. A claim is an object of its own: the new Pod ' +
        'takes it over.',
      deed: { label: 'Delete the Pod', uses: [['happens', 'replace']] },
      places: placesOfFiles,
    },
  ],
  controls: [
    {
      kind: 'select',
      id: 'happens',
      label: 'What happens',
      initial: 'nothing',
      choices: Object.entries(happenings).map(([value, label]) => ({ value, label })),
    },
    {
      kind: 'toggle',
      id: 'local',
      label: 'The claim’s disk is built into the node, not on the network',
      initial: false,
    },
  ],
  observe: 'Choose what happens, one event after another, and see which files are left.',
  explain: [
    'Each place lives as long as something else: the container’s files as long as this run, an emptyDir as long ' +
      'as the Pod, a claim until it is deleted.',
    'So ask for each file: may it be lost when the Pod is replaced? An update of the program replaces it, and so ' +
      'does a failing node.',
    'A claim does not help against a lost disk. Where the disk is part of the node, it goes with the node, and ' +
      'only a copy elsewhere helps.',
  ],
  alternative:
    'web has written a file to /tmp, to an emptyDir, to an emptyDir in memory, and to a claim. When the ' +
    'container crashes, only the file in /tmp is lost. When the Pod is replaced, only the file in the claim is ' +
    'left. When the node restarts, the files in /tmp and in the emptyDir in memory are lost. When the node is ' +
    'gone for good, only the claim is left, if its disk is not part of that node.',
  calculate(settings) {
    const happening = happeningOf(settings);
    const fates = places.map((place) => ({ place, ...fateOf(place, happening, isOn(settings, 'local')) }));
    const word = (stays: boolean): string => (stays ? 'still there' : 'lost');
    const left = fates.filter(({ stays }) => stays).map(({ place }) => place.name);
    return {
      chart: chartAfter(fates, happening, fates.length),
      steps: stepsOf(fates, happening),
      tables: [
        {
          caption: 'The four files',
          columns: ['Place', 'Lives', 'Its file now', 'Why'],
          rows: fates.map(({ place, stays, why }) => [place.name, place.lives, word(stays), why]),
        },
      ],
      outcome:
        happening === 'nothing'
          ? 'Nothing has happened yet: all four files are there.'
          : `Left: ${left.length === 0 ? 'nothing' : left.join(', ')}.`,
    };
  },
});
