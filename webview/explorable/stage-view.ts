/** The picture with its time line: what a film shows, held, wound back and played. */
import type { Film } from '../../src/core/film-model.ts';
import type { Mark, Marks } from '../../src/core/pictures/stage/fact.ts';
import { svgElement } from '../../src/core/pictures/svg-element.ts';
import type { ExplorableView } from '../../src/core/simulation/explorables/view-explorable.ts';
import { element } from '../element.ts';
import { wantsLessMotion } from '../motion.ts';
import { createPicture, type PictureView } from '../picture-view.ts';
import { createSvg } from '../svg.ts';
import { createPlayer, type Player } from './player.ts';
import { createTransport } from './transport-view.ts';
import { createTravellers, stillRoute } from './travellers.ts';

export interface StageEvents {
  /** A choice was tapped in the picture. */
  tap(choice: string): void;
  /** The film was seen to its end. */
  seen(): void;
  /** Another moment is on show. */
  moved(): void;
}

export interface Stage {
  readonly element: HTMLElement;
  readonly picture: PictureView;
  readonly player: Player;
  /** Another view; a film that is another one begins at its start or stands at its end. */
  update(view: ExplorableView, plays: boolean): void;
  /** Up to which second the film may be told. */
  told(): number;
  focusTransport(): void;
}

export function createStage(events: StageEvents): Stage {
  const travellers = createTravellers();
  const still = element('div', { class: 'travellers', 'aria-hidden': 'true' });
  let view: ExplorableView | undefined;
  let furthest = 0;

  const player = createPlayer({ cut: draw, tick, end: () => events.seen(), playing: () => transport.showPlaying() });
  const transport = createTransport(player);
  const picture = createPicture(undefined, () => {
    travellers.clear();
    tick();
  });
  const frame = element('div', { class: 'stage-picture' }, picture.element, travellers.element, still);
  const made = element('div', { class: 'stage' }, frame, transport.element);
  picture.element.addEventListener('click', (event) => tapped(event.target));
  picture.element.addEventListener('keydown', (event) => {
    if ((event.key !== 'Enter' && event.key !== ' ') || !tapped(event.target)) return;
    event.preventDefault();
  });

  function tapped(target: EventTarget | null): boolean {
    const choice = target instanceof Element ? target.closest('[data-choice]')?.getAttribute('data-choice') : undefined;
    if (choice === undefined || choice === null) return false;
    events.tap(choice);
    return true;
  }

  function draw(change: number): void {
    if (!view) return;
    const now = player.film.frames[player.frame];
    if (now === undefined) return;
    picture.show(now.figure, {
      film: view.room,
      change,
      marks: marksOf(view, player.frame, player.time >= player.film.end),
    });
    events.moved();
  }

  function tick(): void {
    furthest = Math.max(furthest, player.time);
    transport.showTime(player.film.frames[player.frame]?.text ?? '');
    const drawn = picture.drawn();
    if (drawn === undefined) return;
    movePlayhead(picture.element, player, drawn.playheadAt);
    const { frames } = player.film;
    if (!wantsLessMotion()) return travellers.show(frames, player.time, drawn.route);
    travellers.clear();
    const active = frames[player.frame]?.travels;
    const route = active === undefined ? [] : drawn.route(active.way);
    still.replaceChildren(
      ...(route.length < 2
        ? []
        : [
            createSvg(
              svgElement('svg', { class: 'still-route', width: drawn.width, height: drawn.height }, [
                stillRoute(route),
              ]),
            ),
          ]),
    );
  }

  /** Whoever has not seen the end yet is told nothing of it. */
  const told = (): number => (view?.mode === 'watch' ? Math.max(furthest, player.time) : player.film.end);

  return {
    element: made,
    picture,
    player,
    told,
    update(next, plays) {
      const isOther = !sameFilm(view?.film, next.film);
      view = next;
      if (isOther) {
        furthest = 0;
        travellers.clear();
        player.load(next.film, plays || next.mode === 'watch' ? 'start' : 'end');
        if (plays) player.play();
      } else draw(300);
      transport.showFilm(told());
      tick();
    },
    focusTransport: transport.focus,
  };
}

function sameFilm(before: Film | undefined, after: Film): boolean {
  return before !== undefined && JSON.stringify(before) === JSON.stringify(after);
}

/** What is asked about the picture, what was said, and once the end was seen, what came of it. */
function marksOf({ mode, question, places }: ExplorableView, frame: number, isAtEnd: boolean): Marks {
  if (question === undefined || !question.isInPicture) return {};
  const place = places[frame] ?? {};
  const role = mode !== 'predict' ? {} : { role: question.kind === 'one' ? ('radio' as const) : ('checkbox' as const) };
  const marks = question.choices.flatMap((choice): [string, Mark][] => {
    const key = place[choice.value];
    if (key === undefined) return [];
    const state =
      mode === 'verdict' && isAtEnd
        ? choice.verdict
        : choice.isChosen
          ? 'picked'
          : mode === 'predict'
            ? 'open'
            : 'same';
    return [[key, { state, choice: choice.value, label: choice.label, ...role }]];
  });
  return Object.fromEntries(marks);
}

/** The playhead of a time line runs between two frames, by transform alone. */
function movePlayhead(frame: HTMLElement, player: Player, playheadAt: ((seconds: number) => number) | undefined): void {
  const curtain = frame.querySelector<SVGElement>('[data-key="curtain"]');
  if (curtain === null || playheadAt === undefined) return;
  const { film, time } = player;
  const now = film.frames[player.frame];
  const next = film.frames[player.frame + 1];
  const from = Math.max(0, now?.clock ?? 0);
  const to = next?.clock ?? lastSecond(film);
  const start = now?.at ?? 0;
  const span = (next?.at ?? film.end) - start;
  // Before a question is answered there is only the first frame.
  const seconds = span <= 0 ? (film.end === 0 ? from : to) : from + ((to - from) * (time - start)) / span;
  const y = Number(/ (-?[\d.]+)\)/.exec(curtain.getAttribute('transform') ?? '')?.[1] ?? 0);
  curtain.style.transform = `translate(${playheadAt(seconds)}px, ${y}px)`;
}

function lastSecond({ frames }: Film): number {
  const figure = frames.at(-1)?.figure;
  return figure !== undefined && 'type' in figure && figure.type === 'time-line' ? figure.end : 0;
}
