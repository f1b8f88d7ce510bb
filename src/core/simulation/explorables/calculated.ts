import type { Film } from '../../film-model.ts';
import { stepFilm, timeLineFilm } from '../chart-film.ts';
import type {
  Calculated,
  Choice,
  Control,
  Explorable,
  SelectControl,
  Settings,
  SliderControl,
  ToggleControl,
} from './explorable.ts';

/** What there is to watch. Its first frame tells nothing of what follows. */
export function calculatedFilm(made: Calculated): Film {
  if (made.film !== undefined) return made.film;
  const { chart, steps, outcome } = made;
  if (steps !== undefined) return stepFilm(steps);
  return chart.type === 'time-line' ? timeLineFilm(chart) : stepFilm([{ chart, text: outcome }]);
}

/** A control that only sets a value. */
export type Setting =
  | (Pick<SelectControl, 'kind' | 'id' | 'label' | 'initial'> & { readonly choices: readonly Choice[] })
  | Omit<SliderControl, 'events'>
  | Omit<ToggleControl, 'events'>;

/** An explorable without a cluster: settings go into a function, and a chart comes out. */
export interface CalculatedExplorable extends Omit<Explorable, 'start' | 'prepare' | 'controls' | 'tables'> {
  readonly controls: readonly Setting[];
  /** `before` are the settings of the moment before, where something was changed. */
  calculate(settings: Settings, before?: Settings): Calculated;
}

/** The same as any other explorable: its cluster is empty, and stays so. */
export function calculated(declared: CalculatedExplorable): Explorable {
  return {
    ...declared,
    start: () => ({ pods: [], services: [] }),
    controls: declared.controls.map(toControl),
    tables: ({ settings }) => declared.calculate(settings).tables,
  };
}

function toControl(setting: Setting): Control {
  return setting.kind === 'select' ? { ...setting, choices: () => setting.choices } : { ...setting, events: () => [] };
}

/** What a slider stands at. */
export function amount(settings: Settings, id: string): number {
  const value = settings[id];
  return typeof value === 'number' ? value : 0;
}

/** What is chosen in a list. */
export function chosen(settings: Settings, id: string): string {
  return String(settings[id]);
}

export function isOn(settings: Settings, id: string): boolean {
  return settings[id] === true;
}
