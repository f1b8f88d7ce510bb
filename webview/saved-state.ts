/** What is only being looked at: kept by the page itself, and read with distrust, as it may be of another version. */
import { flag, number, ownValue, recordUpTo, text, total, wholeNumber } from '../src/protocol/reader.ts';

export interface SavedState {
  readonly version: 1;
  readonly lesson: string;
  /** The section at the top of the page, and how far it is scrolled past, in pixels. */
  readonly section: string;
  readonly offset: number;
  /** The number of the last `goTo` that was obeyed. */
  readonly arrived: number;
  /** How many rungs of its ladder of hints each exercise shows. */
  readonly hints: Readonly<Record<string, number>>;
  /** The steps taken in each explorable; read by its own view. */
  readonly simulations: Readonly<Record<string, unknown>>;
  /** The terminal of each incident; read by its own view. */
  readonly terminals: Readonly<Record<string, unknown>>;
  /** Explorables show tables instead of pictures. */
  readonly asTable: boolean;
}

export const nothingSaved: SavedState = {
  version: 1,
  lesson: '',
  section: '',
  offset: 0,
  arrived: 0,
  hints: {},
  simulations: {},
  terminals: {},
  asTable: false,
};

const anyKey = (): boolean => true;
const hints = total(recordUpTo(100, anyKey, wholeNumber(0, 10)));
const kept = total(recordUpTo<{ value: unknown }>(100, anyKey, (value) => ({ value })));

/** Reads what a page saved; what cannot be read is as if it had never been. */
export function readSaved(value: unknown): SavedState {
  if (ownValue(value, 'version') !== 1) return nothingSaved;
  return {
    version: 1,
    lesson: text(ownValue(value, 'lesson')) ?? '',
    section: text(ownValue(value, 'section')) ?? '',
    offset: number(ownValue(value, 'offset')) ?? 0,
    arrived: number(ownValue(value, 'arrived')) ?? 0,
    hints: hints(ownValue(value, 'hints')) ?? {},
    simulations: keptAt(value, 'simulations'),
    terminals: keptAt(value, 'terminals'),
    asTable: flag(ownValue(value, 'asTable')) ?? false,
  };
}

/** Things that only their own views can read. */
function keptAt(value: unknown, key: string): Readonly<Record<string, unknown>> {
  const each = kept(ownValue(value, key)) ?? {};
  return Object.fromEntries(Object.entries(each).map(([id, one]) => [id, one.value]));
}
