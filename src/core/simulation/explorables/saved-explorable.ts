import { isRecord } from '../read-events.ts';
import type { Explorable } from './explorable.ts';
import { act, mostActions, startExplorable, type Action, type ExplorableState } from './run-explorable.ts';

/** What the panel keeps of an explorable: what the reader did. The cluster follows from it. */
export interface SavedExplorable {
  readonly version: 1;
  readonly explorable: string;
  readonly actions: readonly Action[];
}

export function saveExplorable(state: ExplorableState): SavedExplorable {
  return { version: 1, explorable: state.explorable, actions: state.actions };
}

/** Plays a saved explorable again. Nothing when it is none, is another one's, or comes from another version. */
export function restoreExplorable(explorable: Explorable, saved: unknown): ExplorableState | undefined {
  if (!isRecord(saved) || saved['version'] !== 1 || saved['explorable'] !== explorable.id) return undefined;
  const { actions } = saved;
  if (!Array.isArray(actions) || actions.length > mostActions || !actions.every(isAction)) return undefined;
  return actions.reduce<ExplorableState>(
    (state, action) => act(explorable, state, action),
    startExplorable(explorable),
  );
}

const longestText = 200;

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.length <= longestText;
}

function isAction(value: unknown): value is Action {
  if (!isRecord(value)) return false;
  if (value['type'] === 'use') return isText(value['control']) && isControlValue(value['value']);
  if (value['type'] === 'ask' || value['type'] === 'do' || value['type'] === 'see') return isText(value['prediction']);
  const { chosen } = value;
  return (
    value['type'] === 'predict' &&
    isText(value['prediction']) &&
    Array.isArray(chosen) &&
    chosen.length <= 20 &&
    chosen.every(isText)
  );
}

function isControlValue(value: unknown): boolean {
  return isText(value) || typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value));
}
