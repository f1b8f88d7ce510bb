/** The way to the extension: messages out, states in, and a small store that outlives a hidden panel. */
import type { Intent, PanelState } from '../src/protocol/protocol.ts';
import { readRender } from '../src/protocol/read-state.ts';
import { readSaved } from './saved-state.ts';
import type { SavedState } from './saved-state.ts';

interface CodeApi {
  postMessage(message: Intent): void;
  getState(): unknown;
  setState(state: SavedState): void;
}

declare function acquireVsCodeApi(): CodeApi;

export interface Host {
  send(intent: Intent): void;
  /** What this panel remembered the last time. */
  readonly saved: SavedState;
  /** Remembers more; `saved` gives it from now on. */
  save(change: Partial<SavedState>): void;
}

/** Connects the page; `render` is called with each state that can be read. */
export function connectHost(render: (state: PanelState) => void): Host {
  const code = acquireVsCodeApi();
  let saved = readSaved(code.getState());
  window.addEventListener('message', (event: MessageEvent<unknown>) => {
    // VS Code's own frame around this one has the same origin; nothing else may speak here.
    const state = event.origin === window.origin ? readRender(event.data) : undefined;
    if (state) render(state);
  });
  return {
    send: (intent) => code.postMessage(intent),
    get saved() {
      return saved;
    },
    save(change) {
      saved = { ...saved, ...change };
      code.setState(saved);
    },
  };
}
