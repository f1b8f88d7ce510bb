/** Panel -> host: unknown in, an intent or nothing out. The host must trust no more than this. */
import { flag, oneOf, shape } from '../core/decode.ts';
import type { Reader } from '../core/decode.ts';
import type { Intent } from './protocol.ts';
import { choice, listUpTo, recordUpTo, textUpTo, total, wholeNumber, word } from './reader.ts';

const partId = textUpTo(1000);
const isThemeVariable = (name: string): boolean => /^--vscode-[\w-]{1,100}$/.test(name);

/** The message of a panel as one of the intents that the host knows. */
export const readIntent: Reader<Intent> = total(
  oneOf<Intent>(
    shape({ type: choice('ready', 'goBack', 'whatWillHappen') }),
    shape({ type: choice('openLesson', 'readTo'), lesson: word, section: word }),
    shape({ type: choice('openVideo', 'openText'), lesson: word }),
    shape({ type: choice('openExample'), lesson: word, block: word }),
    shape({ type: choice('setRead'), lesson: word, section: word, read: flag }),
    shape({ type: choice('answer'), lesson: word, question: word, chosen: listUpTo(20, wholeNumber(0, 100)) }),
    shape({ type: choice('finishSimulation'), lesson: word, simulation: word }),
    shape({ type: choice('finishOrder'), lesson: word, order: word }),
    shape({ type: choice('showRule'), rule: word }),
    shape({ type: choice('openExercise', 'resetExercise', 'showSolution'), lesson: word, exercise: word }),
    shape({ type: choice('showGoal'), lesson: word, exercise: word, goal: word }),
    shape({ type: choice('selectPart'), part: partId }),
    shape({
      type: choice('exportPicture'),
      width: wholeNumber(100, 4000),
      theme: recordUpTo(50, isThemeVariable, textUpTo(200)),
    }),
    shape({
      type: choice('exportFilm'),
      simulation: word,
      saved: textUpTo(18_000),
      frame: wholeNumber(0, 10_000),
      moves: flag,
      width: wholeNumber(100, 4000),
      theme: recordUpTo(50, isThemeVariable, textUpTo(200)),
    }),
  ),
);
