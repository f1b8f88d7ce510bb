/** Reads what a page kept of a terminal; it may be of another version. */
import type { Entry, SavedEvent, SavedTerminal } from '../../src/core/terminal/transcript.ts';
import { listOf, literal, oneOf, shape } from '../../src/core/decode.ts';
import { flag, listUpTo, number, text, total } from '../../src/protocol/reader.ts';

const event = oneOf<SavedEvent>(
  shape({ at: number, type: literal('apply') }),
  shape({ at: number, type: literal('delete'), kind: text, namespace: text, name: text }),
  shape({ at: number, type: literal('scale'), workload: text, replicas: number }),
);

export const readTerminal = total(
  shape<SavedTerminal>({
    now: number,
    events: listUpTo(200, event),
    entries: listUpTo(100, shape<Entry>({ line: text, lines: listOf(text), failed: flag })),
    typed: listUpTo(200, text),
  }),
);
