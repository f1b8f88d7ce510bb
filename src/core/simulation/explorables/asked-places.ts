import type { Figure, TimeLineModel } from '../../chart-model.ts';
import type { StageModel } from '../../stage-model.ts';
import type { Prediction } from './explorable.ts';

/** The stage of a figure; undefined for a chart. */
export function stageOf(figure: Figure): StageModel | undefined {
  return 'type' in figure && figure.type === 'stage' ? figure : undefined;
}

/** The key of a moment of a time line that can be chosen, in seconds. */
export function momentKey(seconds: number): string {
  return `time/${seconds}`;
}

/** The time line of a figure; undefined for any other. */
export function timeLineOf(figure: Figure): TimeLineModel | undefined {
  return 'type' in figure && figure.type === 'time-line' ? figure : undefined;
}

/** The two ways to the first Pod of shop, tapped where they are drawn: its own address, and the name of its Service. */
export const whichAddress: Pick<Prediction, 'kind' | 'choices' | 'places'> = {
  kind: 'several',
  choices: [
    { value: 'name', label: 'shop, the name of the Service' },
    { value: 'ip', label: '10.1.0.1, the IP of the Pod' },
  ],
  places(figure) {
    const pod = stageOf(figure)?.pods.find(({ address }) => address === '10.1.0.1');
    return { name: 'service/shop/name', ...(pod === undefined ? {} : { ip: `${pod.key}/ip` }) };
  },
};
