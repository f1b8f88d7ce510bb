/** The clock of a film: one number of seconds that runs, stands still, or is set. It knows nothing of pictures. */
import type { Film } from '../../src/core/film-model.ts';
import { wantsLessMotion } from '../motion.ts';

export interface Player {
  readonly time: number;
  readonly isPlaying: boolean;
  readonly film: Film;
  /** The frame of this moment. */
  readonly frame: number;
  /** Another film, from its beginning or its end. */
  load(film: Film, from: 'start' | 'end'): void;
  play(): void;
  pause(): void;
  /** Stops there. */
  seek(time: number): void;
  /** One event back or on. */
  step(by: 1 | -1): void;
}

export interface Screen {
  /** Another frame is to be seen. */
  cut(change: number): void;
  /** Time went on. */
  tick(): void;
  /** The film has been seen to its end. */
  end(): void;
  /** It plays, or no longer does. */
  playing(): void;
}

/** How long a change may take: while it plays, for a step, while the time is dragged. */
const changes = { play: 420, step: 260, drag: 140 };
/** Seconds that a rail may be off. */
const rounding = 0.02;
/** With less motion, how many seconds each event stands. */
const standing = 1.3;

export function createPlayer(screen: Screen): Player {
  let film: Film = { frames: [], end: 0 };
  let time = 0;
  let playing = false;
  let last = 0;
  let stood = 0;
  let shownFrame = -1;

  const frameAt = (seconds: number): number =>
    Math.max(0, film.frames.filter((frame) => frame.at <= seconds + 1e-6).length - 1);

  function come(to: number, change: number): void {
    // A rail rounds: what is as good as the end is the end.
    time = to > film.end - rounding ? film.end : Math.max(0, to);
    const frame = frameAt(time);
    if (frame !== shownFrame) {
      shownFrame = frame;
      screen.cut(change);
    }
    screen.tick();
    if (time >= film.end && film.end > 0) screen.end();
  }

  function run(now: number): void {
    if (!playing) return;
    const gap = Math.min(0.1, (now - last) / 1000);
    last = now;
    come(wantsLessMotion() ? nextStanding(gap) : time + gap, changes.play);
    if (time >= film.end) set(false);
    if (playing) requestAnimationFrame(run);
  }

  /** Nothing moves: it goes from event to event. */
  function nextStanding(gap: number): number {
    stood += gap;
    if (stood < standing) return time;
    stood = 0;
    return film.frames.find((frame) => frame.at > time + 1e-3)?.at ?? film.end;
  }

  function set(on: boolean): void {
    if (playing === on) return;
    playing = on;
    screen.playing();
    if (!on) return;
    last = performance.now();
    stood = standing;
    requestAnimationFrame(run);
  }

  return {
    get time() {
      return time;
    },
    get isPlaying() {
      return playing;
    },
    get film() {
      return film;
    },
    get frame() {
      return frameAt(time);
    },
    load(next, from) {
      set(false);
      film = next;
      shownFrame = -1;
      come(from === 'end' ? next.end : 0, changes.play);
    },
    play() {
      if (film.end === 0) return;
      if (time >= film.end) come(0, changes.step);
      set(true);
    },
    pause: () => set(false),
    seek(to) {
      set(false);
      come(to, changes.drag);
    },
    step(by) {
      set(false);
      const frames =
        by > 0
          ? film.frames.filter((frame) => frame.at > time + 1e-3)
          : film.frames.filter((frame) => frame.at < time - 1e-3).reverse();
      come(frames[0]?.at ?? (by > 0 ? film.end : 0), changes.step);
    },
  };
}
