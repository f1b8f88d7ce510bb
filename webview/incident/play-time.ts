/** The cluster's time, run through in a few seconds. */
import { wantsLessMotion } from '../motion.ts';

const STEP_SECONDS = 2;
const STEP_MILLISECONDS = 140;

/** Calls `pass` with the seconds of each step. With less motion there is one step. */
export function playTime(seconds: number, pass: (seconds: number) => void): Promise<void> {
  if (wantsLessMotion()) {
    pass(seconds);
    return Promise.resolve();
  }
  return new Promise((resolve) => {
    let left = seconds;
    const timer = setInterval(() => {
      pass(Math.min(STEP_SECONDS, left));
      left -= STEP_SECONDS;
      if (left > 0) return;
      clearInterval(timer);
      resolve();
    }, STEP_MILLISECONDS);
  });
}
